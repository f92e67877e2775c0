// The package has no types of its schemas.
// @ts-expect-error
import * as schemas from 'discord-api-spec/zod';
import { broken, schemaViolations, type Violation } from './discord-rules.ts';

interface Named {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
}

interface Option extends Named {
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly min_value?: number;
  readonly max_value?: number;
  readonly choices?: readonly (Named & { readonly value: string | number })[];
}

interface CommandBody extends Named {
  readonly type?: number;
  readonly options?: readonly Option[];
  readonly default_member_permissions?: string | null;
  readonly contexts?: readonly number[];
  readonly integration_types?: readonly number[];
}

/** What Discord would refuse of a whole set of commands: by its schema, and by the rules that no schema states. */
export function commandViolations(commands: readonly unknown[]): readonly Violation[] {
  // Each is checked against the schema first.
  const all = commands as readonly CommandBody[];
  const count = (type: number) => all.filter((one) => (one.type ?? SLASH) === type).length;
  return [
    ...all.flatMap(oneViolations),
    ...broken(
      count(SLASH) > 100 || count(MESSAGE) > 15,
      '100 slash and 15 message commands',
      `${PAGE}#registering-a-command`,
    ),
    ...LOCALES.flatMap((locale) =>
      broken(
        repeats(all.map((one) => `${one.type ?? SLASH} ${named(one, locale)}`)),
        `names in ${locale ?? 'English'} are unique`,
        `${PAGE}#localization`,
      ),
    ),
  ];
}

function oneViolations(command: CommandBody): readonly Violation[] {
  const { default_member_permissions: permissions, ...rest } = command;
  const options = command.options ?? [];
  const slash = (command.type ?? SLASH) === SLASH;
  const names = (of: Named) => [of.name, ...Object.values(of.name_localizations ?? {})];
  const spoken = [command, ...options, ...options.flatMap(({ choices = [] }) => choices)];
  return [
    // The schema asks for a number, the API and its page for a string of digits.
    ...schemaViolations(schemas.ApplicationCommandUpdateRequestSchema, rest),
    ...broken(
      permissions !== undefined && permissions !== null && !/^\d+$/.test(permissions),
      'permissions are digits',
      `${PAGE}#application-command-object`,
    ),
    ...broken(
      ![...(slash ? names(command) : []), ...options.flatMap(names)].every(isName),
      'names of slash commands and options',
      `${PAGE}#application-command-object-application-command-naming`,
    ),
    ...broken(
      !names(command).every((name) => length(name) <= 32),
      'names of 32 characters',
      `${PAGE}#application-command-object`,
    ),
    ...broken(
      slash ? !described(command) : Boolean(command.description),
      'descriptions for slash commands alone',
      `${PAGE}#application-command-object`,
    ),
    ...broken(
      !options.every(described),
      'options are described',
      `${PAGE}#application-command-object-application-command-option-structure`,
    ),
    ...broken(
      spoken.some(({ name_localizations: a, description_localizations: b }) =>
        Object.keys({ ...a, ...b }).some((locale) => !DISCORD_LOCALES.includes(locale)),
      ),
      'known locales',
      'https://discord.com/developers/docs/reference#locales',
    ),
    ...broken(
      options.some(({ required }, i) => required && options.slice(0, i).some((one) => !one.required)),
      'required options before optional ones',
      `${PAGE}#application-command-object-application-command-structure`,
    ),
    ...broken(
      options.some(({ autocomplete, choices }) => autocomplete && choices !== undefined),
      'no choices beside autocomplete',
      `${PAGE}#application-command-object-application-command-option-structure`,
    ),
    ...broken(
      options.some(({ min_value = 0, max_value = min_value }) => min_value > max_value),
      'least before most',
      `${PAGE}#application-command-object-application-command-option-structure`,
    ),
    ...LOCALES.flatMap((locale) =>
      broken(
        repeats(options.map((option) => named(option, locale))),
        `option names in ${locale ?? 'English'} are unique`,
        `${PAGE}#localization`,
      ),
    ),
    ...broken(commandLength(command) > 8000, '8,000 characters', `${PAGE}#slash-commands`),
  ];
}

/** Names, descriptions and values of a command, its options and choices, each in its longest language. */
function commandLength(command: CommandBody): number {
  const options = command.options ?? [];
  const choices = options.flatMap(({ choices = [] }) => choices);
  const longest = (text: string | undefined, others: Named['name_localizations']) =>
    Math.max(...[text ?? '', ...Object.values(others ?? {})].map(length));
  const named = [command, ...options, ...choices].map(
    (one) =>
      longest(one.name, one.name_localizations) + longest(one.description, one.description_localizations),
  );
  return [...named, ...choices.map(({ value }) => length(String(value)))].reduce((a, b) => a + b, 0);
}

function isName(name: string): boolean {
  return /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u.test(name) && name === name.toLowerCase();
}

function described({ description, description_localizations }: Named): boolean {
  return [description ?? '', ...Object.values(description_localizations ?? {})].every(
    (text) => text.trim() !== '' && length(text) <= 100,
  );
}

function named({ name, name_localizations }: Named, locale: string | undefined): string {
  return (locale && name_localizations?.[locale]) || name;
}

function repeats(all: readonly string[]): boolean {
  return new Set(all).size < all.length;
}

function length(text: string): number {
  return text.length;
}

const [SLASH, MESSAGE] = [1, 3];
const PAGE = 'https://discord.com/developers/docs/interactions/application-commands';
const LOCALES = [undefined, 'id'];

const DISCORD_LOCALES: readonly string[] = [
  ...[
    'id',
    'da',
    'de',
    'en-GB',
    'en-US',
    'es-ES',
    'es-419',
    'fr',
    'hr',
    'it',
    'lt',
    'hu',
    'nl',
    'no',
    'pl',
    'pt-BR',
  ],
  ...[
    'ro',
    'fi',
    'sv-SE',
    'vi',
    'tr',
    'cs',
    'el',
    'bg',
    'ru',
    'uk',
    'hi',
    'th',
    'zh-CN',
    'ja',
    'zh-TW',
    'ko',
  ],
];
