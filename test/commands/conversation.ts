import { payloadOf } from '../../src/chat/action.ts';
import { plainText, type QuoteBlock, type Reply } from '../../src/chat/reply/reply.ts';
import type { Library } from '../../src/library.ts';
import type { Lang } from '../../src/types.ts';
import { botFor, reader } from '../support/bot.ts';
import { spokenLibrary } from './spoken.ts';

/** A reader who types commands and presses buttons by their labels. */
export function conversation(lang: Lang = 'en', library: Library = spokenLibrary()) {
  const { bot, incidents } = botFor({ library });
  const say = (command: string, input: string | Readonly<Record<string, unknown>> = '') =>
    bot.handle({ ...reader, lang, command, input });
  const press = (reply: Reply, label: string) => {
    const button = reply.buttons?.find((one) => one.label === label);
    if (!button) throw new Error(`no button ${label} among ${labels(reply)}`);
    return bot.handle({ ...reader, lang, payload: payloadOf(button.action) });
  };
  return { bot, incidents, library, say, press };
}

export function quotes(reply: Reply): readonly QuoteBlock[] {
  return reply.blocks.filter((block) => block.type === 'quote');
}

export function words(reply: Reply): readonly string[] {
  return quotes(reply).map(({ content }) => plainText(content));
}

export function credits(reply: Reply): readonly string[] {
  return quotes(reply).map(({ credit = [] }) => plainText(credit));
}

export function texts(reply: Reply): string {
  return reply.blocks
    .flatMap((block) => (block.type === 'text' ? [plainText(block.content)] : []))
    .join('\n');
}

export function items(reply: Reply): readonly string[] {
  return reply.blocks.flatMap((block) => (block.type === 'list' ? block.items.map(plainText) : []));
}

export function labels(reply: Reply): readonly string[] {
  return (reply.buttons ?? []).map(({ label }) => label);
}
