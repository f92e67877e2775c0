import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import type { Board } from '../../src/chat/board.ts';
import type { Command } from '../../src/chat/command/command.ts';
import type { Call, Press } from '../../src/chat/port.ts';
import { callerOf } from './caller.ts';
import { messageText } from './message-text.ts';
import { isGuest } from './permissions.ts';
import type { Address } from './wire.ts';

type Option = APIApplicationCommandInteractionDataOption<
  InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete
>;

/** An interaction that asks for a reply, or for suggestions. */
export type Request = CallRequest | PressRequest | SuggestionRequest;

interface CallRequest {
  readonly kind: 'call';
  readonly address: Address;
  readonly call: Call;
  /** Only the asker is to see the answer, as far as that is known before the command runs. */
  readonly whisper: boolean;
  /** The bot is used as somebody's own app where it has not been invited. */
  readonly guest: boolean;
}

interface PressRequest {
  readonly kind: 'press';
  readonly address: Address;
  readonly press: Press;
  /** Only its reader sees the message with the button; the same goes for what the button leads to. */
  readonly whisper: boolean;
  readonly guest: boolean;
  /** The button belongs to a private message of somebody else, who alone can have seen it: the press is forged. */
  readonly foreign: boolean;
  /** Whether an answer may stand in the place of the message: no other message of the same answer stands above it. */
  readonly replaceable: boolean;
}

export interface SuggestionRequest {
  readonly kind: 'suggest';
  readonly address: Address;
  /** With the values of the other arguments so far. */
  readonly call: Call;
  /** The English name of the argument that is being typed. */
  readonly arg: string;
  readonly typed: string;
}

/**
 * An interaction, as the gateway delivers it, in the words of the chat. Undefined if nothing can be said: a form, a
 * kind that is newer than this. Throws if it is no interaction at all.
 */
export function readInteraction(
  raw: unknown,
  commands: readonly Command[],
  board: Board,
): Request | undefined {
  const interaction = parsed(raw);
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return callRequest(interaction, commands, board);
    case InteractionType.ApplicationCommandAutocomplete:
      return suggestionRequest(interaction, board);
    case InteractionType.MessageComponent:
      return pressRequest(interaction, board);
    case InteractionType.Ping:
    case InteractionType.ModalSubmit:
      return undefined;
    default:
      interaction satisfies never;
      return undefined;
  }
}

/** Trusts Discord on what an interaction of a given type contains. */
function parsed(raw: unknown): APIInteraction {
  const isOne = typeof raw === 'object' && raw !== null && 'type' in raw && 'id' in raw && 'token' in raw;
  if (!isOne) throw new Error('discord: an event without type, id and token is no interaction');
  return raw as APIInteraction;
}

function callRequest(
  interaction: APIApplicationCommandInteraction,
  commands: readonly Command[],
  board: Board,
): CallRequest {
  // What we do not offer, or no more: the bot says so.
  const asked = commandAsked(interaction, commands) ?? { command: interaction.data.name, input: {} };
  const whisper = commands.some(({ name, whisper }) => name === asked.command && whisper === true);
  return {
    kind: 'call',
    address: addressOf(interaction),
    whisper,
    guest: isGuest(interaction),
    call: { ...callerOf(interaction, board), ...asked },
  };
}

function commandAsked(
  { data }: APIApplicationCommandInteraction,
  commands: readonly Command[],
): Pick<Call, 'command' | 'input'> | undefined {
  switch (data.type) {
    case ApplicationCommandType.ChatInput:
      return { command: data.name, input: inputOf(data.options ?? []) };
    case ApplicationCommandType.Message: {
      const command = commands.find(({ messageMenu }) => messageMenu?.label.en === data.name);
      const message = data.resolved?.messages?.[data.target_id] ?? {};
      if (command?.messageMenu === undefined) return undefined;
      return { command: command.name, input: { [command.messageMenu.arg]: messageText(message) } };
    }
    case ApplicationCommandType.User:
    case ApplicationCommandType.PrimaryEntryPoint:
      return undefined;
    default:
      data satisfies never;
      return undefined;
  }
}

function suggestionRequest(
  interaction: APIApplicationCommandAutocompleteInteraction,
  board: Board,
): SuggestionRequest {
  const { name, options } = interaction.data;
  const given = options ?? [];
  // Without one there is nothing to suggest, and the answer says so.
  const focused = given.find((option) => 'focused' in option && option.focused);
  const input = inputOf(given.filter((option) => option !== focused));
  return {
    kind: 'suggest',
    address: addressOf(interaction),
    arg: focused?.name ?? '',
    typed: focused && 'value' in focused ? String(focused.value ?? '') : '',
    call: { ...callerOf(interaction, board), command: name, input },
  };
}

function pressRequest(interaction: APIMessageComponentInteraction, board: Board): PressRequest {
  const { message, data } = interaction;
  const flags = message?.flags ?? 0;
  const isPrivate = (flags & MessageFlags.Ephemeral) !== 0;
  const caller = callerOf(interaction, board);
  const { user: asker, original_response_message_id: original } = message?.interaction_metadata ?? {};
  return {
    kind: 'press',
    address: addressOf(interaction),
    press: { ...caller, payload: data.custom_id },
    whisper: isPrivate,
    guest: isGuest(interaction),
    foreign: isPrivate && asker?.id !== undefined && caller.actor.id !== `discord:${asker.id}`,
    replaceable: (flags & MessageFlags.IsComponentsV2) !== 0 && (original ?? undefined) === undefined,
  };
}

function addressOf({ id, application_id, token }: APIInteraction): Address {
  return { id, application_id, token };
}

/** Values under the English names of their arguments. */
function inputOf(options: readonly Option[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    options.flatMap((option) => ('value' in option ? [[option.name, option.value]] : [])),
  );
}
