import { OFFICES } from './answer-type.ts';
import type { AskedWords } from './features.ts';
import type { QuestionWord } from './question.ts';
import type { Ranked } from './rank.ts';
import { formOf, SENTENCE_END } from './tokens.ts';

/**
 * How likely the passage at `place` of a ranking is to answer, 0 to 1: a logistic regression on what tells an answer from the
 * best of the rest. Fitted on questions with their answer in the corpus against the same questions with that passage taken
 * out, questions about one detail that it does not hold, and questions put to another corpus, large and small.
 */
export function confidence(asked: AskedWords, ranking: readonly Ranked[], place: number): number {
  const passage = ranking[place];
  if (passage === undefined) return 0;
  const { question, total } = asked;
  const others = ranking.slice(0, 10).filter((other) => other !== passage);
  // A passage that nothing competes with does not stand out by that.
  const mean =
    others.length === 0
      ? passage.score / 2
      : others.reduce((sum, { score }) => sum + score, 0) / others.length;
  const evidence =
    0.22 * passage.score +
    0.29 * (passage.score - mean) +
    0.1 * namesMet(asked, passage) +
    0.47 * ((passage.features.article * total) / asked.rarest) +
    0.24 * passage.features.answered +
    0.7 * opening(asked, passage) -
    0.62 * (question.type === undefined ? 0 : 1) -
    0.67 * (question.words.some((word) => word.corrected !== undefined) ? 1 : 0) -
    2.5 * (isOfficeApart(asked, passage) ? 1 : 0) -
    2.5 * (isOnlyMentioned(asked, passage) ? 1 : 0) -
    3 * (areNamesUnknown(asked) ? 1 : 0) -
    3.82;
  return 1 / (1 + Math.exp(-evidence));
}

/**
 * Below this a passage is no answer. 95 % of the answerable questions of the Indonesian news set lie above it, and 15 % of the
 * questions put to a corpus that is not about them.
 */
export const ANSWER_FLOOR = 0.347;

/** The share of the names and numbers of the question that stand in the passage; half where it has none. */
function namesMet({ question, rarity }: AskedWords, { occurrences }: Ranked): number {
  let all = 0;
  let met = 0;
  question.words.forEach((word, i) => {
    if (!isName(word) && !/^\d/.test(word.form)) return;
    all += rarity[i] as number;
    if (occurrences.counts[i]) met += rarity[i] as number;
  });
  return all === 0 ? 0.5 : met / all;
}

/**
 * How early in its sentence the rarest word of the question first stands, 1 at the beginning: a sentence that begins with a word
 * is about it, another only mentions it. 0 where the passage does not hold it.
 */
function opening({ rarity }: AskedWords, { occurrences, tokens }: Ranked): number {
  const rarest = rarity.indexOf(Math.max(...rarity));
  const at = occurrences.firsts[rarest] ?? -1;
  return at < 0 ? 0 : 1 / (at - tokens.lastIndexOf(SENTENCE_END, at));
}

/**
 * Whether the question asks what something is and the passage neither says so (`X adalah …`, `disebut X`) nor begins a sentence with
 * it: such a passage uses the word, and explains something else.
 */
function isOnlyMentioned(asked: AskedWords, passage: Ranked): boolean {
  const { features, occurrences, tokens } = passage;
  if (!asked.question.meaning || features.definition > 0 || opening(asked, passage) >= BEGINS) return false;
  return !occurrences.places.some((at) =>
    BEFORE_TERM.has(asked.form(formOf(tokens[at - 1] ?? SENTENCE_END))),
  );
}

/** Whether the question is about names that no passage of the corpus holds. */
function areNamesUnknown({ question, rarity, rarest }: AskedWords): boolean {
  const named = question.words.flatMap((word, i) => (isName(word) ? [rarity[i] as number] : []));
  return named.length > 0 && named.every((rare) => rare === rarest);
}

/**
 * Whether the question asks who holds an office (`siapa presiden X?`) and the passage nowhere names the office together with
 * its place: in the news the two stand next to each other.
 */
function isOfficeApart({ question }: AskedWords, { occurrences }: Ranked): boolean {
  if (question.type !== 'person') return false;
  const office = question.words.findLastIndex(({ form }) => OFFICES.has(form));
  const held = question.words[office]?.position ?? 0;
  const near = question.words.findIndex(
    (word) => word.position > held && word.position <= held + TOGETHER && isName(word),
  );
  const place = near >= 0 ? near : question.words.findIndex(({ position }) => position === held + 1);
  if (office < 0 || place < 0) return false;
  const placesOf = (word: number) => occurrences.places.filter((_, j) => occurrences.words[j] === word);
  return !placesOf(office).some((at) => placesOf(place).some((other) => Math.abs(at - other) <= TOGETHER));
}

/** A capital inside a question is a name; its first word has one anyway. */
function isName({ position, printed }: QuestionWord): boolean {
  return position > 0 && printed !== printed.toLowerCase();
}

// "Menteri Pertahanan Korea Utara": the place is up to three words behind the office.
const TOGETHER = 4;

// Among the first three words of a sentence.
const BEGINS = 1 / 3;

// What stands before a word that is explained.
const BEFORE_TERM: ReadonlySet<string> = new Set(
  'atau istilah disebut dinamakan disingkat berarti artinya or term called named means'.split(' '),
);
