import type { Phrases } from '../../cast/paragraphs.ts';
import { type Cue, isPunctuation } from '../cues/cues.ts';
import { isEnglishOwner, reference } from '../phrases/references.ts';

/** `rejected Sari Dewi's "…" remarks`: whose words they are, whoever else says something of them. */
export function ownedWords({ units, runAt, grammar }: Phrases, marked: number): Cue | undefined {
  const noun = units[marked + 1];
  const isSaid = noun?.kind === 'word' && grammar.cueOf(noun.lower).includes('noun');
  if (grammar.lang !== 'en' || !isSaid) return undefined;
  const owner = units[marked - 1];
  const run = runAt[marked - 1];
  if (run !== undefined && run.last > run.first && isEnglishOwner(units, run))
    return {
      kind: 'noun',
      at: marked + 1,
      span: noun,
      speaker: reference('name', units, run.first, run.last),
    };
  return owner !== undefined && /^(?:his|her)$/.test(owner.lower)
    ? { kind: 'noun', at: marked + 1, span: noun, speaker: reference('pronoun', units, marked - 1, marked) }
    : undefined;
}

/** `For the biologist Sari Dewi, the find is "…"`: whose view the sentence tells that begins so. */
export function viewOf(phrases: Phrases, marked: number, start: number): Cue | undefined {
  const { units, runAt, grammar } = phrases;
  const opener = units[start];
  // Behind a mark they are rather written or said by somebody else.
  if (grammar.lang !== 'en' || opener?.lower !== 'for' || units[marked - 1]?.kind !== 'word')
    return undefined;
  for (let at = start + 1; at < start + LONGEST_TITLE && units[at]?.kind === 'word'; at++) {
    const run = runAt[at];
    if (run !== undefined && run.words.length > 1 && isPunctuation(units[run.to], ','))
      return {
        kind: 'preposition',
        at: start,
        span: opener,
        speaker: reference('name', units, run.first, run.last),
      };
    at = (run?.to ?? at + 1) - 1;
  }
  return undefined;
}

const LONGEST_TITLE = 10;

/** `In his view, the plan would "…"`: with whose view the sentence begins. */
export function viewBefore({ units, runAt, grammar }: Phrases, start: number): Cue | undefined {
  if (grammar.lang !== 'en' || !/^(?:in|to)$/.test(units[start]?.lower ?? '')) return undefined;
  const run = runAt[start + 1];
  const isOwner = run !== undefined && run.last > run.first && isEnglishOwner(units, run);
  const at = isOwner ? run.to : start + 2;
  const view = units[at];
  if (view === undefined || !VIEWS.has(view.lower) || !isPunctuation(units[at + 1], ',')) return undefined;
  if (isOwner)
    return { kind: 'preposition', at, span: view, speaker: reference('name', units, run.first, run.last) };
  return /^(?:his|her)$/.test(units[start + 1]?.lower ?? '')
    ? { kind: 'preposition', at, span: view, speaker: reference('pronoun', units, start + 1, start + 2) }
    : undefined;
}

const VIEWS: ReadonlySet<string> = new Set([
  'view',
  'opinion',
  'words',
  'telling',
  'estimation',
  'judgment',
  'eyes',
]);
