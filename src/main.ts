import { catalog } from './i18n/index.ts';
import { createLog } from './log.ts';
import { openAdapters, untilClosed } from './main/adapters.ts';
import { readEnvironment, readSetting, secretsOf } from './main/environment.ts';
import { failWith } from './main/failure.ts';
import { openBot } from './main/open-bot.ts';
import { endWithReader } from './main/outputs.ts';
import { progressLine } from './main/progress.ts';
import { hangUps, Stopped, stopSignal } from './main/signals.ts';
import { keepUp } from './main/upkeep.ts';
import { watchCorpus } from './main/watch.ts';

async function main(): Promise<void> {
  const setting = readSetting(readEnvironment());
  const say = catalog(setting.spoken);
  const { isTTY } = process.stderr;
  const log = createLog({ level: setting.logLevel, pretty: isTTY === true, secrets: secretsOf(setting) });
  const signal = stopSignal();
  // From a terminal it says that there is no terminal any more.
  const toReload = process.stdin.isTTY ? undefined : hangUps();

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
    const adapters = await openAdapters(setting, bot, log);
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
