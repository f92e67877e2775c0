import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
  type LocalizationMap,
} from 'discord.js';
import { type Arg, type Args, type Localized, MAX_TEXT } from '../../src/chat/command/command.ts';

/** Arguments as the API takes them: first those that are required, then those that are typed without their names elsewhere. */
export function optionsOf(args: Args): APIApplicationCommandBasicOption[] {
  const rank = ({ required, named }: Arg) => (required ? 0 : named ? 2 : 1);
  return Object.entries(args)
    .sort(([, a], [, b]) => rank(a) - rank(b))
    .map(([name, arg]) => optionOf(name, arg));
}

/** What is shown in English unless the reader's Discord is Indonesian. */
export function localizations({ id }: Pick<Localized, 'id'>): LocalizationMap {
  return { id };
}

function optionOf(name: string, arg: Arg): APIApplicationCommandBasicOption {
  const common = {
    name,
    name_localizations: localizations(arg.names),
    description: arg.about.en,
    description_localizations: localizations(arg.about),
    ...(arg.required && { required: true }),
  };
  const open = arg.suggest ? { autocomplete: true as const } : {};
  switch (arg.kind) {
    case 'text':
      return { ...STRING, ...common, ...open, max_length: Math.min(arg.max ?? MAX_TEXT, LONGEST_OPTION) };
    case 'word':
      return { ...STRING, ...common, ...open, max_length: LONGEST_WORD };
    case 'date':
      return { ...STRING, ...common, ...open };
    case 'number':
      return {
        type: ApplicationCommandOptionType.Integer,
        ...common,
        ...open,
        min_value: arg.min ?? 1,
        ...(arg.max !== undefined && { max_value: arg.max }),
      };
    case 'boolean':
      return { type: ApplicationCommandOptionType.Boolean, ...common };
    case 'choice':
      return { ...STRING, ...common, choices: arg.choices.map(choiceOf) };
    default:
      return arg satisfies never;
  }
}

function choiceOf({
  value,
  label,
}: {
  readonly value: string;
  readonly label: Localized;
}): APIApplicationCommandOptionChoice<string> {
  return { name: label.en, name_localizations: localizations(label), value };
}

const STRING = { type: ApplicationCommandOptionType.String } as const;

// https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure
const LONGEST_OPTION = 6000;

// As `readArgs` reads a word.
const LONGEST_WORD = 100;
