import { catalog } from './i18n/index.ts';
import { createLog, type Log } from './log.ts';
import type { Adapter } from './main/adapter.ts';
import { atTerminal, openAdapters, untilClosed } from './main/adapters.ts';
import { readEnvironment, readSetting, type Setting, secretsOf } from './main/environment.ts';
import { failWith } from './main/failure.ts';
import { type OpenedBot, openBot } from './main/open-bot.ts';
import { endWithReader } from './main/outputs.ts';
import { progressLine } from './main/progress.ts';
import { hangUps, Stopped, stopSignal } from './main/signals.ts';
import { keepUp } from './main/upkeep.ts';
import { watchCorpus } from './main/watch.ts';

async function main(): Promise<void> {
  const setting = readSetting(readEnvironment());
  const { isTTY } = process.stderr;
  const style = { level: setting.logLevel, pretty: isTTY === true, secrets: secretsOf(setting) };
  const signal = stopSignal();
  if (setting.discord === undefined && setting.telegram === undefined)
    return withBot(setting, createLog(style), signal, (bot) => [atTerminal(setting, bot)]);

  // Whoever is at a terminal does not wait for them to be loaded.
  const [{ createMetrics }, { openOperations }] = await Promise.all([
    import('./main/metrics.ts'),
    import('./main/operations.ts'),
  ]);
  const metrics = createMetrics();
  const log = createLog({ ...style, onError: metrics.error });
  const operations = await openOperations({ setting, metrics, log, signal });
  try {
    await withBot(setting, log, signal, (bot) =>
      openAdapters(setting, operations.watch(bot), operations, log),
    );
  } finally {
    operations.close();
  }
}

/** The bot over its corpus, which is read again when it changes, for as long as its adapters are open. */
async function withBot(
  setting: Setting,
  log: Log,
  signal: AbortSignal,
  open: (bot: OpenedBot) => readonly Adapter[] | Promise<readonly Adapter[]>,
): Promise<void> {
  // From a terminal it says that there is no terminal any more.
  const toReload = process.stdin.isTTY ? undefined : hangUps();
  const say = catalog(setting.spoken);
  const progress = progressLine(process.stderr, say);
  const bot = await openBot(setting, log, { onProgress: progress.show, signal }).finally(progress.clear);
  const { articles, passages } = bot.library.current().coverage();
  log.info({ articles, passages, ...bot.start }, 'the corpus is open');
  if (bot.start.problems > 0) log.warn(say.corpusCheck.advice(bot.start.problems));

  signal.throwIfAborted();
  toReload?.listen(() => void bot.library.reload());
  const watching = new AbortController();
  void watchCorpus({ library: bot.library, look: bot.corpusState, signal: watching.signal });
  try {
    const adapters = await open(bot);
    void keepUp(bot, log, signal);
    await untilClosed(adapters, signal);
  } finally {
    watching.abort();
    await bot.close();
  }
}

endWithReader();
try {
  await main();
} catch (error) {
  // Being told to stop is how a service ends.
  process.exitCode = error instanceof Stopped ? 0 : failWith(error);
}
// A terminal that is still open, or a server that does not answer, would keep the process alive.
process.stdin.unref?.();
setTimeout(() => process.exit(), 1000).unref();
