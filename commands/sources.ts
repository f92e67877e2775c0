import { command } from '../src/chat/command/command.ts';
import { refuse } from '../src/chat/command/refuse.ts';
import { pinSources } from '../src/chat/pins/sources.ts';
import { type Block, line, type Reply } from '../src/chat/reply/reply.ts';
import { coverageText, outletLine } from '../src/chat/views/coverage.ts';
import { pageButtons } from '../src/chat/views/layout.ts';
import { onlyNote } from '../src/chat/views/outlets.ts';

export const sources = command({
  name: 'sources',
  names: { id: 'sumber' },
  about: {
    en: 'Shows what the corpus covers: outlets, articles, dates',
    id: 'Menampilkan isi korpus: media, jumlah artikel, dan tanggalnya',
  },
  args: {
    page: {
      kind: 'number',
      names: { id: 'halaman' },
      about: { en: 'Which page of the outlets', id: 'Halaman daftar media yang ingin dilihat' },
    },
    pin: {
      kind: 'number',
      names: { id: 'sematan' },
      about: {
        en: 'The number of one of my pins here, to see the articles behind it',
        id: 'Nomor salah satu sematan saya di sini, untuk melihat artikelnya',
      },
      named: true,
    },
  },
  async run({ page = 1, pin }, context): Promise<Reply> {
    if (pin !== undefined) return pinSources(await (context.pins ?? refuse('noBoard')).find(pin), context);
    const { say, library } = context;
    const coverage = library.coverage();
    const last = Math.max(1, Math.ceil(coverage.sources.length / PAGE));
    if (page > last) refuse('noPage', last);
    const outlets = coverage.sources.slice((page - 1) * PAGE, page * PAGE);
    const languages = coverage.languages.map(({ lang, articles }) => say.corpus.inLanguage[lang](articles));
    const summary = [
      coverageText(coverage, context),
      ...(languages.length > 0 ? [`${languages.join(', ')}.`] : []),
    ];
    const blocks: readonly Block[] = [
      line(summary.join(' ')),
      { type: 'list', items: outlets.map((outlet) => outletLine(outlet, context)) },
      line(say.article.page(page, last)),
    ];
    return {
      title: say.corpus.title,
      blocks: [
        ...blocks.slice(0, last > 1 ? 3 : outlets.length > 0 ? 2 : 1),
        ...onlyNote(coverage.only, context),
      ],
      buttons: pageButtons(page, last, (to) => ({ command: 'sources', args: { page: to } }), context),
      outcome: 'answered',
    };
  },
});

/** Outlets on a page. */
const PAGE = 25;
