import * as english from '../quotes/lexicon/cues-english.ts';
import * as indonesian from '../quotes/lexicon/cues-indonesian.ts';
import type { Span } from '../types.ts';
import { type IsName, isStandIn, nameBefore, nameIn } from './naming.ts';
import { NEGATIONS } from './negation.ts';

/** Words beside a quotation that tell who speaks; without `named`, nobody by name (`ujarnya`). */
export interface Attribution {
  readonly named?: string;
}

/** Reads `kata Sari`, `Sari said`, `– Sari` right behind a quotation; undefined if the words attribute nothing. */
export function readBehind(text: string, isName: IsName): Attribution | undefined {
  const [, lead = '', clause = ''] = /^([\s,.!?'")\]–—~(-]*)([^.!?;:\n"“”„«»]*)/u.exec(text) ?? [];
  const said = wordsOf(clause);
  const [first] = said;
  if (!first) return undefined;
  const { cue } = behindCue(clause, said);
  if (cue !== undefined) return naming(cue, isName);
  if (/^(?:\p{L}+)nya$/u.test(first.low) && indonesian.ROOTS.has(first.low.slice(0, -3))) return {};
  const verb = said.findIndex(({ low }) => english.SAYING.has(low));
  if (verb > 0 && verb <= 6) return naming(clause.slice(0, said[verb]?.start), isName);
  return /[–—~(-]/u.test(lead) && said.length <= 6 ? described(clause, isName) : undefined;
}

/** Reads `Menurut Sari,`, `Sari mengatakan:`, `Sari:` right before a quotation. */
export function readBefore(text: string, isName: IsName): Attribution | undefined {
  const [, clause = '', end = ''] = /([^.!?;\n"“”„«»]*?)([\s:,]*)$/u.exec(text.slice(-200)) ?? [];
  const said = wordsOf(clause);
  if (said.some(({ low }) => NEGATIONS.has(low))) return undefined;
  const { cue } = behindCue(clause, said);
  if (cue !== undefined) return naming(cue, isName);
  const verb = said.findIndex(({ low }) => isCue(low) || VERBS.some((verbs) => verbs.has(low)));
  if (verb > 0) return described(clause.slice(0, said[verb]?.start), isName, nameBefore);
  return end.includes(':') && said.length <= 8 ? naming(clause, isName) : undefined;
}

/** The part of a text without marks that is left between an attribution at its start and one at its end. */
export function withoutAttribution(
  text: string,
  isName: IsName,
): { readonly rest: string; readonly named?: string } {
  const lead = LEADS.map((form) => form.exec(text)?.[0] ?? '').find(
    (each) => each !== '' && readBefore(each, isName),
  );
  const body = text.slice(lead?.length ?? 0);
  const tail =
    TAILS.map((form) => form.exec(body.slice(-TAIL_LENGTH))?.[0] ?? '').find(
      (each) => each !== '' && readBehind(each, isName),
    ) ?? '';
  const behind = tail === '' ? undefined : readBehind(tail, isName);
  const named = (lead && readBefore(lead, isName)?.named) || behind?.named;
  const rest = behind ? body.slice(0, body.length - tail.length) : body;
  return { rest, ...(named ? { named } : {}) };
}

/** What follows the cue with which a clause begins: `kata`, `menurut`, `according to`. */
function behindCue(clause: string, [first, second]: readonly SaidWord[]): { readonly cue?: string } {
  if (!first || !(isPreposition(first.low) || isCue(first.low))) return {};
  const last = first.low === 'according' ? (second ?? first) : first;
  return { cue: clause.slice(last.end) };
}

/** Undefined where the words name or describe nobody. */
function described(phrase: string, isName: IsName, find = nameIn): Attribution | undefined {
  const attribution = naming(phrase, isName, find);
  return attribution.named !== undefined || isStandIn(phrase) ? attribution : undefined;
}

function naming(phrase: string, isName: IsName, find = nameIn): Attribution {
  const named = find(phrase, isName);
  return named === undefined ? {} : { named };
}

interface SaidWord extends Span {
  readonly low: string;
}

const wordsOf = (text: string): SaidWord[] =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*/gu)].map(({ 0: word, index }) => ({
    ...{ start: index, end: index + word.length, low: word.toLowerCase() },
  }));
const isPreposition = (low: string): boolean => indonesian.PREPOSITIONS.has(low) || low === 'according';
const isCue = (low: string): boolean =>
  indonesian.ROOTS.has(low) || english.SAYING.has(low) || low === 'bilang';

const VERBS = [indonesian.VERBS, indonesian.PASSIVES];
const TAIL_LENGTH = 160;
const LEADS = [
  /^[^:\n.!?]{1,80}:(?=\s)\s*/u,
  /^[^:\n.!?,]{1,80}\s(?:bahwa|that)\s+/iu,
  /^[^:\n.!?,]{1,80},(?=\s)\s*/u,
];
const TAILS = [
  /(?:[,.!?…]\s+|\s[–—~-]+\s*|\s\()[^,.!?…(–—~]{1,80}(?:,[^,.!?…]{1,60})?[.!)\s]*$/u,
  /(?:[,.!?…]\s+|\s[–—~-]+\s*|\s\()[^,.!?…(–—~]{1,80}[.!)\s]*$/u,
];
