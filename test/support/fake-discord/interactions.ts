import { APPLICATION, CHANNEL, GUILD, snowflake } from './wire.ts';

const READER = '905000000000000001';

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly [field: string]: unknown;
}

export interface Where {
  readonly locale?: string;
  /** Absent in a direct message. */
  readonly guild?: string | null;
  readonly permissions?: string;
  /** What the bot may do there. */
  readonly bot?: string;
  /** 0 in a server, 1 with the bot, 2 in another conversation. */
  readonly context?: number;
  /** The type of the channel. */
  readonly channel?: number;
  /** Who has installed the bot: 0 the server, 1 the person. */
  readonly owners?: Readonly<Record<string, string>>;
}

/** A slash command, with values under the names of its options. */
export function slash(
  name: string,
  values: Readonly<Record<string, string | number | boolean>> = {},
  where: Where = {},
): Interaction {
  return interaction(2, { id: snowflake(), name, type: 1, options: optionsOf(values) }, where);
}

/** The slash command while one of its options is being typed. */
export function typing(
  name: string,
  focused: string,
  typed: string,
  values: Readonly<Record<string, string | number | boolean>> = {},
  where: Where = {},
): Interaction {
  const options = [...optionsOf(values), { name: focused, type: 3, value: typed, focused: true }];
  return interaction(4, { id: snowflake(), name, type: 1, options }, where);
}

export interface Below {
  /** Of the message with the button: Components V2 where absent. */
  readonly flags?: number;
  /** Who had asked for the message: whoever presses, where absent. */
  readonly asker?: string;
  /** Whether the message came after another, as a part of one answer. */
  readonly second?: boolean;
  /** Its id: any where absent. */
  readonly message?: string;
}

/** A pressed button below a message of the bot. */
export function press(
  customId: string,
  { flags = 32_768, asker = READER, second, message = snowflake() }: Below = {},
  where: Where = {},
): Interaction {
  const metadata = {
    id: snowflake(),
    type: 2,
    user: { id: asker, username: 'penanya', discriminator: '0' },
    authorizing_integration_owners: {},
  };
  return {
    ...interaction(3, { custom_id: customId, component_type: 2 }, where),
    message: {
      ...messageOf('', flags),
      id: message,
      interaction_metadata: { ...metadata, ...(second && { original_response_message_id: snowflake() }) },
    },
  };
}

/** A command of the menu of a message. */
export function menu(name: string, content: string, where: Where = {}): Interaction {
  const message = messageOf(content, 0);
  const data = {
    id: snowflake(),
    name,
    type: 3,
    target_id: message.id,
    resolved: { messages: { [message.id]: message } },
  };
  return interaction(2, data, where);
}

function interaction(
  type: number,
  data: object,
  { locale = 'en-US', guild = GUILD, permissions = '2147483648', bot = '2147483648', ...where }: Where,
): Interaction {
  const user = {
    id: '905000000000000001',
    username: 'pembaca',
    discriminator: '0',
    global_name: null,
    avatar: null,
  };
  const member = {
    user,
    roles: [],
    permissions,
    joined_at: '2026-01-01T00:00:00Z',
    deaf: false,
    mute: false,
    flags: 0,
  };
  return {
    ...{
      id: snowflake(),
      token: `aW50ZXJhY3Rpb246${snowflake()}`,
      application_id: APPLICATION,
      version: 1,
      type,
      data,
      locale,
    },
    ...(guild === null
      ? { user, context: where.context ?? 1, channel_id: CHANNEL, channel: { id: CHANNEL, type: 1 } }
      : {
          member,
          context: 0,
          guild_id: guild,
          guild_locale: 'id',
          channel_id: CHANNEL,
          channel: { id: CHANNEL, type: where.channel ?? 0 },
        }),
    ...{
      app_permissions: bot,
      entitlements: [],
      authorizing_integration_owners: where.owners ?? { 0: guild ?? '0' },
      attachment_size_limit: 10_485_760,
    },
  };
}

const optionsOf = (values: Readonly<Record<string, string | number | boolean>>) =>
  Object.entries(values).map(([name, value]) => ({ name, type: TYPES[typeof value], value }));

function messageOf(content: string, flags: number) {
  return {
    ...{
      id: snowflake(),
      channel_id: CHANNEL,
      type: 0,
      content,
      flags,
      components: [],
      embeds: [],
      attachments: [],
    },
    author: { id: '905000000000000002', username: 'penulis', discriminator: '0' },
    timestamp: '2026-01-01T00:00:00Z',
  };
}

// https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type
const TYPES: Readonly<Record<string, number>> = { string: 3, number: 4, boolean: 5 };

interface Component {
  readonly content?: string;
  readonly label?: string;
  readonly custom_id?: string;
  readonly components?: readonly Component[];
}

const all = (one: Component): readonly Component[] => [one, ...(one.components ?? []).flatMap(all)];

/** What a message says, a line for each of its texts. */
export function textOf(body: Component): string {
  return all(body)
    .flatMap(({ content }) => content ?? [])
    .join('\n');
}

/** What the button of a message carries whose label fits. */
export function payloadOf(body: Component, label: RegExp): string {
  const button = all(body).find((one) => label.test(one.label ?? ''));
  if (button?.custom_id === undefined) throw new Error(`no button ${label} in ${JSON.stringify(body)}`);
  return button.custom_id;
}
