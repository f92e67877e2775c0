import { command } from '../src/chat/command/command.ts';
import { refuse } from '../src/chat/command/refuse.ts';
import { readCitationId } from '../src/chat/reply/citation-id.ts';
import { excerpt } from '../src/chat/reply/excerpt.ts';
import { quoteBlock } from '../src/chat/reply/quote.ts';
import type { Reply } from '../src/chat/reply/reply.ts';
import { around, overlap } from '../src/chat/reply/spans.ts';
import { credit, numbered, sources } from '../src/chat/views/layout.ts';
import { citedButtons, whyQuotations } from '../src/chat/views/why-buttons.ts';

export const context = command({
  name: 'context',
  names: { id: 'konteks' },
  about: {
    en: 'Shows the context of quoted words',
    id: 'Menampilkan konteks kata-kata yang dikutip',
  },
  args: {
    at: {
      kind: 'word',
      names: { id: 'letak' },
      about: {
        en: 'The place: an article and two offsets, filled in by a button',
        id: 'Letaknya: artikel dan dua angka, diisi oleh tombol',
      },
      required: true,
    },
  },
  run({ at }, context): Reply {
    const { library } = context;
    const { articleId, span } = readCitationId(at) ?? refuse('noPlace', at);
    const article = library.article(articleId) ?? refuse('noPassage');
    const parts = library.pages(article, article.text.length).filter((part) => overlap(part, span));
    const whole = parts.reduce(around, parts[0] ?? refuse('noPassage'));
    const core = overlap(whole, span) ?? whole;
    const shown = excerpt(library.slice({ articleId, span: whole }), whole, core, SIZE);
    const mark = overlap(shown, core);
    const citation = { articleId, span: shown };
    const spoken = library.quotes.at({ articleId, span });
    const whys = spoken ? whyQuotations([spoken], context) : [];
    const [one] = numbered([{ citation: { articleId, span: core } }], context);
    return {
      title: article.title,
      blocks: [
        quoteBlock(library, citation, {
          ...(mark && { mark }),
          credit: [...credit(article, context), ' ', { type: 'cite', n: 1 }],
        }),
      ],
      ...(one && { sources: sources([one], context), buttons: citedButtons([one], whys, context) }),
      outcome: 'answered',
    };
  },
});

// In UTF-16 units: some paragraphs, which fit into one message of every platform.
const SIZE = 1500;
