import { z } from 'zod';

export interface DiscordConfig {
  readonly token: string;
  /** The root of the REST interface, without the version; Discord's own if absent. */
  readonly apiUrl?: string;
  /**
   * `auto`: as many as Discord recommends; a number: so many; all of them in this process. Else the ones of this process, and
   * how many there are in all.
   */
  readonly shards: 'auto' | number | { readonly ids: readonly number[]; readonly count: number };
}

interface Variables {
  readonly DISCORD_TOKEN?: string | undefined;
  readonly DISCORD_API_URL?: string | undefined;
  readonly DISCORD_SHARDS?: 'auto' | number | undefined;
  readonly DISCORD_SHARD_IDS?: readonly number[] | undefined;
  readonly DISCORD_SHARD_COUNT?: number | undefined;
}

/** Undefined if no token is set. */
export function discordConfig(set: Variables): DiscordConfig | undefined {
  const { DISCORD_TOKEN, DISCORD_API_URL, DISCORD_SHARDS = 'auto' } = set;
  const { DISCORD_SHARD_IDS: ids, DISCORD_SHARD_COUNT: count } = set;
  if (DISCORD_TOKEN === undefined) return undefined;
  return {
    token: DISCORD_TOKEN,
    ...(DISCORD_API_URL !== undefined && { apiUrl: DISCORD_API_URL }),
    shards: ids && count !== undefined ? { ids, count } : DISCORD_SHARDS,
  };
}

/** The problems of variables that are each valid but don't fit together. Takes them as written. */
export function shardProblems(written: Readonly<Record<string, string>>): readonly string[] {
  const { DISCORD_SHARDS, DISCORD_SHARD_IDS, DISCORD_SHARD_COUNT } = written;
  if (DISCORD_SHARD_IDS === undefined && DISCORD_SHARD_COUNT === undefined) return [];
  if (DISCORD_SHARD_COUNT === undefined)
    return ['DISCORD_SHARD_IDS needs DISCORD_SHARD_COUNT; write how many shards there are on all machines'];
  if (DISCORD_SHARD_IDS === undefined)
    return [
      'DISCORD_SHARD_COUNT needs DISCORD_SHARD_IDS; write which shards run here, or use DISCORD_SHARDS',
    ];
  const highest = Math.max(...(shardIds.safeParse(DISCORD_SHARD_IDS).data ?? []));
  return [
    ...(DISCORD_SHARDS === undefined
      ? []
      : ['DISCORD_SHARDS is for one machine, DISCORD_SHARD_IDS for several; write one of them']),
    ...(highest >= Number(DISCORD_SHARD_COUNT)
      ? [
          `DISCORD_SHARD_IDS names shard ${highest}; the last of ${DISCORD_SHARD_COUNT} is ${Number(DISCORD_SHARD_COUNT) - 1}`,
        ]
      : []),
  ];
}

// `0,1,5-7`
function rangeOf(text: string): readonly number[] {
  const [first = 0, last = first] = text.split('-').map(Number);
  return Array.from({ length: Math.max(0, Math.min(last - first + 1, MOST_SHARDS)) }, (_, i) => first + i);
}

const written = (value: unknown): string => JSON.stringify(value);

const MOST_SHARDS = 10_000;

// What was written may be a part of a real token and is not repeated.
export const token = z.string().regex(/^[\x21-\x7E]+$/, {
  error: 'has characters that no token has; copy it anew from the page “Bot” of the application',
});

export const apiUrl = z
  .url({
    protocol: /^https?$/,
    error: ({ input }) => `is ${written(input)}; write an address like https://discord.com/api`,
  })
  .transform((text) => text.replace(/\/+$/, '').replace(/\/v\d+$/, ''));

export const shards = z
  .string()
  .regex(/^(?:auto|[1-9]\d{0,3}|10000)$/, {
    error: ({ input }) => `is ${written(input)}; write auto or a number from 1 to ${MOST_SHARDS}`,
  })
  .transform((text) => (text === 'auto' ? text : Number(text)));

export const shardCount = z
  .string()
  .regex(/^(?:[1-9]\d{0,3}|10000)$/, {
    error: ({ input }) => `is ${written(input)}; write a number from 1 to ${MOST_SHARDS}`,
  })
  .transform(Number);

export const shardIds = z
  .string()
  .regex(/^\d{1,4}(?:-\d{1,4})?(?: *, *\d{1,4}(?:-\d{1,4})?)*$/, {
    error: ({ input }) => `is ${written(input)}; write the numbers of shards, like 0,1 or 4-7`,
  })
  .transform((text) => [...new Set(text.split(',').flatMap(rangeOf))])
  .refine((ids) => ids.length > 0, { error: 'names no shard; write the lower number first, like 4-7' });
