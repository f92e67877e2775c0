import { nameWords } from './cast.ts';
import type { Grammar } from './lexicon/grammar.ts';
import { OPENERS } from './lexicon/names.ts';
import type { NameRun } from './names.ts';
import type { Phrases } from './references.ts';
import type { Paragraph } from './units.ts';

type Read = Paragraph & { readonly phrases: Phrases };

/**
 * Cuts off from names what the rest of the article shows to be none of theirs: the unknown body behind a title, where a shorter form of the name stands
 * elsewhere (`Direktur Maju Karya Sari Dewi` … `kata Sari`), and the first word of a sentence.
 */
export function shortenRuns(paragraphs: readonly Read[], grammar: Grammar): void {
  const runs = paragraphs.flatMap((paragraph) =>
    runsOf(paragraph).map((run) => ({ paragraph, run, words: wordsOf(paragraph, run) })),
  );
  const alone = new Set<string>();
  const inside = new Map<string, number>();
  for (const { paragraph, run, words } of runs) {
    if (words.length === 1 && isSpeaking(paragraph, run, grammar)) alone.add(words[0] as string);
    if (!isSentenceStart(paragraph, run))
      for (const word of words) inside.set(word, (inside.get(word) ?? 0) + 1);
  }
  const full = new Set(runs.map(({ words }) => words.join(' ')));
  for (const { paragraph, run, words } of runs) {
    const cut = isSentenceStart(paragraph, run)
      ? cutAtStart(words, full, inside)
      : cutBehindTitle(run, words, alone);
    if (cut > 0) replace(paragraph, run, cut);
    else if (
      words.length === 1 &&
      isSentenceStart(paragraph, run) &&
      !inside.has(words[0] as string) &&
      !isSpeaking(paragraph, run, grammar) &&
      !alone.has(words[0] as string)
    )
      replace(paragraph, run, 1);
  }
}

/** `Entah Sari`: the first word stands in no name elsewhere, the rest is a name of its own. */
function cutAtStart(
  words: readonly string[],
  full: ReadonlySet<string>,
  inside: ReadonlyMap<string, number>,
): number {
  const [first = ''] = words;
  if (words.length < 2 || inside.has(first)) return 0;
  // A surname alone is no sign: `Clara Fenwick` at the beginning is `Fenwick` later.
  return OPENERS.has(first) || (words.length > 2 && full.has(words.slice(1).join(' '))) ? 1 : 0;
}

function cutBehindTitle(run: NameRun, words: readonly string[], alone: ReadonlySet<string>): number {
  const [first = ''] = words;
  if (
    (run.first === run.from && words.length <= LONGEST_NAME) ||
    words.length < 3 ||
    first.length < 3 ||
    alone.has(first)
  )
    return 0;
  const at = words.findIndex((word) => alone.has(word));
  if (at <= 0 || words.length !== run.last - run.first) return 0;
  // The last word alone is a surname, unless there are more words than a name has.
  return at < words.length - 1 || words.length > LONGEST_NAME ? at : 0;
}

const LONGEST_NAME = 4;

function runsOf({ phrases: { runAt } }: Read): NameRun[] {
  const runs = runAt.filter((run, i): run is NameRun => run !== undefined && run.from === i);
  return runs.filter((run) => run.last > run.first);
}

const wordsOf = ({ units }: Read, run: NameRun): string[] => nameWords(units.slice(run.first, run.last));

const isSentenceStart = ({ starts }: Read, run: NameRun): boolean =>
  run.first === run.from && starts.has(run.from);

/** Right before or right behind a verb of saying. */
function isSpeaking({ units }: Read, run: NameRun, grammar: Grammar): boolean {
  if (grammar.isSaying(units[run.from - 1]?.lower ?? '') || units[run.from - 1]?.lower === 'menurut')
    return true;
  let next = run.to;
  while (grammar.fillers.has(units[next]?.lower ?? '')) next++;
  return grammar.isSaying(units[next]?.lower ?? '');
}

/** Gives all units of a run the run with its first words taken from the name. */
function replace({ phrases }: Read, run: NameRun, cut: number): void {
  const runAt = phrases.runAt as (NameRun | undefined)[];
  const shorter = { ...run, first: Math.min(run.last, run.first + cut) };
  for (let at = run.from; at < run.to; at++) runAt[at] = shorter;
}
