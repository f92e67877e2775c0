import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Bot } from '../../src/chat/port.ts';
import { type Action, plainText, type QuoteBlock, type Reply } from '../../src/chat/reply/reply.ts';
import type { Library } from '../../src/library.ts';
import { libraryOf, markdown } from '../library/folder.ts';
import { botFor, reader } from '../support/bot.ts';

// Whatever is printed and whatever is asked: the words of a quotation are those of the stored text at the place that it names.
it('quotes the words that stand in the article, in every reply of every command', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(article, { minLength: 1, maxLength: 4 }),
      fc.array(question, { maxLength: 4 }),
      async (articles, asked) => {
        const library = await libraryOf(Object.fromEntries(articles.map((text, n) => [`${n}.md`, text])));
        const { bot, incidents } = botFor({ library });
        const say = async (command: string, input: Readonly<Record<string, unknown>>) => {
          const reply = await bot.handle({ ...reader, command, input });
          expectQuoted(reply, library);
          return reply;
        };
        for (const words of asked) {
          const answered = await say('ask', { question: words });
          const searched = await say('search', { words });
          await expectOpening(answered, bot);
          await expectOpening(searched, bot);
          const buttons = [...(answered.buttons ?? []), ...(searched.buttons ?? [])];
          for (const { action } of buttons) await say(action.command, action.args);
        }
        expect(incidents).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

it('quotes all of an article’s own text, page by page', async () => {
  await fc.assert(
    fc.asyncProperty(article, async (printed) => {
      const library = await libraryOf({ 'a.md': printed });
      const { found } = await library.search('', { offset: 0, limit: 1 });
      const [id] = found.map(({ citation }) => citation.articleId);
      if (id === undefined) return;
      const { bot } = botFor({ library });
      const pages: QuoteBlock[] = [];
      for (let page = 1, last = false; !last; page++) {
        const reply = await bot.handle({ ...reader, command: 'article', input: { id, page } });
        expectQuoted(reply, library);
        pages.push(...quotations(reply));
        last = !(reply.buttons ?? []).some(({ action }) => Number(argument(action, 'page')) > page);
      }
      const { text, furniture } = library.article(id) ?? { text: '', furniture: [] };
      const quoted = (at: number) =>
        pages.some(({ citation: { span } }) => span.start <= at && at < span.end);
      const isOwn = (at: number) => !furniture.some(({ start, end }) => start <= at && at < end);
      for (let at = 0; at < text.length; at++)
        if (text[at]?.trim()) expect([at, quoted(at)]).toEqual([at, isOwn(at)]);
    }),
    { numRuns: 40 },
  );
});

function expectQuoted(reply: Reply, library: Library): void {
  for (const { content, citation, mark } of quotations(reply)) {
    const { text } = library.article(citation.articleId) ?? { text: '' };
    const { start, end } = citation.span;
    expect(end).toBeGreaterThan(start);
    expect(plainText(content)).toBe(text.slice(start, end));
    const marked = content.filter((piece) => typeof piece === 'object' && piece.type === 'mark');
    expect(plainText(marked)).toBe(mark === undefined ? '' : text.slice(mark.start, mark.end));
  }
  const sources = new Map(reply.sources?.items.map(({ n, articleId }) => [n, articleId]));
  for (const { citation, credit = [] } of quotations(reply)) {
    for (const piece of credit)
      if (typeof piece === 'object' && piece.type === 'cite')
        expect(sources.get(piece.n)).toBe(citation.articleId);
  }
}

/** Expects that the buttons open each article at the page of its first passage. */
async function expectOpening(reply: Reply, bot: Bot): Promise<void> {
  for (const { action } of reply.buttons ?? []) {
    const first = quotations(reply).find(({ citation }) => citation.articleId === argument(action, 'id'));
    if (first === undefined) continue;
    const opened = await bot.handle({ ...reader, command: action.command, input: action.args });
    const { start } = first.citation.span;
    expect(quotations(opened).some(({ citation: { span } }) => span.start <= start && start < span.end)).toBe(
      true,
    );
  }
}

const argument = ({ args }: Action, name: string) => args[name];

const quotations = ({ blocks }: Reply): readonly QuoteBlock[] =>
  blocks.filter((block) => block.type === 'quote');

const words = fc.constantFrom(
  ...[
    'Kapal',
    'Ratna',
    'tiba',
    'di',
    'dermaga',
    'kata',
    'the ship',
    'arrived',
    '😀',
    '\u0301',
    '𝒜',
    'Jum’at',
    '*',
    '_',
    '<b>',
    '[1]',
    '\t',
  ],
);
const line = fc.oneof(
  fc.array(words, { minLength: 1, maxLength: 12 }).map((of) => `${of.join(' ')}.`),
  fc.constantFrom(
    'Baca juga: Sepuluh kapal tua',
    '“Kami pulang,” kata Ratna. “Besok kembali.”',
    'Copyright © ANTARA 2023',
    `Kapal ${'panjang '.repeat(500)}.`,
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const article = fc
  .tuple(
    fc.constantFrom('Kapal tiba', 'Ratna'),
    fc.array(line, { maxLength: 12 }),
    fc.constantFrom('\n', '\n\n'),
  )
  .map(([title, lines, gap]) => markdown({ title, source: 'Kabar Laut' }, lines.join(gap)));
const question = fc.oneof(
  fc.array(words, { minLength: 1, maxLength: 4 }).map((of) => of.join(' ')),
  fc.constantFrom('siapa yang tiba di dermaga?', '"kapal tiba"', 'kapal -dermaga', 'source:laut', 'kapl'),
);
