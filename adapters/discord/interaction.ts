import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  ApplicationCommandType,
  InteractionType,
} from 'discord.js';
import type { Call, Caller, Press } from '../../src/chat/adapter.ts';
import type { Command } from '../../src/chat/command.ts';
import { messageText } from './message-text.ts';
import { isModerator } from './permissions.ts';

/** What an interaction asks for. */
export type Asked =
  | { readonly type: 'call'; readonly call: Call }
  | { readonly type: 'press'; readonly press: Press }
  | {
      readonly type: 'suggest';
      /** With what the other arguments hold so far. */
      readonly call: Call;
      /** The English name of the argument that is being typed. */
      readonly arg: string;
      readonly typed: string;
    };

type Option = APIApplicationCommandInteractionDataOption<
  InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete
>;

/**
 * An interaction, as the gateway delivers it, in the words of the chat. Absent where it is none of ours: a form, a menu of users,
 * a menu of messages that no command offers, a kind that is newer than this.
 */
export function askedOf(interaction: APIInteraction, commands: readonly Command[]): Asked | undefined {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return commandAsked(interaction, commands);
    case InteractionType.ApplicationCommandAutocomplete:
      return suggestionAsked(interaction);
    case InteractionType.MessageComponent:
      return {
        type: 'press',
        press: { ...callerOf(interaction), payload: interaction.data.custom_id },
      };
    case InteractionType.Ping:
    case InteractionType.ModalSubmit:
      return undefined;
    default:
      interaction satisfies never;
      return undefined;
  }
}

/** Who asks, and where: a server is one room, and so is any conversation outside of servers. */
export function callerOf(interaction: APIInteraction): Caller {
  const { guild_id: guild, channel, channel_id: channelId, member, user } = interaction;
  const id = member?.user.id ?? user?.id ?? '';
  const lang = 'locale' in interaction ? interaction.locale : undefined;
  return {
    actor: {
      id: `discord:${id}`,
      // Outside of servers nobody is set over the others.
      moderator: async () => guild === undefined || isModerator(member?.permissions ?? ''),
    },
    room: { id: `discord:${guild ?? channelId ?? channel?.id ?? id}` },
    ...(lang !== undefined && { lang }),
  };
}

function commandAsked(
  interaction: APIApplicationCommandInteraction,
  commands: readonly Command[],
): Asked | undefined {
  const { data } = interaction;
  const call = (command: string, input: Call['input']): Asked => ({
    type: 'call',
    call: { ...callerOf(interaction), command, input },
  });
  switch (data.type) {
    case ApplicationCommandType.ChatInput:
      return call(data.name, inputOf(data.options));
    case ApplicationCommandType.Message: {
      const command = commands.find(({ messageMenu }) => messageMenu?.label.en === data.name);
      const message = data.resolved.messages[data.target_id];
      if (command?.messageMenu === undefined || message === undefined) return undefined;
      return call(command.name, { [command.messageMenu.arg]: messageText(message) });
    }
    case ApplicationCommandType.User:
    case ApplicationCommandType.PrimaryEntryPoint:
      return undefined;
    default:
      data satisfies never;
      return undefined;
  }
}

function suggestionAsked(interaction: APIApplicationCommandAutocompleteInteraction): Asked | undefined {
  const { name, options = [] } = interaction.data;
  const focused = options.find((option) => 'focused' in option && option.focused);
  if (focused === undefined) return undefined;
  const input = inputOf(options.filter((option) => option !== focused));
  return {
    ...{ type: 'suggest', arg: focused.name, typed: 'value' in focused ? String(focused.value) : '' },
    call: { ...callerOf(interaction), command: name, input },
  };
}

/** Values under the English names of their arguments. */
function inputOf(options: readonly Option[] = []): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    options.flatMap((option) => ('value' in option ? [[option.name, option.value]] : [])),
  );
}
