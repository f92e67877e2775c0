import type { NameRun } from '../../cast/names.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { LED_BODIES, REPORTS } from '../../lexicon/bodies.ts';
import { ONE_OR_SEVERAL } from '../../lexicon/determiners.ts';
import { SOURCE_NOUNS } from '../../lexicon/documents.ts';
import { GIVEN_NAMES } from '../../lexicon/given-names.ts';
import { RELATIVES } from '../../lexicon/names.ts';
import { isBody } from '../../lexicon/places.ts';
import { SOMEBODYS, TITLES } from '../../lexicon/titles.ts';
import type { Unit } from '../../reading/units.ts';
import { bodyEnd } from '../english/bodies.ts';
import { NAMED } from './name-later.ts';
import { closing, isNumber, nameInChain, ownedBy } from './office-chain.ts';
import { described, isPointedAt, type Reference, reference } from './references.ts';

/** The words for an office or a noun that have been read so far. */
export interface Role {
  readonly first: number;
  readonly last: number;
}

/** The speaker that a run of capitals names or completes at unit `i`; undefined where it is a part of the role, and the name is still to come. */
export function runInPhrase(
  phrases: Phrases,
  run: NameRun,
  role: Role | undefined,
  i: number,
  limit: number,
): Reference | undefined {
  const { units } = phrases;
  const body = bodyEnd(phrases, run, limit);
  if (body !== undefined && isPhraseEnd(phrases, body, limit))
    return reference('body', units, role?.first ?? i, body);
  const somebody = role && describedWith(phrases, run, role, limit);
  if (somebody !== undefined) return somebody;
  // `lanjut laporan Harian Randu`: the paper.
  const isReport = role?.last === run.from && REPORTS.has((units[role.last - 1] as Unit).lower);
  if (isReport && isPhraseEnd(phrases, run.to, limit))
    return run.last > run.first
      ? reference('name', units, run.first, run.last)
      : reference('body', units, run.from, run.to);
  const noun = role && (units[role.first] as Unit).lower;
  const isSource = noun !== undefined && (SOURCE_NOUNS.has(noun) || REPORTS.has(noun));
  const isTitle =
    isAbbreviated(phrases, run) || (role === undefined ? isBodyAlone(units, run) : isListed(phrases, run));
  return run.last > run.first && !isSource && !isTitle
    ? nameInChain(phrases, run, limit, role !== undefined)
    : undefined;
}

/** Somebody whom the role describes, of whom the run behind it is not the name: `salah satu pengacara Sari`, `bek Muara itu`. */
function describedWith(
  phrases: Phrases,
  run: NameRun,
  { first }: Role,
  limit: number,
): Reference | undefined {
  const { units } = phrases;
  const { lower } = units[first] as Unit;
  if (RELATIVES.has(lower)) return ownedBy(phrases, run, limit) ?? relativeOf(phrases, first, run);
  if (isOneOf(units, first, run)) return described(phrases, first, run.to);
  if (first === run.from - 1 && LED_BODIES.has(lower)) return reference('body', units, first, run.to);
  if (NAMED.has(units[run.from - 1]?.lower ?? '')) return undefined;
  const pointed = pointedEnd(phrases, run.to, limit);
  return pointed === undefined ? undefined : described(phrases, first, pointed);
}

/** `putra Sari Dewi (SD) itu` is he who was named before; without `itu`, nobody knows who. */
export function relativeOf(phrases: Phrases, first: number, run: NameRun): Reference {
  const { units } = phrases;
  const to = units[run.to]?.text === '(' ? (closing(units, run.to, run.to + 6) ?? run.to - 1) + 1 : run.to;
  return isPointedAt(units, to)
    ? described(phrases, first, to + 1)
    : reference('group', units, first, first + 1);
}

/**
 * Where the words end that point back from behind a run, and behind others joined to it: `bekas bek Muara dan Randu itu`, `mantan kepala Randu 2008 - 2013
 * itu`.
 */
export function pointedEnd({ units, runAt }: Phrases, to: number, limit: number): number | undefined {
  let at = to;
  for (let links = 0; links < MOST_JOINED && at < limit; links++) {
    if (isPointedAt(units, at)) return at + 1;
    const { text } = units[at] as Unit;
    if (isNumber(units[at])) at++;
    else if (JOINING.has(text)) at = runAt[at + 1]?.to ?? (isNumber(units[at + 1]) ? at + 2 : limit);
    else return undefined;
  }
  return undefined;
}

/** Behind it stands no more of the phrase: no office whose holder follows. */
const isPhraseEnd = ({ units, grammar }: Phrases, at: number, limit: number): boolean =>
  at >= limit || units[at]?.kind !== 'word' || grammar.cuts.has((units[at] as Unit).lower);

const MOST_JOINED = 4;
const JOINING: ReadonlySet<string> = new Set(['dan', '&', '-', '–', '/']);

/** `salah satu pengacara Sari`, `seorang karyawan Muara`: no name of theirs. */
function isOneOf(units: readonly Unit[], first: number, { from, words }: NameRun): boolean {
  if (!ONE_OR_SEVERAL.has((units[first] as Unit).lower)) return false;
  const before = units[from - 1] as Unit;
  const isOther = words.length === 1 && before.kind === 'word' && !GIVEN_NAMES.has(words[0] as string);
  return SOMEBODYS.has(before.lower) || (isOther && !NAMED.has(before.lower));
}

/** A body with its initials in brackets before more of the title: `Lembaga Keuangan Desa (LKD) Mekar Sari Dewi`. */
function isAbbreviated({ units, runAt }: Phrases, run: NameRun): boolean {
  if (units[run.to]?.text !== '(' || run.first === run.from) return false;
  const close = closing(units, run.to, run.to + 6);
  return close !== undefined && runAt[run.to + 1] !== undefined && runAt[close + 1] !== undefined;
}

/** `Dinas Perhubungan Randu`: behind a body without an office stands no person. */
function isBodyAlone(units: readonly Unit[], { from, first }: NameRun): boolean {
  if (first === from || !isBody((units[from] as Unit).lower)) return false;
  return units.slice(from, first).every(({ lower }) => !TITLES.has(lower));
}

/** One of several fields of an office: `Menteri Energi, Perikanan, dan Kelautan`. */
function isListed({ units, runAt }: Phrases, { from, to }: NameRun): boolean {
  return (
    to - from === 1 &&
    units[from - 1]?.text === ',' &&
    units[to]?.text === ',' &&
    units[to + 1]?.lower === 'dan' &&
    runAt[to + 2] !== undefined
  );
}
