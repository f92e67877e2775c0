import type { Corpus } from '../../corpus/corpus.ts';
import type { Member } from '../../search/collection.ts';
import type { Engine } from '../../search/engine.ts';
import type { Chunks, Unwritten } from '../../search/snapshot.ts';
import { manyNumbers } from '../../turns/numbers.ts';
import type { Pause } from '../../turns/pause.ts';
import type { Span } from '../../types.ts';
import type { Grouped } from '../quotes/update.ts';
import { type Saved, toSections } from './sections.ts';

/** To be changed with anything that changes what is stored: the texts, their analysis, or the form of the snapshot. */
export const FORMAT = 'kutip-corpus-18';

/** All that a snapshot stores, in short turns. Nothing of it may change until it is written: lines are made when it is their turn. */
export async function pack(
  corpus: Corpus,
  { collection, index }: Engine,
  articles: ReadonlyMap<string, { readonly passages: readonly Span[] }>,
  { quotations, groups, names }: Grouped,
  pause: Pause,
): Promise<Unwritten> {
  const { lexicon, passages, titles, frequencies, members } = collection.save();
  const reprinted = corpus.articles.values().filter(({ reprints }) => reprints.length > 0);
  const { averageLength, ...saved } = await index.save(pause);
  return {
    files: corpus.files.values().map((file) => JSON.stringify({ ...file, articles: file.articles.length })),
    articles: corpus.files
      .values()
      .flatMap((file) => file.articles)
      .map((article) => JSON.stringify(article)),
    reprints: reprinted.map(({ file, reprints }) => JSON.stringify([file, reprints])),
    folder: [JSON.stringify(corpus.folderProblems)],
    forms: lexicon.forms,
    stems: lexicon.stems,
    stemsIndonesian: lexicon.stemOf.id,
    stemsEnglish: lexicon.stemOf.en,
    passages: { chunks: passages.tokens },
    passageEnds: passages.ends,
    titles: { chunks: titles.tokens },
    titleEnds: titles.ends,
    frequencies,
    members: members.values().map((member) => JSON.stringify(member)),
    quotedArticles: quotations.articles.values().map(({ id }) => id),
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
): Promise<Chunks> {
  const offsets = manyNumbers();
  for (const { id } of members) {
    for (const { start, end } of articles.get(id)?.passages ?? []) {
      offsets.push(start);
      offsets.push(end);
    }
    await pause();
  }
  return { chunks: offsets.chunks() };
}
