import type { HttpAddress } from '../config.ts';
import type { Log } from '../log.ts';
import type { Setting } from './environment.ts';
import { watchLoop } from './event-loop.ts';
import { reasonOf } from './failure.ts';
import { type HttpServer, openHttp, type Page, type Pages } from './http.ts';
import { measured } from './measured.ts';
import type { Metrics } from './metrics.ts';
import type { OpenedBot } from './open-bot.ts';
import { processStatus } from './status.ts';

/** What operators see of the bot (`/healthz`, `/readyz`, `/metrics`), and where platforms deliver updates. */
export interface Operations extends Pick<HttpServer, 'deliver' | 'close'> {
  /** A platform tells whether it is connected. */
  add(platform: 'discord' | 'telegram', ready: () => boolean): void;
  /** The bot with its answers counted; from now on the corpus is open. */
  watch(opened: OpenedBot): OpenedBot;
}

export interface OperationsOptions {
  readonly setting: Pick<Setting, 'http' | 'discord' | 'telegram'>;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Aborted when the process was told to stop. */
  readonly signal: AbortSignal;
}

/** Rejects with a `UsageError` if the server cannot listen on an address that is configured or needed; it does without the default one. */
export async function openOperations(options: OperationsOptions): Promise<Operations> {
  const { setting, metrics, signal } = options;
  const loop = watchLoop();
  const status = processStatus({ signal, longestWait: loop.longest });
  const pages: Pages = new Map<string, () => Page | Promise<Page>>([
    ['/healthz', status.health],
    ['/readyz', status.readiness],
    ['/metrics', metrics.page],
  ]);
  let isCorpusOpen = false;
  status.add('corpus', () => isCorpusOpen);
  for (const platform of ['discord', 'telegram'] as const)
    if (setting[platform]) status.add(platform, () => false);
  const server = setting.http && (await serverAt(setting.http, pages, options));
  return {
    add: status.add,
    deliver: (deliveries) => server?.deliver(deliveries),
    watch(opened) {
      isCorpusOpen = true;
      metrics.corpus(opened.library.current().coverage());
      opened.onLibraryChange((library) => metrics.corpus(library.coverage()));
      return { ...opened, bot: measured(opened.bot, metrics) };
    },
    close() {
      loop.stop();
      server?.close();
    },
  };
}

async function serverAt(
  address: HttpAddress,
  pages: Pages,
  { setting, log }: OperationsOptions,
): Promise<HttpServer | undefined> {
  try {
    return await openHttp(address, pages, log);
  } catch (error) {
    if (!address.isDefault || setting.telegram?.webhook) throw error;
    log.warn(
      { reason: reasonOf(error) },
      'health and metrics are not shown; give KUTIP_HTTP an address of its own, or off',
    );
    return undefined;
  }
}
