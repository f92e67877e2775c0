import { consoleCaller } from '../../adapters/console/index.ts';
import { renderJson } from '../../adapters/console/json.ts';
import { render } from '../../adapters/console/render.ts';
import { shownPassages } from '../chat/reply/quote.ts';
import type { Outcome, Reply } from '../chat/reply/reply.ts';
import { catalog } from '../i18n/index.ts';
import { createLog } from '../log.ts';
import { secretsOf } from '../main/environment.ts';
import { FAULT, USAGE } from '../main/failure.ts';
import { openBot } from '../main/open-bot.ts';
import { progressLine } from '../main/progress.ts';
import { stopSignal } from '../main/signals.ts';
import { type Flags, settingFor } from './flags.ts';
import { nextSteps } from './next-steps.ts';

/** Runs one command of the bot, prints the reply and gives the exit code. What went wrong goes to standard error. */
export async function answer(command: string, input: string, flags: Flags): Promise<number> {
  const setting = settingFor(flags);
  const pretty = process.stderr.isTTY === true;
  const log = createLog({ level: setting.logLevel, pretty, secrets: secretsOf(setting) });
  const progress = progressLine(process.stderr, catalog(setting.spoken));
  const { bot, library, close } = await openBot(setting, log, {
    onProgress: progress.show,
    signal: stopSignal(),
    ...(flags.lang && { speak: flags.lang }),
  }).finally(progress.clear);
  const caller = consoleCaller(setting.locale);
  const reply = await bot.handle({ ...caller, command, input });
  const code = reply.outcome === undefined ? 0 : EXIT_CODES[reply.outcome];
  const { buttons = [], ...rest } = reply;
  const steps = nextSteps(buttons, bot.commands, await bot.language(caller), flags);
  if (flags.json) process.stdout.write(`${renderJson(reply, shownPassages(reply, library.current()))}\n`);
  else print(steps ? [rest, steps] : [rest], code < USAGE ? process.stdout : process.stderr, setting.color);
  await close();
  return code;
}

function print(parts: readonly Reply[], output: NodeJS.WriteStream, color: boolean): void {
  const look = output.isTTY ? { color, width: Math.min(output.columns || 80, 100) } : { color: false };
  output.write(`${parts.map((part) => render(part, look)).join('\n\n')}\n`);
}

const EXIT_CODES: Readonly<Record<Outcome, number>> = {
  answered: 0,
  nothing: 1,
  refused: USAGE,
  failed: FAULT,
};
