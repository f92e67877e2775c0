import { detectLanguage } from '../text/language.ts';
import type { Entity } from '../types.ts';
import { ANSWER_FLOOR, confidence } from './confidence.ts';
import { createEngine, type Engine } from './engine.ts';

/** A passage as it stands in a file: it is ranked whole. */
export interface PassageLine {
  readonly id: string;
  readonly article_id: string;
  readonly title?: string;
  readonly text: string;
}

export interface QueryLine {
  readonly id: string;
  readonly text: string;
}

export interface RetrievedLine {
  readonly id: string;
  readonly answered: boolean;
  readonly confidence: number;
  readonly hits: readonly { readonly passage: string; readonly article: string; readonly score: number }[];
}

/** Answers questions from given passages instead of a corpus: for measuring. Lines of one article need not be together. */
export interface Retriever {
  retrieve(query: QueryLine, top: number): RetrievedLine;
}

export function createRetriever(lines: readonly PassageLine[], entities: readonly Entity[]): Retriever {
  const engine = createEngine(entities);
  const byEntry: PassageLine[] = [];
  for (const [id, passages] of Map.groupBy(lines, (line) => line.article_id)) {
    const [first] = passages as [PassageLine];
    engine.add({
      id,
      title: first.title ?? '',
      lang: detectLanguage(`${first.title ?? ''}\n${first.text}`),
      passages: passages.map(({ text }) => ({ text, span: { start: 0, end: text.length } })),
    });
    byEntry.push(...passages);
  }
  return { retrieve: (query, top) => retrieve(engine, byEntry, query, top) };
}

function retrieve(
  engine: Engine,
  byEntry: readonly PassageLine[],
  query: QueryLine,
  top: number,
): RetrievedLine {
  const asked = engine.understand(query.text, detectLanguage(query.text));
  const ranking = engine.find(asked);
  const sure = confidence(asked, ranking, 0);
  const hits = ranking.slice(0, top).map(({ entry, score }) => {
    const { id, article_id } = byEntry[entry] as PassageLine;
    return { passage: id, article: article_id, score };
  });
  return { id: query.id, answered: sure >= ANSWER_FLOOR, confidence: sure, hits };
}
