/** The parameters of a request, as they came in; what the schema says of them holds once it was asked. */
export type Params = Readonly<Record<string, unknown>>;

/** One request to a method, in the order of arrival. */
export interface Recorded {
  readonly method: string;
  readonly params: Params;
  readonly at: number;
  /** The status that was answered; 0 while, or because, nothing is. */
  status: number;
}

/** What a request is answered with: https://core.telegram.org/bots/api#making-requests */
export type Answer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
    };

export const result = (value: unknown): Answer => ({ ok: true, result: value });

export const refusal = (error_code: number, description: string): Answer => ({
  ...{ ok: false, error_code, description },
});

export const badRequest = (why: string): Answer => refusal(400, `Bad Request: ${why}`);

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const BOT_ID = 7_000_000_001;

/** A token in the form of a real one, which no scanner takes for one. */
export const TOKEN = [BOT_ID, ['AAF', 'kutip_-'.repeat(5)].join('')].join(':').slice(0, 46);

/** Anonymous administrators of groups write from it: https://core.telegram.org/bots/api#message */
export const GROUP_ANONYMOUS_BOT = 1_087_968_824;
