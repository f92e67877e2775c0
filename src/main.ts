import { catalog } from './i18n/index.ts';
import { createLog } from './log.ts';
import { openAdapters, untilClosed } from './main/adapters.ts';
import { readEnvironment, readSetting, secretsOf } from './main/environment.ts';
import { failWith } from './main/failure.ts';
import { openBot } from './main/open-bot.ts';
import { endWithReader } from './main/outputs.ts';
import { progressLine } from './main/progress.ts';
import { Stopped, stopSignal } from './main/signals.ts';
import { keepUp } from './main/upkeep.ts';

async function main(): Promise<void> {
  const setting = readSetting(readEnvironment());
  const say = catalog(setting.spoken);
  const { isTTY } = process.stderr;
  const log = createLog({ level: setting.logLevel, pretty: isTTY === true, secrets: secretsOf(setting) });
  const signal = stopSignal();

  const progress = progressLine(process.stderr, say);
  const bot = await openBot(setting, log, { onProgress: progress.show, signal }).finally(progress.clear);
  const { library, built, problems } = bot.opened;
  const { articles, passages } = library.coverage();
  log.info({ articles, passages, built, problems: problems.length }, 'the corpus is open');
  if (problems.length > 0) log.warn(say.corpusCheck.advice(problems.length));

  signal.throwIfAborted();
  try {
    const adapters = await openAdapters(setting, bot, log);
    void keepUp(bot, signal);
    await untilClosed(adapters, signal);
  } finally {
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
