import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Coverage } from '../library/answers/coverage.ts';
import type { Page } from './http.ts';

/** What is counted and measured. Names of commands, platforms and outcomes come from closed lists: each pair is kept for ever. */
export interface Metrics {
  command(labels: CommandLabels, seconds: number): void;
  inline(seconds: number): void;
  corpus(coverage: Pick<Coverage, 'articles' | 'passages'>): void;
  /** Counts an error of the log. */
  error(): void;
  /** In Prometheus' text format: https://prometheus.io/docs/instrumenting/exposition_formats/ */
  page(): Promise<Page>;
}

export interface CommandLabels {
  readonly command: string;
  readonly platform: string;
  readonly outcome: string;
}

/** Includes the process metrics: memory, processor time, garbage collection, and event loop delay. */
export function createMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const commands = new Counter({
    name: 'kutip_commands_total',
    help: 'Commands that were answered.',
    registers,
    labelNames: ['command', 'platform', 'outcome'],
  });
  const seconds = new Histogram({
    name: 'kutip_command_seconds',
    help: 'Time from a command to its reply, before it is sent.',
    labelNames: ['command', 'platform'],
    buckets: BUCKETS,
    registers,
  });
  const inline = new Histogram({
    name: 'kutip_inline_seconds',
    help: 'Time from a query of the inline mode to its results.',
    buckets: BUCKETS,
    registers,
  });
  const articles = new Gauge({
    name: 'kutip_corpus_articles',
    help: 'Articles of the corpus, duplicates merged.',
    registers,
  });
  const passages = new Gauge({
    name: 'kutip_corpus_passages',
    help: 'Passages of the corpus.',
    registers,
  });
  const errors = new Counter({
    name: 'kutip_errors_total',
    help: 'Faults: what the log has as errors, incidents among them.',
    registers,
  });
  return {
    command({ command, platform, outcome }, took) {
      commands.inc({ command, platform, outcome });
      seconds.observe({ command, platform }, took);
    },
    inline: (took) => inline.observe(took),
    corpus(coverage) {
      articles.set(coverage.articles);
      passages.set(coverage.passages);
    },
    error: () => errors.inc(),
    page: async () => ({ status: 200, type: register.contentType, body: await register.metrics() }),
  };
}

// Seconds. Most answers take some milliseconds.
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
