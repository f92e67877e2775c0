import { sentences } from '../../src/text/sentences.ts';
import { words } from '../../src/text/words.ts';
import type { BenchPassage } from './engine.ts';
import { randomFrom, shuffled } from './random.ts';

export interface KnownItem {
  readonly query: string;
  /** The texts of the passages that answer; a reprint of one is as good. */
  readonly answers: readonly string[];
}

/** Questions whose answer is known: a question word and four to eight words of one sentence, function words included, in their order. */
export function knownItems(passages: readonly BenchPassage[], count: number): readonly KnownItem[] {
  const random = randomFrom(2);
  const items: KnownItem[] = [];
  for (const { text } of shuffled(passages, random)) {
    if (items.length === count) break;
    const query = question(text, random);
    if (query) items.push({ query, answers: [text] });
  }
  return items;
}

function question(text: string, random: () => number): string | undefined {
  const spans = sentences(text);
  const span = spans[Math.floor(random() * spans.length)];
  const found = span ? words(text, span.start, span.end) : [];
  if (found.length < MOST_WORDS) return undefined;
  const count = FEWEST_WORDS + Math.floor(random() * (MOST_WORDS - FEWEST_WORDS + 1));
  const kept = new Set(shuffled(found, random).slice(0, count));
  const asked = QUESTION_WORDS[Math.floor(random() * QUESTION_WORDS.length)];
  const printed = found.filter((word) => kept.has(word)).map(({ start, end }) => text.slice(start, end));
  return [asked, ...printed].join(' ');
}

const FEWEST_WORDS = 4;
const MOST_WORDS = 8;
const QUESTION_WORDS = ['apa', 'siapa', 'kapan', 'di mana', 'mengapa', 'bagaimana', 'berapa'];
