import * as english from '../quotes/lexicon/cues-english.ts';
import * as indonesian from '../quotes/lexicon/cues-indonesian.ts';
import { TITLES } from '../quotes/lexicon/titles.ts';
import { NEGATIONS } from './negation.ts';

/** Words beside a quotation that tell who speaks; without `named`, nobody by name (`ujarnya`). */
export interface Attribution {
  readonly named?: string;
}

/** Reads `kata Sari`, `Sari said`, `– Sari` right behind a quotation; undefined if the words attribute nothing. */
export function readBehind(text: string): Attribution | undefined {
  const [, lead = '', clause = ''] = /^([\s,.!?'")\]–—~(-]*)([^.!?;:\n"“”„«»]*)/u.exec(text) ?? [];
  const said = wordsOf(clause);
  const [first = ''] = said;
  if (isPreposition(first) || isCue(first)) return naming(said.slice(first === 'according' ? 2 : 1));
  if (/^(?:\p{L}+)nya$/u.test(low(first)) && indonesian.ROOTS.has(low(first).slice(0, -3))) return {};
  const verb = said.findIndex((word) => english.SAYING.has(low(word)));
  if (verb > 0 && verb <= 6) return naming(said.slice(0, verb));
  if (/[–—~(-]/u.test(lead) && said.length > 0 && said.length <= 6) return naming(said);
  return undefined;
}

/** Reads `Menurut Sari,`, `Sari mengatakan:`, `Sari:` right before a quotation. */
export function readBefore(text: string): Attribution | undefined {
  const [, clause = '', end = ''] = /([^.!?;\n"“”„«»]*?)([\s:,]*)$/u.exec(text.slice(-200)) ?? [];
  const said = wordsOf(clause);
  const [first = ''] = said;
  if (said.some((word) => NEGATIONS.has(low(word)))) return undefined;
  if (isPreposition(first) || isCue(first)) return naming(said.slice(low(first) === 'according' ? 2 : 1));
  const verb = said.findIndex((word) => isCue(word) || VERBS.some((verbs) => verbs.has(low(word))));
  if (verb > 0) return naming(said.slice(0, verb));
  return end.includes(':') && said.length <= 8 ? naming(said) : undefined;
}

/** The part of a text without marks that is left between an attribution at its start and one at its end. */
export function withoutAttribution(text: string): { readonly rest: string; readonly named?: string } {
  const lead = LEADS.map((form) => form.exec(text)?.[0] ?? '').find(
    (each) => each !== '' && readBefore(each),
  );
  const body = text.slice(lead?.length ?? 0);
  const [tail = ''] = TAIL.exec(body.slice(-TAIL_LENGTH)) ?? [];
  const behind = tail === '' ? undefined : readBehind(tail);
  const named = (lead && readBefore(lead)?.named) || behind?.named;
  const rest = behind ? body.slice(0, body.length - tail.length) : body;
  return { rest, ...(named ? { named } : {}) };
}

/** The name in the words of an attribution, up to where it happened; an office alone is no name. */
function naming(said: readonly string[]): Attribution {
  const end = said.findIndex((word) =>
    word !== low(word) ? false : CUTS.some((cuts) => cuts.has(word)) || /^\d/.test(word),
  );
  const phrase = end < 0 ? said : said.slice(0, end);
  const names = phrase.filter(
    (word) => !TITLES.has(low(word)) && !PRONOUNS.some((set) => set.has(low(word))),
  );
  const capitals = names.filter((word) => word !== low(word));
  const named = (capitals.length > 0 ? capitals : names).slice(0, 8).join(' ');
  return named === '' ? {} : { named };
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*/gu) ?? [];
const low = (word: string): string => word.toLowerCase();
const isPreposition = (word: string): boolean =>
  indonesian.PREPOSITIONS.has(low(word)) || low(word) === 'according';
const isCue = (word: string): boolean =>
  indonesian.ROOTS.has(low(word)) || english.SAYING.has(low(word)) || low(word) === 'bilang';

const VERBS = [indonesian.VERBS, indonesian.PASSIVES];
const CUTS = [indonesian.CUTS, english.CUTS];
const PRONOUNS = [indonesian.PRONOUNS, english.PRONOUNS];
const TAIL_LENGTH = 160;
const LEADS = [
  /^[^:\n.!?]{1,80}:(?=\s)\s*/u,
  /^[^:\n.!?,]{1,80}\s(?:bahwa|that)\s+/iu,
  /^[^:\n.!?,]{1,80},(?=\s)\s*/u,
];
const TAIL = /(?:[,.!?…]\s+|\s[–—~-]+\s*|\s\()[^,.!?…(–—~]{1,80}(?:,[^,.!?…]{1,60})?[.!)\s]*$/u;
