/** One request to the REST interface, as it came in. */
export interface Recorded {
  readonly at: number;
  readonly method: string;
  /** Below `/api/v10`, decoded, without the query: `/applications/1/commands`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** For the audit log. */
  readonly reason: string | undefined;
  readonly authorization: string | undefined;
  readonly body: unknown;
  /** The status that was answered; 0 while, or because, nothing is. */
  status: number;
}

/** What to do with the next requests that a rule fits, instead of answering them as usual. */
export interface Rule {
  readonly method?: string;
  readonly path: RegExp;
  /** How many requests it holds for; all where absent. */
  times?: number;
  readonly reply:
    | 'hang'
    /** Does as it is asked, and does not say so. */
    | 'mute'
    /** The connection ends without an answer. */
    | 'reset'
    /** The same, after the request has been done. */
    | 'done-and-reset'
    | {
        readonly status: number;
        readonly body?: unknown;
        readonly headers?: Readonly<Record<string, string>>;
      };
}

export interface Stream {
  readonly id: string;
  readonly shard: readonly [number, number];
  /** All that was sent to it. */
  readonly sent: Payload[];
}

/** A payload of the gateway: https://discord.com/developers/docs/events/gateway-events#payload-structure */
export interface Payload {
  readonly op: number;
  readonly d?: unknown;
  readonly s?: number;
  readonly t?: string;
}

export const APPLICATION = '901000000000000001';
export const GUILD = '902000000000000001';
export const CHANNEL = '903000000000000001';

/** A token in the form of a real one, which no scanner takes for one. */
export const TOKEN = ['OTAxMDAwMDAwMDAwMDAwMDAx', 'Ga-_9z', 'abc_-'.repeat(7)].join('.');

let next = 910_000_000_000_000_000n;

/** A number that no other thing of this process bears. */
export function snowflake(): string {
  next += 1n;
  return String(next);
}
