import type { Lang } from '../../types.ts';
import type { QuoteShelf } from './shelf.ts';

/** How well an utterance is about a topic: 0 to 1, and 0 below what can be told from chance. */
export type TopicFit = (utterance: number) => number;

/**
 * Scores utterances by the content words of a topic, rare words for more. Words of the quotation count in full, those of the
 * sentence around it for less. Absent where the topic has no content words.
 */
export function topicOf(
  { quotations: { articles, rows, readings }, rarity, rows: rowsOf }: QuoteShelf,
  about: string,
): TopicFit | undefined {
  const asked = { id: weigh('id'), en: weigh('en') };
  if (asked.id.length === 0 && asked.en.length === 0) return undefined;
  return (utterance) => {
    let best = 0;
    for (const row of rowsOf(utterance).subarray(0, MOST_MEMBERS)) best = Math.max(best, fitOf(row));
    return best >= LEAST ? best : 0;
  };

  function weigh(lang: Lang): { term: number | undefined; weight: number }[] {
    const terms = new Set(readings.vocabulary.look(about.slice(0, LONGEST), lang));
    // A word that no quotation has weighs as much as the rarest: an utterance on the others alone is about something else.
    return [...terms].map((term) => ({ term, weight: term === undefined ? 1.1 : 0.1 + rarity(term) }));
  }

  function fitOf(row: number): number {
    const said = readings.terms(row);
    let beside: Uint32Array | undefined;
    let [sum, total] = [0, 0];
    for (const { term, weight } of asked[articles[rows.article(row)]?.lang ?? 'id']) {
      total += weight;
      if (term === undefined) continue;
      if (said.includes(term)) sum += weight;
      else {
        beside ??= readings.beside(row);
        if (beside.includes(term)) sum += BESIDE_WEIGHT * weight;
      }
    }
    return total === 0 ? 0 : sum / total;
  }
}

const BESIDE_WEIGHT = 0.4;
const LEAST = 0.35;
const MOST_MEMBERS = 20;
const LONGEST = 300;
