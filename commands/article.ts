import { type Context, command } from '../src/chat/command/command.ts';
import { refuse } from '../src/chat/command/refuse.ts';
import type { Choice } from '../src/chat/port.ts';
import { quoteBlock } from '../src/chat/reply/quote.ts';
import { line, type Reply, type TextBlock } from '../src/chat/reply/reply.ts';
import { credit, numbered, pageButtons, sources } from '../src/chat/views/layout.ts';
import { articlePages } from '../src/chat/views/pages.ts';
import type { Article } from '../src/types.ts';

export const article = command({
  name: 'article',
  names: { id: 'artikel' },
  about: { en: 'Opens an article, page by page', id: 'Membuka sebuah artikel, halaman demi halaman' },
  args: {
    id: {
      kind: 'word',
      names: { id: 'id' },
      about: {
        en: 'The id, as listed under an answer',
        id: 'Id artikelnya, seperti tertera di bawah jawaban',
      },
      required: true,
      suggest: suggestArticles,
    },
    page: {
      kind: 'number',
      names: { id: 'halaman' },
      about: { en: 'Which page of the article', id: 'Halaman yang ingin dibaca' },
    },
  },
  run({ id, page = 1 }, context): Reply {
    const { library, say } = context;
    const opened = library.article(id.toLowerCase()) ?? refuse('noArticle', id);
    const pages = articlePages(opened, library);
    const last = Math.max(1, pages.length);
    if (page > last) refuse('noPage', last);
    const words = (pages[page - 1] ?? []).map((span) => quoteBlock(library, { articleId: opened.id, span }));
    const shown = numbered([{ citation: { articleId: opened.id, span: START } }], context);
    const turn = (to: number) => ({ command: 'article', args: { id: opened.id, page: to } });
    return {
      title: opened.title,
      blocks: [
        ...about(opened, context),
        ...(words.length > 0 ? words : [line(say.article.empty)]),
        ...(last > 1 ? [line(say.article.page(page, last))] : []),
      ],
      sources: sources(shown, context),
      buttons: pageButtons(page, last, turn, context),
      long: true,
      outcome: words.length > 0 ? 'answered' : 'nothing',
    };
  },
});

function about(article: Article, context: Context): readonly TextBlock[] {
  const { say } = context;
  const by = article.byline ? [` · ${article.byline}`] : [];
  const lang = article.lang === context.lang ? [] : [` · ${say.article.language[article.lang]}`];
  return [
    ...(article.titleDerived ? [line({ type: 'italic', text: say.article.derivedTitle })] : []),
    line(...credit(article, context), ...by, ...lang, ' ', { type: 'cite', n: 1 }),
  ];
}

/** Articles that hold what has been typed so far, by their headlines. */
async function suggestArticles(typed: string, { library }: Context): Promise<readonly Choice[]> {
  const { found } = await library.search(typed, { offset: 0, limit: 50 });
  const ids = new Set(found.map(({ citation }) => citation.articleId));
  return [...ids].flatMap((id) => {
    const title = library.article(id)?.title;
    return title === undefined ? [] : [{ label: title, value: id }];
  });
}

// The source of a page is the article as a whole.
const START = { start: 0, end: 0 };
