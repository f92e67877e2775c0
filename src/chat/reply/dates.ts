import { formatDate, formatEvidence, formatSaidOn } from '../../i18n/dates.ts';
import type { DateEvidence, Lang, SaidOn } from '../../types.ts';
import type { Inline } from './reply.ts';

/** `formatEvidence`, with the date as a piece of its own where its day was stated. `tell` puts it into a sentence. */
export function evidencePieces(
  evidence: DateEvidence | undefined,
  lang: Lang,
  tell: (date: string) => string = (date) => date,
): readonly Inline[] {
  const told = tell(formatEvidence(evidence, lang));
  const isStated = evidence !== undefined && !GUESSED.includes(evidence.origin);
  return isStated ? withDay(told, evidence.value, lang) : [told];
}

/** `formatSaidOn`, with the date as a piece of its own where the article states the day of the words. */
export function saidOnPieces(saidOn: SaidOn | undefined, lang: Lang): readonly Inline[] {
  const told = formatSaidOn(saidOn, lang);
  return saidOn?.basis === 'stated' ? withDay(told, saidOn.value, lang) : [told];
}

function withDay(told: string, value: string, lang: Lang): readonly Inline[] {
  const date = formatDate(value, lang);
  const at = told.indexOf(date);
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || at < 0) return [told];
  const pieces: readonly Inline[] = [
    told.slice(0, at),
    { type: 'date', text: date, day: value },
    told.slice(at + date.length),
  ];
  return pieces.filter((piece) => piece !== '');
}

const GUESSED: readonly DateEvidence['origin'][] = ['text', 'copyright'];
