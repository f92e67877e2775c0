import { openConsole } from '../adapters/console/index.ts';
import { ConfigError, readConfig } from './config.ts';
import { catalog } from './i18n/index.ts';
import { createLog } from './log.ts';
import { readEnvironment } from './main/environment.ts';
import { openBot } from './main/open-bot.ts';
import { progressLine } from './main/progress.ts';

async function main(): Promise<number> {
  const env = readEnvironment();
  const config = readConfig(env);
  const say = catalog(config.lang);
  const isTTY = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const log = createLog({
    level: config.logLevel,
    pretty: process.stderr.isTTY === true,
  });
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());

  const progress = progressLine(process.stderr, say);
  const { bot, opened, close } = await openBot(config, log, {
    onProgress: progress.show,
    signal: stop.signal,
  });
  progress.clear();
  const { articles, passages } = opened.library.coverage();
  log.info(
    { articles, passages, built: opened.built, problems: opened.problems.length },
    'the corpus is open',
  );
  if (opened.problems.length > 0) log.warn(say.corpusCheck.advice(opened.problems.length));

  const conversation = openConsole({
    bot,
    input: process.stdin,
    output: process.stdout,
    isTTY,
    color: isTTY && (env.NO_COLOR ?? '') === '',
    ...(env.LANG !== undefined && { lang: env.LANG }),
  });
  stop.signal.addEventListener('abort', conversation.close);
  await conversation.closed;
  await close();
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else if (!(error instanceof Error && error.name === 'AbortError')) throw error;
  process.exitCode = error instanceof ConfigError ? 2 : 0;
}
// A terminal that is still open would keep the process alive.
process.stdin.unref?.();
