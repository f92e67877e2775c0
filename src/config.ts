import { z } from 'zod';
import { databaseUrl } from './config/database.ts';
import {
  apiUrl,
  type DiscordConfig,
  discordConfig,
  shardCount,
  shardIds,
  shardProblems,
  shards,
  token,
} from './config/discord.ts';
import {
  apiRoot,
  type TelegramConfig,
  telegramConfig,
  telegramToken,
  webhookProblems,
  webhookSecret,
  webhookUrl,
} from './config/telegram.ts';
import { edits } from './i18n/spelling.ts';
import type { Lang } from './types.ts';

export interface Config {
  /** The folder of the articles, as written: relative to the working directory. */
  readonly corpus: string;
  /** The folder of snapshot and state. */
  readonly data: string;
  /** The PostgreSQL database that has the state instead, with its password. Absent if none is set. */
  readonly databaseUrl?: string;
  /** The language if neither the room nor the platform says otherwise. */
  readonly lang: Lang;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Absent if no token is set. */
  readonly discord?: DiscordConfig;
  /** Absent if no token is set. */
  readonly telegram?: TelegramConfig;
  /** Where the HTTP server for health, metrics and webhooks listens; absent if it is switched off. */
  readonly http?: HttpAddress;
}

export interface HttpAddress {
  readonly host: string;
  readonly port: number;
  /** The default address, which nobody asked for. */
  readonly isDefault?: true;
}

/** Each problem is a line that says what is wrong and what to write instead. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(['The configuration has a problem:', ...problems].join('\n  '), options);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Surrounding blanks are dropped and an empty variable counts as unset. Throws a `ConfigError` with every problem at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const written = ours(env);
  const { data: set, error } = VARIABLES.safeParse(written);
  const found = [
    ...(error?.issues.flatMap(problems) ?? []),
    ...shardProblems(written),
    ...webhookProblems(written),
    ...httpProblems(written),
  ];
  if (!set || found.length > 0) throw new ConfigError(found);
  const discord = discordConfig(set);
  const telegram = telegramConfig(set);
  return {
    corpus: set.KUTIP_CORPUS,
    data: set.KUTIP_DATA,
    ...(set.DATABASE_URL !== undefined && { databaseUrl: set.DATABASE_URL }),
    lang: set.KUTIP_LANG,
    logLevel: set.LOG_LEVEL,
    ...(discord && { discord }),
    ...(telegram && { telegram }),
    ...(set.KUTIP_HTTP !== 'off' && { http: set.KUTIP_HTTP }),
  };
}

function httpProblems({
  KUTIP_HTTP,
  TELEGRAM_WEBHOOK_URL,
}: Readonly<Record<string, string>>): readonly string[] {
  if (KUTIP_HTTP?.toLowerCase() !== 'off' || TELEGRAM_WEBHOOK_URL === undefined) return [];
  return ['KUTIP_HTTP is off, but TELEGRAM_WEBHOOK_URL needs it; write where Telegram is listened to'];
}

function oneOf<const T extends readonly string[]>(values: T) {
  return z.enum(values, {
    error: ({ input }) => `is ${JSON.stringify(input)}; write one of: ${values.join(', ')}`,
  });
}

// A misspelled KUTIP_ variable would otherwise be silently ignored; other programs' variables are none of our business.
function ours(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env)
      .map(([name, value]) => [name, value?.trim() ?? ''] as const)
      .filter(
        ([name, value]) =>
          value !== '' && (Object.hasOwn(VARIABLES.shape, name) || name.startsWith('KUTIP_')),
      ),
  );
}

function problems(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code !== 'unrecognized_keys') return [`${issue.path.join('.')} ${issue.message}`];
  return issue.keys.map(
    (name) => `${JSON.stringify(name)} is not a variable; did you mean ${nearest(name)}?`,
  );
}

function nearest(name: string): string {
  const distances = Object.keys(VARIABLES.shape).map((known) => ({ known, distance: edits(name, known) }));
  return distances.reduce((best, next) => (next.distance < best.distance ? next : best)).known;
}

const LANGS = ['id', 'en'] as const satisfies readonly Lang[];

// https://github.com/pinojs/pino/blob/main/docs/api.md#level-string
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

// `127.0.0.1:8080`, `[::1]:8080`, `0.0.0.0:80`
const httpAddress = z
  .string()
  .regex(/^(?:off|(?:[\w.-]+|\[[\da-f:.]+\]):\d{1,5})$/i, {
    error: ({ input }) => `is ${JSON.stringify(input)}; write a host and a port, like 127.0.0.1:8080, or off`,
  })
  .transform((text): HttpAddress | 'off' => {
    if (text.toLowerCase() === 'off') return 'off';
    const at = text.lastIndexOf(':');
    return { host: text.slice(0, at).replace(/[[\]]/g, ''), port: Number(text.slice(at + 1)) };
  })
  .refine((address) => address === 'off' || address.port <= 65_535, { error: 'has a port above 65535' });

const VARIABLES = z.strictObject({
  KUTIP_CORPUS: z.string().default('./corpus'),
  KUTIP_DATA: z.string().default('./data'),
  DATABASE_URL: databaseUrl.optional(),
  KUTIP_LANG: oneOf(LANGS).default('id'),
  LOG_LEVEL: oneOf(LOG_LEVELS).default('warn'),
  DISCORD_TOKEN: token.optional(),
  DISCORD_API_URL: apiUrl.optional(),
  DISCORD_SHARDS: shards.optional(),
  DISCORD_SHARD_IDS: shardIds.optional(),
  DISCORD_SHARD_COUNT: shardCount.optional(),
  KUTIP_HTTP: httpAddress.default({ host: '127.0.0.1', port: 8080, isDefault: true }),
  TELEGRAM_TOKEN: telegramToken.optional(),
  TELEGRAM_API_ROOT: apiRoot.optional(),
  TELEGRAM_WEBHOOK_URL: webhookUrl.optional(),
  TELEGRAM_WEBHOOK_SECRET: webhookSecret.optional(),
  TELEGRAM_RICH_MESSAGES: oneOf(['on', 'off']).default('on'),
});
