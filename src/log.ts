import { type Logger, pino } from 'pino';
import { prettyFactory } from 'pino-pretty';

export type Log = Logger;

export interface LogOptions {
  readonly level: string;
  /** For people at a terminal; otherwise one JSON object a line. */
  readonly pretty: boolean;
  /** Texts to leave out, besides everything that looks like a token. */
  readonly secrets?: readonly string[];
  /** Called at each error, whether it is shown or not. */
  readonly onError?: () => void;
  /** Standard error if absent, so that answers have standard output to themselves. */
  readonly destination?: { write(line: string): unknown };
}

/** A log that contains no token, neither under its name nor inside a message, a stack or an address. */
export function createLog({
  level,
  pretty,
  secrets = [],
  onError,
  destination = process.stderr,
}: LogOptions): Log {
  const format = pretty ? prettyFactory(PRETTY) : toJsonLine;
  const show = pretty ? visible : (text: string) => text;
  const known = secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]);
  const clean = (text: string) => show(withoutTokens(text, known));
  const lowest = rank(level);
  return pino(
    {
      level: onError && lowest > ERROR ? 'error' : level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: pino.stdSerializers.err },
    },
    {
      write(line) {
        const entry = JSON.parse(line);
        if (entry.level >= ERROR) onError?.();
        if (entry.level >= lowest) destination.write(format(cleaned(entry, clean)));
      },
    },
  );
}

const rank = (level: string): number => pino.levels.values[level] ?? Number.POSITIVE_INFINITY;

function cleaned(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map((item) => cleaned(item, clean));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      clean(key),
      SECRET_KEY.test(key) ? REDACTED : cleaned(item, clean),
    ]),
  );
}

function withoutTokens(text: string, known: readonly string[]): string {
  return [...known, ...TOKENS].reduce<string>((rest, token) => rest.replaceAll(token, REDACTED), text);
}

// Texts of users and articles may hold codes that move the cursor or reorder what a terminal shows, and lines that look like the log's own.
function visible(text: string): string {
  return text
    .replace(UNSEEN, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`)
    .replaceAll('\n', '\n    ');
}

function toJsonLine(entry: unknown): string {
  return `${JSON.stringify(entry)}\n`;
}

const ERROR = rank('error');

const REDACTED = '[redacted]';

const SECRET_KEY = /(token|secret|password|authorization|cookie|api[-_]?key)$/i;

// Each begins where its characters do, so that a long text takes no longer than its length.
const TOKENS: readonly RegExp[] = [
  // Telegram's bots: https://core.telegram.org/bots/api#authorizing-your-bot
  /(?<!\d)\d{6,}(?::|%3A)[\w-]{30,}/gi,
  // Discord's bots: https://discord.com/developers/docs/reference#authentication
  /(?<![\w-])[\w-]{18,}\.[\w-]{6,7}\.[\w-]{27,}/g,
  // Discord's interactions and webhooks carry theirs in the path: https://discord.com/developers/docs/resources/webhook
  /(?<=\/(?:webhooks|interactions)\/\d+\/)[\w-]{20,}/g,
  /(?<=\b(?:Bot|Bearer|Basic) )[\w.~+/=-]{16,}/g,
  // A password in an address.
  /(?<=:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/g,
];

const UNSEEN = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu;

const PRETTY = { translateTime: 'SYS:HH:MM:ss' } as const;
