import { z } from 'zod';

export interface TelegramConfig {
  readonly token: string;
  /** Another server of the Bot API; Telegram's own if absent. */
  readonly apiRoot?: string;
  /** Where Telegram delivers updates; they are asked for by long polling if absent. */
  readonly webhook?: { readonly url: string; readonly secret?: string };
  /** Whether long replies are sent as rich messages. */
  readonly rich: boolean;
}

interface Variables {
  readonly TELEGRAM_TOKEN?: string | undefined;
  readonly TELEGRAM_API_ROOT?: string | undefined;
  readonly TELEGRAM_WEBHOOK_URL?: string | undefined;
  readonly TELEGRAM_WEBHOOK_SECRET?: string | undefined;
  readonly TELEGRAM_RICH_MESSAGES: 'on' | 'off';
}

/** Undefined if no token is set. */
export function telegramConfig(set: Variables): TelegramConfig | undefined {
  const {
    TELEGRAM_TOKEN,
    TELEGRAM_API_ROOT,
    TELEGRAM_WEBHOOK_URL: url,
    TELEGRAM_WEBHOOK_SECRET: secret,
  } = set;
  if (TELEGRAM_TOKEN === undefined) return undefined;
  return {
    token: TELEGRAM_TOKEN,
    ...(TELEGRAM_API_ROOT !== undefined && { apiRoot: TELEGRAM_API_ROOT }),
    ...(url !== undefined && { webhook: { url, ...(secret !== undefined && { secret }) } }),
    rich: set.TELEGRAM_RICH_MESSAGES === 'on',
  };
}

/** The problems of variables that are each valid but don't fit together. Takes them as written. */
export function webhookProblems(written: Readonly<Record<string, string>>): readonly string[] {
  const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_API_ROOT: root } = written;
  if (url === undefined)
    return written.TELEGRAM_WEBHOOK_SECRET === undefined
      ? []
      : ['TELEGRAM_WEBHOOK_SECRET needs TELEGRAM_WEBHOOK_URL; write where Telegram reaches this bot'];
  const { protocol, port } = URL.parse(url) ?? { protocol: 'https:', port: '' };
  // A server of one's own takes any address: https://core.telegram.org/bots/api#using-a-local-bot-api-server
  if (root !== undefined || (protocol === 'https:' && PORTS.includes(port))) return [];
  return [
    `TELEGRAM_WEBHOOK_URL is ${JSON.stringify(url)}; Telegram delivers to https:// only, at the ports 443, 80, 88 and 8443`,
  ];
}

// https://core.telegram.org/bots/api#setwebhook
const PORTS: readonly string[] = ['', '443', '80', '88', '8443'];

// What was written may be a part of a real token and is not repeated. https://core.telegram.org/bots/api#authorizing-your-bot
export const telegramToken = z.string().regex(/^[\w:-]+$/, {
  error: 'has characters that no token has; copy it anew from @BotFather',
});

export const apiRoot = z
  .url({
    protocol: /^https?$/,
    error: ({ input }) => `is ${JSON.stringify(input)}; write an address like http://127.0.0.1:8081`,
  })
  .transform((text) => text.replace(/\/+$/, ''));

export const webhookUrl = z.url({
  protocol: /^https?$/,
  error: ({ input }) => `is ${JSON.stringify(input)}; write an address like https://kutip.example/telegram`,
});

export const webhookSecret = z.string().regex(/^[\w-]{1,256}$/, {
  error: 'may have letters, digits, _ and - only, 256 at the most',
});
