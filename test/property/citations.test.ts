import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { consoleCaller } from '../../adapters/console/index.ts';
import { render } from '../../adapters/console/render.ts';
import { commands } from '../../commands/index.ts';
import { createBot } from '../../src/chat/dispatch.ts';
import type { Bot } from '../../src/chat/port.ts';
import { shownPassages } from '../../src/chat/reply/quote.ts';
import { type OpenedLibrary, openLibrary } from '../../src/library/open.ts';
import type { Library } from '../../src/library.ts';
import { roomSettings } from '../../src/settings.ts';
import { memoryStore } from '../../src/store/memory.ts';
import { words } from '../../src/text/words.ts';

const corpus = join(import.meta.dirname, '../../corpus');

let opened: OpenedLibrary;
let library: Library;
let bot: Bot;
/** Some words of the samples, to ask with. */
let vocabulary: readonly string[];

beforeAll(async () => {
  opened = await openLibrary({ corpus });
  library = opened.library;
  const store = memoryStore();
  const log = { error: () => undefined };
  bot = createBot({
    commands,
    library: () => library,
    settings: roomSettings(store, () => 0),
    store,
    lang: 'id',
    clock: () => 0,
    log,
  });
  vocabulary = [...opened.passages.values()].flatMap(({ article }) =>
    words(article.text).map(({ start, end }) => article.text.slice(start, end)),
  );
});

const question = () =>
  fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 6 }).map((of) => of.join(' '));

describe('every word that is shown stands in an article', () => {
  it('each passage is a slice of its file, outside of its furniture', () => {
    for (const { article, passages } of opened.passages.values()) {
      const file = readFileSync(join(corpus, article.file), 'utf8');
      for (const span of passages) {
        const shown = library.slice({ articleId: article.id, span });
        expect(shown).toBe(article.text.slice(span.start, span.end));
        expect(shown.trim()).toBe(shown);
        for (const line of shown.split('\n')) expect(file).toContain(line);
        expect(article.furniture.some(({ start, end }) => start < span.end && span.start < end)).toBe(false);
      }
    }
  });

  it('each mark begins and ends with a sentence of its passage', async () => {
    await fc.assert(
      fc.asyncProperty(question(), async (asked) => {
        const answered = await library.ask(asked);
        const searched = await library.search(asked, { offset: 0, limit: 5 });
        for (const { citation, mark, passageId } of [...answered.found, ...searched.found]) {
          const { article, passages } = opened.passages.get(citation.articleId) ?? {};
          expect(passages).toContainEqual(citation.span);
          expect(passageId.startsWith(`${citation.articleId}.`)).toBe(true);
          if (mark === undefined) continue;
          expect(mark.start >= citation.span.start && mark.end <= citation.span.end).toBe(true);
          expect(article?.text.slice(mark.start - 1, mark.start).trim()).toBe('');
          expect(article?.text.slice(mark.end, mark.end + 1).trim()).toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('each command shows slices only, and the terminal shows them whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        question(),
        fc.constantFrom('ask', 'search', 'article', 'why'),
        async (asked, command) => {
          const [found] = (await library.search(asked, { offset: 0, limit: 1 })).found;
          const target = command === 'article' ? found?.citation.articleId : `${found?.passageId} ${asked}`;
          const input = command === 'ask' || command === 'search' ? asked : (target ?? '');
          const reply = await bot.handle({ ...consoleCaller('id'), command, input });
          expect(reply.outcome).not.toBe('failed');
          const text = render(reply, { color: false });
          for (const passage of shownPassages(reply, library)) {
            const article = library.article(passage.article);
            expect(passage.text).toBe(article?.text.slice(passage.start, passage.end));
            expect(passage.text.length).toBeGreaterThan(0);
            expect(text).toContain(passage.text);
          }
        },
      ),
      { numRuns: 80 },
    );
  });
});
