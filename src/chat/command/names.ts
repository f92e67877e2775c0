import { edits } from '../../i18n/spelling.ts';
import type { Lang } from '../../types.ts';
import type { Arg, Args, Command } from './command.ts';

/** The command of this English or Indonesian name, with or without its slash. */
export function findCommand(commands: readonly Command[], name: string): Command | undefined {
  const wanted = bare(name);
  return commands.find((command) => namesOf(command).includes(wanted));
}

/** The name of a command that was probably meant; undefined if none is near. */
export function nearestName(commands: readonly Command[], name: string): string | undefined {
  const typed = bare(name);
  const known = commands.flatMap(namesOf).map((near) => ({ near, edits: edits(typed, near) }));
  const best = known.reduce((a, b) => (b.edits < a.edits ? b : a), {
    near: '',
    edits: Number.POSITIVE_INFINITY,
  });
  return best.edits <= Math.min(2, typed.length - 1) ? best.near : undefined;
}

export function commandName(command: Command, lang: Lang): string {
  return lang === 'id' ? command.names.id : command.name;
}

export function argName(name: string, arg: Arg, lang: Lang): string {
  return lang === 'id' ? arg.names.id : name;
}

/** How a command is written: `/search [page:…] <words>`. */
export function usage(command: Command, lang: Lang): string {
  const args = Object.entries(command.args).map(([name, arg]) => argUsage(argName(name, arg, lang), arg));
  return [`/${commandName(command, lang)}`, ...args].join(' ');
}

/** An argument as it is typed, so that it is read back: `page:2`, `source:"Kabar Teluk"`, or the value alone. */
export function typedArg(name: string, arg: Arg, value: string | number | boolean, lang: Lang): string {
  if (!arg.named) return String(value);
  const text = String(value).replace(/["“”]/g, '');
  return `${argName(name, arg, lang)}:${/\s/.test(text) ? `"${text}"` : text}`;
}

/** Does the English or Indonesian name of an argument match? The English name where it does. */
export function findArg(args: Args, typed: string): string | undefined {
  const wanted = typed.toLowerCase();
  return Object.keys(args).find((name) => name === wanted || args[name]?.names.id === wanted);
}

function argUsage(name: string, arg: Arg): string {
  const written = arg.named ? `${name}:…` : name;
  return arg.required ? `<${written}>` : `[${written}]`;
}

function namesOf(command: Command): readonly string[] {
  return [command.name, command.names.id];
}

function bare(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}
