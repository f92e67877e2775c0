import type { AnswerType } from './answer-type.ts';
import type { Occurrences } from './match.ts';
import { KIND } from './token-kinds.ts';
import { formOf, isCapital, SENTENCE_END } from './tokens.ts';

/** The places of the words that can be part of an answer of a type and are not words of the question. */
export function answerPlaces(
  type: AnswerType | undefined,
  tokens: Uint32Array,
  asked: Occurrences,
  kindsOf: (form: number) => number,
): number[] {
  if (type === undefined || asked.places.length === 0) return [];
  const met = new Set(asked.places);
  const found: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at] !== SENTENCE_END && !met.has(at) && answers(type, tokens, at, kindsOf)) found.push(at);
  }
  return found;
}

/** How near the best of the places is to the words of the question: the sum of their rarities, less for each word between. */
export function closeness(
  answers: readonly number[],
  { words, places }: Occurrences,
  rarity: Float64Array,
): number {
  let best = 0;
  const nearest = new Float64Array(rarity.length);
  for (const at of answers) {
    nearest.fill(0);
    for (let j = 0; j < words.length; j++) {
      const distance = Math.abs((places[j] as number) - at);
      const word = words[j] as number;
      if (distance <= 30) nearest[word] = Math.max(nearest[word] as number, 1 / (1 + distance / 8));
    }
    best = Math.max(
      best,
      nearest.reduce((sum, near, word) => sum + near * (rarity[word] as number), 0),
    );
  }
  return best;
}

function answers(
  type: AnswerType,
  tokens: Uint32Array,
  at: number,
  kindsOf: (form: number) => number,
): boolean {
  const token = tokens[at] as number;
  const kinds = kindsOf(formOf(token));
  const before = formOf(tokens[at - 1] ?? SENTENCE_END);
  const after = formOf(tokens[at + 1] ?? SENTENCE_END);
  const amount = (kinds & (KIND.digits | KIND.numeral)) !== 0;
  switch (type) {
    case 'date':
      return (kinds & (KIND.month | KIND.year | KIND.weekday)) !== 0;
    case 'number':
      return amount && (kinds & KIND.year) === 0;
    case 'duration':
      return amount && after !== 0 && (kindsOf(after) & (KIND.unit | KIND.numeral)) !== 0;
    case 'person':
      return isCapital(token) && before !== 0 && kinds === 0;
    case 'place':
      return isCapital(token) && before !== 0 && (kindsOf(before) & KIND.beforePlace) !== 0;
    default:
      return type satisfies never;
  }
}
