import type { Corpus, FileRecord } from '../../corpus/corpus.ts';
import { type Collection, loadCollection, type Member } from '../../search/collection.ts';
import { loadMiniSearchIndex } from '../../search/minisearch.ts';
import type { SavedIndex, SearchIndex } from '../../search/port.ts';
import type { Sections } from '../../search/snapshot.ts';
import { inTurns, mapInTurns } from '../../turns/in-turns.ts';
import { partedMap } from '../../turns/parted-map.ts';
import type { Pause } from '../../turns/pause.ts';
import type { Article, Reprint, Span } from '../../types.ts';
import type { SavedGroups } from '../quotes/groups.ts';
import { loadQuotations, type SavedQuotations } from '../quotes/quotations.ts';
import type { Grouped } from '../quotes/update.ts';
import { fromSections } from './sections.ts';

/** What a snapshot brings back. */
export interface Kept {
  readonly corpus: Corpus;
  readonly collection: Collection;
  readonly index: SearchIndex;
  /** By article. */
  readonly passages: ReadonlyMap<string, readonly Span[]>;
  readonly grouped: Grouped;
}

/** What was packed, in short turns. Rejects where the sections are not that. */
export async function unpack(sections: Sections, pause: Pause): Promise<Kept> {
  const corpus = await unpackCorpus(sections, pause);
  const members = await parseLines<Member>(sections, 'members', pause);
  const collection = await loadCollection(
    {
      lexicon: {
        forms: text(sections, 'forms'),
        stems: text(sections, 'stems'),
        stemOf: { id: signed(sections, 'stemsIndonesian'), en: signed(sections, 'stemsEnglish') },
      },
      passages: { tokens: [unsigned(sections, 'passages')], ends: unsigned(sections, 'passageEnds') },
      titles: { tokens: [unsigned(sections, 'titles')], ends: unsigned(sections, 'titleEnds') },
      frequencies: signed(sections, 'frequencies'),
      members,
    },
    pause,
  );
  const passages = await unpackSpans(members, unsigned(sections, 'spans'), pause);
  const index = await loadMiniSearchIndex(savedIndex(sections), pause);
  const grouped = await unpackQuotations(corpus.articles, sections, pause);
  return { corpus, collection, passages, grouped, index };
}

async function unpackQuotations(
  articles: readonly Article[],
  sections: Sections,
  pause: Pause,
): Promise<Grouped> {
  const byId = partedMap<string, Article>();
  for (const article of articles) {
    byId.set(article.id, article);
    await pause();
  }
  const ids = text(sections, 'quotedArticles');
  const quoted = await inTurns(
    mapInTurns(ids, (id) => byId.get(id) as Article),
    pause,
  );
  const saved = fromSections<SavedQuotations>('quotations', sections);
  return {
    quotations: await inTurns(loadQuotations(quoted, saved), pause),
    groups: fromSections<SavedGroups>('groups', sections),
    names: text(sections, 'groupedWith')[0] ?? '',
  };
}

function savedIndex(sections: Sections): SavedIndex {
  const average = unsigned(sections, 'indexAverage');
  return {
    documents: unsigned(sections, 'indexDocuments'),
    lengths: unsigned(sections, 'indexLengths'),
    averageLength: new Float64Array(average.slice().buffer)[0] ?? 0,
    terms: text(sections, 'indexTerms'),
    ends: unsigned(sections, 'indexEnds'),
    postings: unsigned(sections, 'indexPostings'),
  };
}

async function unpackCorpus(sections: Sections, pause: Pause): Promise<Corpus> {
  const all = await parseLines<Article>(sections, 'articles', pause);
  const stored = await parseLines<Omit<FileRecord, 'articles'> & { articles: number }>(
    sections,
    'files',
    pause,
  );
  let next = 0;
  const files: FileRecord[] = [];
  for (const file of stored) {
    files.push({ ...file, articles: all.slice(next, next + file.articles) });
    next += file.articles;
    await pause();
  }
  const reprints = new Map(await parseLines<[string, Reprint[]]>(sections, 'reprints', pause));
  const merged = new Set([...reprints.values()].flatMap((of) => of.map(({ file }) => file)));
  const articles: Article[] = [];
  for (const article of all) {
    if (!merged.has(article.file))
      articles.push({ ...article, reprints: reprints.get(article.file) ?? article.reprints });
    await pause();
  }
  const [folderProblems = []] = await parseLines<Corpus['folderProblems']>(sections, 'folder', pause);
  const problems = [...folderProblems, ...files.flatMap((file) => file.problems)];
  return { files, articles, folderProblems, problems };
}

async function unpackSpans(
  members: readonly Member[],
  offsets: Uint32Array,
  pause: Pause,
): Promise<Map<string, readonly Span[]>> {
  const unpacked = partedMap<string, readonly Span[]>();
  let next = 0;
  for (const { id, count } of members) {
    const first = next;
    unpacked.set(
      id,
      Array.from({ length: count }, (_, n): Span => {
        const [start, end] = [offsets[first + 2 * n] ?? 0, offsets[first + 2 * n + 1] ?? 0];
        return { start, end };
      }),
    );
    next += 2 * count;
    await pause();
  }
  return unpacked;
}

async function parseLines<T>(sections: Sections, name: string, pause: Pause): Promise<T[]> {
  const parsed: T[] = [];
  for (const line of text(sections, name)) {
    // Written by `pack` and checked by the checksum.
    parsed.push(JSON.parse(line) as T);
    await pause();
  }
  return parsed;
}

function text(sections: Sections, name: string): readonly string[] {
  const section = sections[name];
  if (!Array.isArray(section)) throw new TypeError(`snapshot: no text ${name}`);
  return section;
}

function signed(sections: Sections, name: string): Int32Array {
  const section = sections[name];
  if (!(section instanceof Int32Array)) throw new TypeError(`snapshot: no numbers ${name}`);
  return section;
}

function unsigned(sections: Sections, name: string): Uint32Array {
  const section = sections[name];
  if (!(section instanceof Uint32Array)) throw new TypeError(`snapshot: no numbers ${name}`);
  return section;
}
