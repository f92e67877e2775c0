import { formatDate } from '../i18n/dates.ts';
import type { Found } from '../library/answers/passages.ts';
import type { Utterance, UtterancePage } from '../library/answers/utterances.ts';
import type { Article } from '../types.ts';
import type { Context } from './command/command.ts';
import { quoteQuestion } from './command/quote-question.ts';
import type { InlinePage, InlineResult } from './port.ts';
import { citationId } from './reply/citation-id.ts';
import { type Button, line, type QuoteBlock, type Reply } from './reply/reply.ts';
import { shorten } from './reply/shorten.ts';
import { numbered, passageBlock, sources } from './views/layout.ts';
import { quotationBlocks, speakerName, worded } from './views/quotations.ts';
import { arranged } from './views/wordings.ts';

/** Something that a text may ask for, in pages; a text may ask for several, one after the other. */
interface Section {
  /** One letter, which offsets and the ids of results begin with. */
  readonly key: string;
  /** `taken` counts what was looked at; results are those that can be shown. */
  take(offset: number, limit: number): Promise<Taken>;
}

interface Taken {
  readonly results: readonly InlineResult[];
  readonly taken: number;
  readonly total: number;
}

/**
 * What may be meant by a text, as messages to choose from: for nothing, the latest quotations; for words between marks, the
 * utterance that has them; for a question, what answers it; else what a speaker of the name said, and passages with the words.
 */
export async function inlinePage(text: string, offset: string, context: Context): Promise<InlinePage> {
  const sections = sectionsFor(text.trim(), context);
  const [, key = '', start = '0'] = /^([a-z])\.(\d{1,6})$/.exec(offset) ?? [];
  const first = offset === '' ? 0 : sections.findIndex((section) => section.key === key);
  const page = first < 0 ? { results: [] } : await fill(sections.slice(first), Number(start));
  const isEmpty = page.results.length === 0 && offset === '';
  const { how, nothing } = context.say.inline;
  return {
    ...page,
    hint: isEmpty
      ? { label: nothing, call: { command: 'sources', input: '' } }
      : { label: how, call: { command: 'help', input: '' } },
  };
}

/** A page without results that says why. */
export function brokenPage(label: string): InlinePage {
  return { results: [], hint: { label, call: { command: 'start', input: '' } } };
}

async function fill(sections: readonly Section[], start: number): Promise<Omit<InlinePage, 'hint'>> {
  const results: InlineResult[] = [];
  let from = start;
  for (const [i, section] of sections.entries()) {
    const page = await section.take(from, PAGE - results.length);
    results.push(...page.results);
    const at = from + page.taken;
    if (page.taken > 0 && at < page.total) return { results, next: `${section.key}.${at}` };
    const next = sections[i + 1];
    if (next && results.length >= PAGE) return { results, next: `${next.key}.0` };
    from = 0;
  }
  return { results };
}

function sectionsFor(typed: string, context: Context): readonly Section[] {
  const { library } = context;
  if (!/[\p{L}\p{N}]/u.test(typed))
    return [utterances('l', async (page) => library.quotes.latest(page), context)];
  if (MARKED.test(typed)) return [comparable(typed, context), searched(typed, context)];
  const asked = quoteQuestion(typed);
  if (asked || library.isQuestion(typed))
    return [...(asked ? [spoken(asked, context)] : []), answering(typed, context)];
  return [spoken({ speaker: typed }, context), searched(typed, context)];
}

function spoken(asked: { readonly speaker: string; readonly about?: string }, context: Context): Section {
  return utterances('q', async (page) => context.library.quotes.by({ ...asked, ...page }), context);
}

/** The utterance that the words fit best, and others that they fit too. */
function comparable(words: string, context: Context): Section {
  const find = async ({ offset, limit }: Page): Promise<UtterancePage> => {
    const found = context.library.quotes.compare(words);
    const all = found ? [found.utterance, ...found.others] : [];
    return { utterances: all.slice(offset, offset + limit), total: all.length };
  };
  return utterances('c', find, context);
}

interface Page {
  readonly offset: number;
  readonly limit: number;
}

function utterances(key: string, find: (page: Page) => Promise<UtterancePage>, context: Context): Section {
  return {
    key,
    async take(offset, limit) {
      const { utterances, total } = await find({ offset, limit });
      const results = utterances.flatMap((one) => utteranceResult(key, one, context));
      return { results, taken: utterances.length, total };
    },
  };
}

function searched(words: string, context: Context): Section {
  return passages('p', (page) => context.library.search(words, page), context);
}

function answering(question: string, context: Context): Section {
  const find = async ({ offset, limit }: Page) => {
    const { found } = await context.library.ask(question);
    return { found: found.slice(offset, offset + limit), total: found.length };
  };
  return passages('a', find, context);
}

function passages(
  key: string,
  find: (page: Page) => Promise<{ readonly found: readonly Found[]; readonly total: number }>,
  context: Context,
): Section {
  return {
    key,
    async take(offset, limit) {
      const { found, total } = await find({ offset, limit });
      const results = found.flatMap((one) => passageResult(key, one, context));
      return { results, taken: found.length, total };
    },
  };
}

/** An utterance in its best wording. */
function utteranceResult(key: string, utterance: Utterance, context: Context): readonly InlineResult[] {
  const { library, lang, say } = context;
  const lead = arranged(utterance, library)?.lead.wording;
  const [shown] = lead ? numbered([worded(lead, utterance)], context) : [];
  if (lead === undefined || shown === undefined) return [];
  const { reports, origins } = utterance;
  const when = utterance.saidOn ?? lead.quotation.saidOn;
  const blocks = [
    ...quotationBlocks(shown, context, { speaks: true }),
    ...(reports > 1 ? [line(say.quotes.outlets(reports, origins))] : []),
  ];
  return [
    {
      id: `${key}.${utterance.id}`,
      title: [speakerName(utterance, say), ...(when ? [formatDate(when.value, lang)] : [])].join(' · '),
      description: described(library.slice(shown.found.citation)),
      reply: {
        blocks,
        sources: sources([shown], context),
        buttons: contextButtons(blocks, context),
        outcome: 'answered',
      },
    },
  ];
}

function passageResult(key: string, found: Found, context: Context): readonly InlineResult[] {
  const [shown] = numbered([found], context);
  if (shown === undefined) return [];
  const { articleId, span } = found.citation;
  const blocks = [passageBlock(shown, context)];
  const reply: Reply = {
    blocks,
    sources: sources([shown], context),
    buttons: contextButtons(blocks, context),
    outcome: 'answered',
  };
  const description = described(context.library.slice({ articleId, span: found.mark ?? span }));
  return [{ id: `${key}.${found.passageId}`, title: printedBy(shown.article, context), description, reply }];
}

function printedBy({ source, published }: Article, { lang, say }: Context): string {
  return [
    source ?? say.article.unnamedOutlet,
    ...(published ? [formatDate(published.value, lang)] : []),
  ].join(' · ');
}

/** A button to the words around the first that are quoted. */
function contextButtons(blocks: Reply['blocks'], { say }: Context): readonly Button[] {
  const quoted = blocks.find((block): block is QuoteBlock => block.type === 'quote');
  if (quoted === undefined) return [];
  return [
    { label: say.inline.context, action: { command: 'context', args: { at: citationId(quoted.citation) } } },
  ];
}

const described = (words: string): string => shorten(words.replace(/\s+/g, ' ').trim());

// Telegram takes 50 at the most: https://core.telegram.org/bots/api#answerinlinequery
const PAGE = 20;

const MARKED = /["“”«»]/;
