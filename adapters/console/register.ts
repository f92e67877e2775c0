import type { Command } from '../../src/chat/command/command.ts';

/** Completes the name of a command, in either language, for `node:readline`. */
export function completer(commands: readonly Command[]): (line: string) => [string[], string] {
  const names = [...commands.flatMap(({ name, names }) => [name, names.id]), ...QUIT].map(
    (name) => `/${name}`,
  );
  return (line) => [
    line.startsWith('/') ? names.filter((name) => name.startsWith(line.toLowerCase())) : [],
    line,
  ];
}

/** What ends a conversation in the terminal. */
export const QUIT: readonly string[] = ['quit', 'keluar'];
