import { type Context, command } from '../src/chat/command/command.ts';
import { refuse } from '../src/chat/command/refuse.ts';
import { bold, line, type Reply, type TextBlock } from '../src/chat/reply/reply.ts';
import { numbered, pageButtons, passageBlock, pinButtons, sources } from '../src/chat/views/layout.ts';
import { onlyNote, requireOutlet } from '../src/chat/views/outlets.ts';
import { citedButtons, whyPassages } from '../src/chat/views/why-buttons.ts';
import type { SearchPage } from '../src/library/answers/passages.ts';

export const search = command({
  name: 'search',
  names: { id: 'cari' },
  about: {
    en: 'Finds passages that contain these words',
    id: 'Mencari petikan yang memuat kata-kata ini',
  },
  example: {
    en: 'harbour "new bridge" -football after:2023',
    id: 'pelabuhan "jembatan baru" -sepak sejak:2023',
  },
  args: {
    page: {
      kind: 'number',
      names: { id: 'halaman' },
      about: { en: 'Which page of the results', id: 'Halaman hasil yang ingin dilihat' },
      named: true,
    },
    words: {
      kind: 'text',
      names: { id: 'kata' },
      about: {
        en: 'Words to look for; leave empty for an explanation',
        id: 'Kata yang dicari; kosongkan untuk melihat caranya',
      },
    },
  },
  async run({ words, page = 1 }, context): Promise<Reply> {
    if (words === undefined || !/[\p{L}\p{N}]/u.test(words)) return howToSearch(context);
    const wanted = { offset: (page - 1) * PAGE, limit: PAGE };
    const searched = await context.library.search(words, wanted);
    const { found, total, isCut } = searched;
    if (total === 0) return nothing(words, searched, context);
    const last = Math.ceil(total / PAGE);
    if (page > last) refuse('noPage', last);
    const shown = numbered(found, context);
    const passages = shown.map((one) => one.found.passageId);
    const whys = whyPassages(passages, words, context.say.passages.why);
    const turn = (to: number) => ({ command: 'search', args: { words, page: to } });
    return {
      title: context.say.search.total(total, isCut ?? false),
      blocks: [
        ...readNotes(searched, context),
        ...shown.map((one) => passageBlock(one, context)),
        ...(last > 1 ? [line(context.say.article.page(page, last))] : []),
      ],
      sources: sources(shown, context),
      buttons: [
        ...pageButtons(page, last, turn, context),
        ...citedButtons(shown, whys, context),
        ...(await pinButtons(
          found.map(({ citation }) => citation),
          context,
        )),
      ],
      outcome: 'answered',
    };
  },
});

/** As what words were read that no passage has, and filters that are none. */
function readNotes({ corrections = [], unread = [] }: SearchPage, { say }: Context): readonly TextBlock[] {
  return [
    ...corrections.map(({ typed, read }) => line(say.search.corrected(typed, read))),
    ...unread.map((filter) => line(say.search.unread(filter))),
  ];
}

function nothing(words: string, searched: SearchPage, context: Context): Reply {
  const { say } = context;
  requireOutlet(searched.source, context);
  return {
    blocks: [
      line(bold(say.search.nothing(words))),
      ...readNotes(searched, context),
      ...onlyNote(searched.only, context),
      line(say.search.advice),
    ],
    buttons: [{ label: say.ask.sources, action: { command: 'sources', args: {} } }],
    outcome: 'nothing',
  };
}

function howToSearch({ say }: Context): Reply {
  return {
    blocks: [
      line(say.search.how),
      {
        type: 'list',
        items: say.search.operators.map(({ written, meaning }) => [
          { type: 'code', text: written },
          ` — ${meaning}`,
        ]),
      },
    ],
  };
}

/** Passages on a page. */
const PAGE = 5;
