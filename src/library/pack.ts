import type { Corpus, FileRecord } from '../corpus/corpus.ts';
import { type Collection, createCollection, type Member } from '../search/collection.ts';
import type { Engine } from '../search/engine.ts';
import { miniSearchIndex } from '../search/minisearch.ts';
import type { SearchIndex } from '../search/port.ts';
import type { Sections } from '../search/snapshot.ts';
import type { Article, Reprint, Span } from '../types.ts';

/** What a snapshot brings back. */
export interface Kept {
  readonly corpus: Corpus;
  readonly collection: Collection;
  readonly index: SearchIndex;
  /** By article. */
  readonly passages: ReadonlyMap<string, readonly Span[]>;
}

/** To be changed with anything that changes what is stored: the texts, their analysis, or the form of the snapshot. */
export const FORMAT = 'kutip-corpus-4';

export function pack(
  corpus: Corpus,
  { collection, index }: Engine,
  articles: ReadonlyMap<string, { readonly passages: readonly Span[] }>,
): Sections {
  const { lexicon, passages, titles, frequencies, members } = collection.save();
  return {
    files: corpus.files.map((file) => JSON.stringify({ ...file, articles: file.articles.length })),
    articles: corpus.files.flatMap((file) => file.articles).map((article) => JSON.stringify(article)),
    reprints: corpus.articles
      .filter(({ reprints }) => reprints.length > 0)
      .map(({ file, reprints }) => JSON.stringify([file, reprints])),
    folder: [JSON.stringify(corpus.folderProblems)],
    forms: lexicon.forms,
    stems: lexicon.stems,
    stemsIndonesian: lexicon.stemOf.id,
    stemsEnglish: lexicon.stemOf.en,
    passages: passages.tokens,
    passageEnds: passages.ends,
    titles: titles.tokens,
    titleEnds: titles.ends,
    frequencies,
    members: members.map((member) => JSON.stringify(member)),
    spans: Uint32Array.from(
      members.flatMap(({ id }) =>
        (articles.get(id)?.passages ?? []).flatMap(({ start, end }) => [start, end]),
      ),
    ),
    index: [index.save()],
  };
}

/** Rejects where the sections are not what was packed. */
export async function unpack(sections: Sections, pause: () => Promise<void> | undefined): Promise<Kept> {
  const corpus = await unpackCorpus(sections, pause);
  const members = await parseLines<Member>(sections, 'members', pause);
  const collection = createCollection({
    lexicon: {
      forms: text(sections, 'forms'),
      stems: text(sections, 'stems'),
      stemOf: { id: signed(sections, 'stemsIndonesian'), en: signed(sections, 'stemsEnglish') },
    },
    passages: { tokens: unsigned(sections, 'passages'), ends: unsigned(sections, 'passageEnds') },
    titles: { tokens: unsigned(sections, 'titles'), ends: unsigned(sections, 'titleEnds') },
    frequencies: signed(sections, 'frequencies'),
    members,
  });
  await pause();
  const passages = unpackSpans(members, unsigned(sections, 'spans'));
  return { corpus, collection, passages, index: miniSearchIndex(text(sections, 'index')[0]) };
}

async function unpackCorpus(sections: Sections, pause: () => Promise<void> | undefined): Promise<Corpus> {
  const all = await parseLines<Article>(sections, 'articles', pause);
  const stored = await parseLines<Omit<FileRecord, 'articles'> & { articles: number }>(
    sections,
    'files',
    pause,
  );
  let next = 0;
  const files = stored.map((file): FileRecord => {
    next += file.articles;
    return { ...file, articles: all.slice(next - file.articles, next) };
  });
  const reprints = new Map(await parseLines<[string, Reprint[]]>(sections, 'reprints', pause));
  const merged = new Set([...reprints.values()].flatMap((of) => of.map(({ file }) => file)));
  const articles = all
    .filter(({ file }) => !merged.has(file))
    .map((article) => ({ ...article, reprints: reprints.get(article.file) ?? article.reprints }));
  const [folderProblems = []] = await parseLines<Corpus['folderProblems']>(sections, 'folder', pause);
  const problems = [...folderProblems, ...files.flatMap((file) => file.problems)];
  return { files, articles, folderProblems, problems };
}

function unpackSpans(members: readonly Member[], offsets: Uint32Array): Map<string, readonly Span[]> {
  let next = 0;
  return new Map(
    members.map(({ id, count }) => {
      const spans = Array.from({ length: count }, (_, n): Span => {
        const [start = 0, end = 0] = offsets.subarray(next + 2 * n, next + 2 * n + 2);
        return { start, end };
      });
      next += 2 * count;
      return [id, spans];
    }),
  );
}

async function parseLines<T>(
  sections: Sections,
  name: string,
  pause: () => Promise<void> | undefined,
): Promise<T[]> {
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
