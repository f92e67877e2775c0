import type { Command } from '../../src/chat/command/command.ts';
import { findCommand } from '../../src/chat/command/names.ts';
import type { Call } from '../../src/chat/port.ts';

/** The parameter of `t.me/<bot>?start=…` that opens a call; undefined if it cannot be written as one. */
export function startParameter({
  command,
  input,
}: {
  readonly command: string;
  readonly input: string;
}): string | undefined {
  const parameter = [command, ...input.split(/\s+/).filter((word) => word !== '')].join('_');
  return PARAMETER.test(parameter) ? parameter : undefined;
}

/** The call behind a parameter, `quote_kim_jong_un`: the name of a command and its words. Undefined if it is none. */
export function readStartParameter(
  parameter: string,
  commands: readonly Command[],
): Pick<Call, 'command' | 'input'> | undefined {
  if (!PARAMETER.test(parameter)) return undefined;
  const [name = '', ...words] = parameter.split('_');
  const command = findCommand(commands, name);
  return command && { command: command.name, input: words.join(' ').trim() };
}

// https://core.telegram.org/bots/features#deep-linking
const PARAMETER = /^[\w-]{1,64}$/;
