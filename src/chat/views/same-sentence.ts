import { around, overlap } from '../reply/spans.ts';
import type { Arranged } from './wordings.ts';

/**
 * Fragments of one sentence, and what is said whole in it, as one entry, so that the sentence is read once. Each stays an utterance of its own: what
 * other articles have, too, takes others in, and is taken in by none.
 */
export function joinFragments(all: readonly Arranged[]): readonly Arranged[] {
  const joined = new Set<Arranged>();
  const beside = new Map<Arranged, readonly Arranged[]>();
  for (const [sentence, of] of Map.groupBy(all, sentenceOf)) {
    const host = of.find((one) => !isAlone(one)) ?? of[0];
    if (sentence === undefined || host === undefined || !of.some(isFragment)) continue;
    const taken = [host];
    for (const one of of)
      if (one !== host && isAlone(one) && taken.every((other) => isApart(one, other))) {
        taken.push(one);
        joined.add(one);
      }
    beside.set(host, taken.slice(1));
  }
  return all
    .filter((one) => !joined.has(one))
    .map((one) => {
      const fragments = beside.get(one) ?? [];
      return fragments.length === 0 ? one : { ...one, beside: fragments.map(toFragment) };
    });
}

/** A key that wordings share if they are from one sentence, one speaker and one day; undefined for paraphrases and for sentences that are too long to be shown whole. */
function sentenceOf({ utterance, lead }: Arranged): string | undefined {
  const { articleId, quotation } = lead.wording;
  const { start, end } = around(quotation.sentence, quotation.span);
  if (quotation.kind === 'indirect' || end - start > LONGEST_SENTENCE) return undefined;
  const when = (utterance.saidOn ?? quotation.saidOn)?.value;
  return JSON.stringify([
    articleId,
    start,
    end,
    utterance.speaker?.key,
    quotation.speaker,
    quotation.via,
    when,
  ]);
}

const isFragment = ({ lead }: Arranged): boolean => lead.wording.quotation.kind === 'partial';

const isAlone = ({ utterance }: Arranged): boolean => utterance.wordings.length === 1;

const isApart = (one: Arranged, other: Arranged): boolean =>
  overlap(one.lead.wording.quotation.span, other.lead.wording.quotation.span) === undefined;

const toFragment = ({ utterance, lead }: Arranged) => ({ utterance, wording: lead.wording });

// In UTF-16 units: less than what is shown of a quotation.
const LONGEST_SENTENCE = 1000;
