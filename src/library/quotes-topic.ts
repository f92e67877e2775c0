import type { Lang } from '../types.ts';
import type { QuoteShelf, ShelvedQuotation, ShelvedUtterance } from './quotes-shelf.ts';

/** How well an utterance is about a topic: 0 to 1, and 0 below what can be told from chance. */
export type TopicFit = (utterance: ShelvedUtterance) => number;

/**
 * Scores utterances by the content words of a topic, rare words for more. Words of the quotation count in full, those of the
 * sentence around it for less. Absent where the topic has no content words.
 */
export function topicOf(
  { vocabulary, rarity }: Pick<QuoteShelf, 'vocabulary' | 'rarity'>,
  about: string,
): TopicFit | undefined {
  const asked = { id: weigh('id'), en: weigh('en') };
  if (asked.id.length === 0 && asked.en.length === 0) return undefined;
  return ({ members }) => {
    let best = 0;
    for (const member of members.slice(0, mostMembers)) best = Math.max(best, fitOf(member));
    return best >= least ? best : 0;
  };

  function weigh(lang: Lang): { term: number | undefined; weight: number }[] {
    const terms = new Set(vocabulary.look(about.slice(0, longest), lang));
    // A word that no quotation has weighs as much as the rarest: an utterance on the others alone is about something else.
    return [...terms].map((term) => ({ term, weight: term === undefined ? 1 : 0.1 + rarity(term) }));
  }

  function fitOf(member: ShelvedQuotation): number {
    const words = asked[member.article.lang];
    let [sum, total] = [0, 0];
    let around: ReadonlySet<number | undefined> | undefined;
    for (const { term, weight } of words) {
      total += weight;
      if (term === undefined) continue;
      if (has(member.terms, term)) sum += weight;
      else {
        around ??= sentenceTerms(member);
        if (around.has(term)) sum += beside * weight;
      }
    }
    return total === 0 ? 0 : sum / total;
  }

  function sentenceTerms({ article, quotation }: ShelvedQuotation): ReadonlySet<number | undefined> {
    const { span, sentence } = quotation;
    const before = article.text.slice(Math.max(sentence.start, span.start - reach), span.start - 1);
    const behind = article.text.slice(span.end + 1, Math.min(sentence.end, span.end + reach));
    // What else is quoted in the sentence is another utterance.
    const own = `${before}\n${behind}`.replace(/["“”][^"“”\n]*["“”]/g, ' ');
    return new Set(vocabulary.look(own, article.lang));
  }
}

function has(sorted: Int32Array, number: number): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as number) < number) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === number;
}

const beside = 0.4;
const least = 0.35;
const mostMembers = 20;
const longest = 300;
const reach = 300;
