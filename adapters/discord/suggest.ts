import { InteractionResponseType } from 'discord.js';
import { inTime } from '../../src/chat/async/pause.ts';
import type { Bot, Choice } from '../../src/chat/port.ts';
import type { SuggestionRequest } from './interaction.ts';
import type { Wire } from './wire.ts';

/** Offers values for the option that is being typed; none if they are not ready in time. */
export async function suggest(
  { address, call, arg, typed }: SuggestionRequest,
  bot: Bot,
  wire: Wire,
): Promise<void> {
  const offered = bot.suggest(call, arg, typed).catch(() => []);
  const choices = await inTime(offered, LATE, []);
  const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
  await wire.callback(address, type, { choices: choices.flatMap(toApi).slice(0, MOST) });
}

/** Discord refuses a whole list because of a single invalid choice. */
function toApi({ label, value }: Choice): readonly { name: string; value: string }[] {
  const isFit = label.trim() !== '' && label.length <= LONGEST && value !== '' && value.length <= LONGEST;
  return isFit ? [{ name: label, value }] : [];
}

// https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure
const MOST = 25;
const LONGEST = 100;

// Milliseconds. There is no way to ask Discord for patience.
const LATE = 2300;
