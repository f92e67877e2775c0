import { openConsole } from '../adapters/console/index.ts';
import { catalog } from './i18n/index.ts';
import { createLog } from './log.ts';
import { readEnvironment, readSetting } from './main/environment.ts';
import { failWith } from './main/failure.ts';
import { openBot } from './main/open-bot.ts';
import { endWithReader } from './main/outputs.ts';
import { progressLine } from './main/progress.ts';
import { Stopped, stopSignal } from './main/signals.ts';

async function main(): Promise<void> {
  const setting = readSetting(readEnvironment());
  const say = catalog(setting.spoken);
  const isTTY = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const log = createLog({ level: setting.logLevel, pretty: process.stderr.isTTY === true });
  const signal = stopSignal();

  const progress = progressLine(process.stderr, say);
  const { bot, opened, close } = await openBot(setting, log, { onProgress: progress.show, signal }).finally(
    progress.clear,
  );
  const { articles, passages } = opened.library.coverage();
  log.info(
    { articles, passages, built: opened.built, problems: opened.problems.length },
    'the corpus is open',
  );
  if (opened.problems.length > 0) log.warn(say.corpusCheck.advice(opened.problems.length));

  signal.throwIfAborted();
  const conversation = openConsole({
    bot,
    input: process.stdin,
    output: process.stdout,
    isTTY,
    color: isTTY && setting.color,
    ...(setting.locale !== undefined && { lang: setting.locale }),
  });
  signal.addEventListener('abort', conversation.close);
  await conversation.closed;
  await close();
}

endWithReader();
try {
  await main();
} catch (error) {
  // Being told to stop is how a service ends.
  process.exitCode = error instanceof Stopped ? 0 : failWith(error);
}
// A terminal that is still open would keep the process alive.
process.stdin.unref?.();
