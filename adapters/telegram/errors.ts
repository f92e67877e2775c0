import { GrammyError, HttpError } from 'grammy';

/** Something that whoever runs the bot can put right; the message says what. */
export class TelegramError extends Error {}

/** The reason why Telegram refuses the bot for good; undefined if the error may pass. */
export function refusal(error: unknown): TelegramError | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  if (error.error_code === 401 || (error.error_code === 404 && error.method === 'getMe'))
    return new TelegramError(WRONG_TOKEN, { cause: error });
  if (error.error_code === 400 && error.method === 'setWebhook')
    return new TelegramError(`Telegram does not take TELEGRAM_WEBHOOK_URL: ${error.description}`, {
      cause: error,
    });
  if (error.error_code !== 409) return undefined;
  return new TelegramError(isWebhook(error) ? WEBHOOK_SET : SECOND_POLLER, { cause: error });
}

/** The chat of a refused message has become another one: the number of that; absent for any other error. */
export function movedTo(error: unknown): number | undefined {
  return error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;
}

/** The milliseconds after which Telegram wants to be asked again; undefined if it does not say. */
export function retryAfter(error: unknown): number | undefined {
  const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return seconds === undefined ? undefined : seconds * 1000;
}

/** The bot was blocked, put out of the chat, or may not write there: nobody is there to be told. */
export function isGone(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false;
  return error.error_code === 403 || GONE.test(error.description);
}

/** Telegram has forgotten what was to be answered: it was too long ago, or it was answered already. */
export function isTooLate(error: unknown): boolean {
  return error instanceof GrammyError && /query is too old|query ID is invalid/i.test(error.description);
}

/** The message already reads as it should: nothing to change. */
export function isUnchanged(error: unknown): boolean {
  return error instanceof GrammyError && /message is not modified/i.test(error.description);
}

/** Telegram does not take this request, however often it is sent. */
export function isRefused(error: unknown): boolean {
  return error instanceof GrammyError && [400, 404].includes(error.error_code);
}

/** The server has no such method: it is older than the request. */
export function isUnknownMethod(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 404;
}

/** The parts of a request's error that may be logged: its payload contains somebody's words, and its address the token. */
export function withoutRequest(error: unknown): object {
  if (error instanceof GrammyError)
    return { method: error.method, status: error.error_code, reason: error.description };
  if (error instanceof HttpError) return { reason: networkReason(error) };
  return { error };
}

/** Why a request failed, in words that have neither its payload nor the token. */
export function reasonOf(error: unknown): string {
  if (error instanceof GrammyError) return error.description;
  if (error instanceof HttpError) return networkReason(error);
  return error instanceof Error ? error.message : String(error);
}

function networkReason({ error }: HttpError): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'the line broke';
}

const GONE =
  /chat not found|user not found|deactivated|PEER_ID_INVALID|not enough rights to send|have no rights to send|CHAT_WRITE_FORBIDDEN|TOPIC_CLOSED|TOPIC_DELETED|message thread not found/i;

const isWebhook = ({ description }: GrammyError): boolean => /webhook/i.test(description);

const WRONG_TOKEN =
  'Telegram does not accept TELEGRAM_TOKEN: copy it anew from @BotFather (/mybots, then “API Token”)';

const SECOND_POLLER =
  'Another program is receiving the updates of this bot: only one may. Stop the other one, or give this one a token of its own from @BotFather.';

const WEBHOOK_SET =
  'A webhook was set for this bot, so that its updates go elsewhere. Stop the program that sets it, or set TELEGRAM_WEBHOOK_URL here too.';
