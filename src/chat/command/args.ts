import { UserError } from '../../errors.ts';
import type { Lang } from '../../types.ts';
import { type Arg, type Args, type Command, MAX_TEXT, type Values } from './command.ts';
import { argName, findArg, usage } from './names.ts';
import { readDate } from './read-date.ts';
import { refuse } from './refuse.ts';

type Raw = Readonly<Record<string, unknown>>;

/**
 * The arguments of a call: typed in order, or as `name:value` and `name:"some words"` under either name; or already apart.
 * Throws a `UserError` that names the argument in `lang`.
 */
export function readArgs<A extends Args>(command: Command<A>, input: string | Raw, lang: Lang): Values<A> {
  const raw = typeof input === 'string' ? splitInput(command.args, input.trim()) : input;
  const values = Object.entries<Arg>(command.args).map(([name, arg]) => {
    const value = Object.hasOwn(raw, name) ? raw[name] : undefined;
    if (!isBlank(value)) return [name, readValue(arg, value, argName(name, arg, lang), lang)];
    if (arg.required) throw new UserError('missing', argName(name, arg, lang), usage(command, lang));
    return [name, undefined];
  });
  // Every key of `args` is there, and each value is of the kind that its argument asks for.
  return Object.fromEntries(values) as Values<A>;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function splitInput(args: Args, input: string): Raw {
  if (input.length > MAX_TYPED) throw new UserError('tooMuch', MAX_TYPED);
  const { named, rest } = takeNamed(args, input);
  const values: Record<string, string> = { ...named };
  let left = rest.trim();
  for (const [name, arg] of Object.entries(args)) {
    if (arg.named || name in named) continue;
    const taken = arg.kind === 'text' ? left : (left.match(/^\S+/)?.[0] ?? '');
    values[name] = arg.kind === 'text' ? withoutName(args, name, taken) : taken;
    left = left.slice(taken.length).trimStart();
  }
  return values;
}

/** A free text may begin with its own name too: `question: who won?` */
function withoutName(args: Args, name: string, text: string): string {
  const [prefix = '', typed = ''] = text.match(/^([a-z_]+):\s*/i) ?? [];
  return findArg(args, typed) === name ? text.slice(prefix.length) : text;
}

/** Takes every `name:value` of a known argument out of the input. What stands between quotation marks is left alone. */
function takeNamed(
  args: Args,
  input: string,
): { readonly named: Readonly<Record<string, string>>; readonly rest: string } {
  const named: Record<string, string> = {};
  const rest = input.replace(
    TOKEN,
    (token, name: string | undefined, quoted: string | undefined, word: string | undefined) => {
      const known = name === undefined ? undefined : findArg(args, name);
      if (known === undefined || isRest(args[known])) return token;
      named[known] = quoted ?? word ?? '';
      return '';
    },
  );
  return { named, rest };
}

/** What takes all that is left of the input cannot end at a name of its own. */
function isRest(arg: Arg | undefined): boolean {
  return arg?.kind === 'text' && !arg.named;
}

function readValue(arg: Arg, value: unknown, name: string, lang: Lang): string | number | boolean {
  switch (arg.kind) {
    case 'text':
      return readText(String(value), name, arg.max ?? MAX_TEXT);
    case 'word':
      return readWord(String(value).trim(), name);
    case 'number':
      return readNumber(value, name, arg.min ?? 1, arg.max);
    case 'boolean':
      return readBoolean(value, name);
    case 'date':
      return readDate(String(value).trim()) ?? refuse('notADate', name);
    case 'choice':
      return readChoice(String(value), name, arg.choices, lang);
    default:
      return arg satisfies never;
  }
}

function readText(value: string, name: string, max: number): string {
  const text = value.trim().toWellFormed();
  if (text.length > max) throw new UserError('tooLong', name, max);
  return text;
}

function readWord(value: string, name: string): string {
  if (!/^\S{1,100}$/u.test(value)) throw new UserError('notAWord', name);
  return value.toWellFormed();
}

function readNumber(value: unknown, name: string, min: number, max: number | undefined): number {
  const number =
    typeof value === 'number' ? value : /^\d{1,9}$/.test(String(value)) ? Number(value) : Number.NaN;
  if (!Number.isInteger(number) || number < min || number > (max ?? Number.MAX_SAFE_INTEGER)) {
    throw new UserError('notANumber', name, min, max);
  }
  return number;
}

function readBoolean(value: unknown, name: string): boolean {
  const word = String(value).toLowerCase();
  if (YES.includes(word)) return true;
  if (NO.includes(word)) return false;
  throw new UserError('notYesOrNo', name);
}

function readChoice(
  value: string,
  name: string,
  choices: Extract<Arg, { kind: 'choice' }>['choices'],
  lang: Lang,
): string {
  const typed = value.trim().toLowerCase();
  const meant = choices.find(({ value, label }) =>
    [value, label.id, label.en].some((written) => written.toLowerCase() === typed),
  );
  if (meant === undefined)
    throw new UserError('notAChoice', name, choices.map((choice) => choice.label[lang]).join(', '));
  return meant.value;
}

// UTF-16 units. The longest message of any platform has 4,096, and the longest argument fits in one.
const MAX_TYPED = 10_000;

// A quotation, or name:"some words", or name:word, at the start of a word. Telephones type curly marks.
const TOKEN = /(?<!\S)(?:-?["“”][^"“”]*["“”]|([a-z_]+):(?:["“”]([^"“”]*)["“”]|(\S+)))/gi;

const YES: readonly string[] = ['yes', 'ya', 'true', '1'];
const NO: readonly string[] = ['no', 'tidak', 'false', '0'];
