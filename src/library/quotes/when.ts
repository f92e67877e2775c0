import type { Article, Quotation, SaidOn } from '../../types.ts';

/** A quotation in the article that printed it. */
export interface Printed {
  readonly article: Article;
  readonly quotation: Quotation;
}

/** By what utterances are put in order. */
export interface Dated {
  readonly when: string;
  readonly isMarked: boolean;
  /** 0 where an article has the words whole, 1 where fragments, 2 where it is retold. */
  readonly wholeness: number;
  /** Where its first quotation stands. */
  readonly place: string;
}

/** The best dated of several quotations of one utterance: stated before reported, the most precise first, a year above all. */
export function bestSaidOn(members: readonly Printed[]): SaidOn | undefined {
  let best: SaidOn | undefined;
  for (const { quotation } of members) {
    const { saidOn } = quotation;
    if (saidOn !== undefined && (best === undefined || worth(saidOn) > worth(best))) best = saidOn;
  }
  return best && withYear(best, members);
}

/** A day without a year has that of another quotation of the utterance: none of them is more than two days away. */
function withYear(saidOn: SaidOn, members: readonly Printed[]): SaidOn {
  if (hasYear(saidOn.value)) return saidOn;
  const dates = members.flatMap(({ article, quotation }) => [
    quotation.saidOn?.value ?? '',
    article.published?.value ?? '',
  ]);
  const years = new Set(dates.filter(hasYear).map((date) => date.slice(0, 4)));
  return years.size === 1 ? { ...saidOn, value: `${[...years][0]}${saidOn.value.slice(1)}` } : saidOn;
}

/** When an utterance was said, else first reported; empty where nothing tells. */
function whenOf(members: readonly Printed[]): string {
  const said = bestSaidOn(members)?.value;
  if (said !== undefined && hasYear(said)) return said;
  const reported = members.flatMap(({ article }) => article.published?.value ?? []).sort();
  return reported.find(hasYear) ?? said ?? reported[0] ?? '';
}

/** What tells the place of an utterance among others, by its quotations in their order. */
export function placed(members: readonly Printed[]): Dated {
  const first = members[0] as Printed;
  return {
    when: whenOf(members),
    isMarked: first.quotation.kind !== 'indirect',
    wholeness: Math.min(...members.slice(0, 50).map(({ quotation }) => KINDS.indexOf(quotation.kind))),
    place: `${first.article.id}.${String(first.quotation.span.start).padStart(9, '0')}`,
  };
}

/** Newest first, then what has no year, then what has no date; of the same day what has a whole utterance, then a fragment, then what is retold. */
export function compareWhen(one: Dated, other: Dated): number {
  const [a, b] = [rank(one.when), rank(other.when)];
  if (a !== b) return a < b ? 1 : -1;
  return one.wholeness - other.wholeness || (one.place < other.place ? -1 : 1);
}

const hasYear = (date: string): boolean => /^\d{4}/.test(date);

// Of dates without a year a later day is likelier to be newer than an earlier one.
const rank = (date: string): string => (hasYear(date) ? `1${date}` : date === '' ? '' : `0${date}`);

const worth = ({ value, basis }: SaidOn): number =>
  (hasYear(value) ? value.length : 0) + (basis === 'stated' ? 100 : 0) - (hasYear(value) ? 0 : 95);

const KINDS = ['direct', 'partial', 'indirect'];
