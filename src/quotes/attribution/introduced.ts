import type { Span } from '../../types.ts';
import type { Person } from '../cast/cast.ts';
import type { NameRun } from '../cast/names.ts';
import type { ReadParagraph } from '../cast/paragraphs.ts';
import { ONE_PERSON } from '../lexicon/determiners.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { isRoleWord } from '../lexicon/titles.ts';
import { isCapitals } from '../reading/characters.ts';
import { isPersonal } from './subjects/offices.ts';

/**
 * `Bupati Muara Sari Dewi menyambut baik`: a sentence begins with the full name of somebody who has not been named before, and with an office or a
 * description; and that one does something, rather than having it done.
 */
export function isIntroduced({ units, runAt }: ReadParagraph, sentence: Span, person: Person): boolean {
  const start = behindLink(units, sentence.start);
  const office = runAt[start];
  const apposed = office !== undefined && isOfficeBefore(units, office) ? runAt[office.to + 1] : undefined;
  const run = apposed ?? office;
  if (run === undefined || run.person !== person || run.first !== person.firstAt.first) return false;
  const isClosed = apposed !== undefined && units[run.to]?.text === ',';
  const verb = units[isClosed ? run.to + 1 : run.to]?.lower ?? '';
  return (
    (person.isTitled || apposed !== undefined || isDescribed(units, run)) &&
    (run.words.length > 1 || isKnownBy(units, run)) &&
    !units.slice(run.first, run.last).some(({ text }) => text.length > 2 && isCapitals(text)) &&
    !PASSIVE.test(verb) &&
    verb !== 'yang'
  );
}

/** Behind `Kemudian,`, `Selain itu,`. */
function behindLink(units: ReadParagraph['units'], start: number): number {
  const comma = [start + 1, start + 2].find((at) => units[at]?.text === ',');
  return comma !== undefined && LINKING.has(units[start]?.lower ?? '') ? comma + 1 : start;
}

const LINKING: ReadonlySet<string> = new Set(
  'kemudian lalu selanjutnya sementara selain namun adapun sedangkan lebih'.split(' '),
);

/** `Analis Bank Muara, Sari Dewi`: an office and no name before the comma. */
const isOfficeBefore = (units: ReadParagraph['units'], run: NameRun): boolean =>
  run.first === run.last && units[run.to]?.text === ',' && isPersonal(units, run);

/** `Sari, pedagang ikan`, `Sarimaya (44) pedagang ikan`: a given name alone, or one with an age. */
export const isKnownBy = (units: ReadParagraph['units'], run: NameRun): boolean =>
  (GIVEN_NAMES.has(run.words[0] ?? '') || behindAge(units, run) > run.to) && isDescribed(units, run);

/** `Sari Dewi, pedagang ikan`, `Sari Dewi (44) pedagang ikan`; not in a list, `Sari Dewi, Prof. Wira Santika`. */
function isDescribed(units: ReadParagraph['units'], run: NameRun): boolean {
  const behind = behindAge(units, run);
  const isComma = units[behind]?.text === ',';
  const noun = isComma || behind > run.to ? (units[isComma ? behind + 1 : behind]?.lower ?? '') : '';
  return ONE_PERSON.has(noun) || (isRoleWord(noun) && !BEFORE_NAMES.has(noun));
}

/** Behind `(44)`, where the rest of the sentence tells what somebody does, and not what has happened to them. */
function behindAge(units: ReadParagraph['units'], { to, words }: NameRun): number {
  const isAge = units[to]?.text === '(' && /^\d{1,2}$/.test(units[to + 1]?.text ?? '');
  // Of initials (`RD (14)`) a report of a crime tells.
  if (!isAge || units[to + 2]?.text !== ')' || (words[0] ?? '').length < 3) return to;
  for (let at = to + 3; at < to + LONGEST_DESCRIPTION && units[at] !== undefined; at++) {
    const { text, lower } = units[at] as ReadParagraph['units'][number];
    if (text === '.' || UNDERGOING.has(lower)) return to;
    if (ACTIVE.test(lower)) return to + 3;
  }
  return to;
}

const ACTIVE = /^(?:me(?:[lmnrwy]|ng|ny)\p{L}{3,}|ingin|sengaja|turut|ikut)$/u;
const UNDERGOING: ReadonlySet<string> = new Set(
  'mengalami meninggal menderita menjadi menjalani tewas terluka luka korban pelaku tersangka terdakwa tega nekat'.split(
    ' ',
  ),
);
const LONGEST_DESCRIPTION = 25;

const BEFORE_NAMES: ReadonlySet<string> = new Set('prof dr drs dra ir kh h hj'.split(' '));

const PASSIVE = /^(?:di|ter)\p{L}{3,}/u;
