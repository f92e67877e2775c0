import type { Corpus } from '../corpus/corpus.ts';
import type { Pause } from '../corpus/pause.ts';
import type { Member } from '../search/collection.ts';
import type { Engine } from '../search/engine.ts';
import type { Sections } from '../search/snapshot.ts';
import type { Span } from '../types.ts';
import type { Grouped } from './quotations-update.ts';
import { type Saved, toSections } from './sections.ts';

/** To be changed with anything that changes what is stored: the texts, their analysis, or the form of the snapshot. */
export const FORMAT = 'kutip-corpus-9';

/** All that a snapshot stores, in short turns. Nothing of it may change until it is written. */
export async function pack(
  corpus: Corpus,
  { collection, index }: Engine,
  articles: ReadonlyMap<string, { readonly passages: readonly Span[] }>,
  { quotations, groups, names }: Grouped,
  pause: Pause,
): Promise<Sections> {
  const { lexicon, passages, titles, frequencies, members } = collection.save();
  const reprinted = corpus.articles.values().filter(({ reprints }) => reprints.length > 0);
  const { averageLength, ...saved } = await index.save(pause);
  return {
    files: await toLines(
      corpus.files.values().map((file) => ({ ...file, articles: file.articles.length })),
      pause,
    ),
    articles: await toLines(
      corpus.files.values().flatMap((file) => file.articles),
      pause,
    ),
    reprints: await toLines(
      reprinted.map(({ file, reprints }) => [file, reprints]),
      pause,
    ),
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
    members: await toLines(members, pause),
    quotedArticles: quotations.articles.map(({ id }) => id),
    groupedWith: [names],
    // Only lists in lists, as `Saved` says: interfaces are not taken for it.
    ...toSections('quotations', quotations.save() as unknown as Saved),
    ...toSections('groups', groups as unknown as Saved),
    spans: await packSpans(members, articles, pause),
    indexDocuments: saved.documents,
    indexLengths: saved.lengths,
    // A number with a fraction, as it lies in memory.
    indexAverage: new Uint32Array(Float64Array.of(averageLength).buffer),
    indexTerms: saved.terms,
    indexEnds: saved.ends,
    indexPostings: saved.postings,
  };
}

async function packSpans(
  members: readonly Member[],
  articles: ReadonlyMap<string, { readonly passages: readonly Span[] }>,
  pause: Pause,
): Promise<Uint32Array> {
  const offsets = new Uint32Array(2 * members.reduce((sum, { count }) => sum + count, 0));
  let next = 0;
  for (const { id } of members) {
    for (const { start, end } of articles.get(id)?.passages ?? []) {
      offsets[next++] = start;
      offsets[next++] = end;
    }
    await pause();
  }
  return offsets.subarray(0, next);
}

async function toLines(values: Iterable<unknown>, pause: Pause): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const value of values) {
    lines.push(JSON.stringify(value));
    await pause();
  }
  return lines;
}
