import { command } from '../src/chat/command/command.ts';
import { refuse } from '../src/chat/command/refuse.ts';
import { type Block, bold, line, type Reply } from '../src/chat/reply/reply.ts';
import { pageButtons } from '../src/chat/views/layout.ts';
import { speakerButtons } from '../src/chat/views/quote-page.ts';

export const speakers = command({
  name: 'speakers',
  names: { id: 'tokoh' },
  about: {
    en: 'Lists who is quoted, and how often',
    id: 'Menampilkan siapa saja yang dikutip, dan berapa kali',
  },
  args: {
    page: {
      kind: 'number',
      names: { id: 'halaman' },
      about: { en: 'Which page of the list', id: 'Halaman daftar yang ingin dilihat' },
    },
  },
  run({ page = 1 }, context): Reply {
    const { library, say } = context;
    const { speakers, total } = library.quotes.speakers({ offset: (page - 1) * PAGE, limit: PAGE });
    const last = Math.max(1, Math.ceil(total / PAGE));
    if (page > last) refuse('noPage', last);
    if (total === 0) return { blocks: [line(say.speakerList.nobody)], outcome: 'nothing' };
    const blocks: readonly Block[] = [
      {
        type: 'list',
        items: speakers.map(({ name, utterances }) => [
          bold(name),
          `: ${say.speakerList.utterances(utterances)}`,
        ]),
      },
      line(say.article.page(page, last)),
    ];
    const turn = (to: number) => ({ command: 'speakers', args: { page: to } });
    return {
      title: say.speakerList.title(total),
      blocks: blocks.slice(0, last > 1 ? 2 : 1),
      buttons: [...pageButtons(page, last, turn, context), ...speakerButtons(speakers, context)],
      outcome: 'answered',
    };
  },
});

/** Speakers on a page. */
const PAGE = 25;
