import type { Utterance, Uttered, Wording } from '../../library/answers/utterances.ts';
import type { Library } from '../../library.ts';

/** A form of words, and the other articles that have the same. */
export interface Variant {
  readonly wording: Wording;
  readonly same: readonly Wording[];
}

/** The forms of an utterance as a reply shows them: one in full, and others in full where they are put differently. */
export interface Arranged {
  readonly utterance: Utterance;
  readonly lead: Variant;
  /** Articles that have a part of the words of `lead`. */
  readonly parts: readonly Wording[];
  readonly different: readonly Variant[];
  /** How many more forms there are. */
  readonly more: number;
  /** Other utterances in the sentence of `lead`. */
  readonly beside?: readonly Uttered[];
}

/** Arranged around `first`, or around its first wording. Undefined if no article of the utterance is in the library. */
export function arranged(
  utterance: Utterance,
  library: Pick<Library, 'slice' | 'article'>,
  first?: Wording,
): Arranged | undefined {
  const known = [...(first ? [first] : []), ...utterance.wordings].filter(
    (one, i, all) =>
      library.article(one.articleId) && all.findIndex((other) => isSamePlace(one, other)) === i,
  );
  const [lead, ...others] = variants(known, library);
  if (lead === undefined) return undefined;
  const whole = ` ${lettersOf(lead.wording, library)} `;
  const isPart = ({ wording }: Variant): boolean =>
    isRetold(wording) === isRetold(lead.wording) && whole.includes(` ${lettersOf(wording, library)} `);
  const different = others.filter((one) => !isPart(one));
  return {
    utterance,
    lead,
    parts: others.filter(isPart).flatMap(({ wording, same }) => [wording, ...same]),
    different: different.slice(0, DIFFERENT),
    more: Math.max(0, different.length - DIFFERENT),
  };
}

/** The wordings that a reply names, in the same order. */
export function namedWordings({ lead, parts, different }: Arranged): readonly Wording[] {
  const named = ({ wording, same }: Variant) => [wording, ...same.slice(0, NAMED)];
  return [...named(lead), ...parts.slice(0, NAMED), ...different.flatMap(named)];
}

/** Wordings by their words, in the order of the first of each. */
function variants(wordings: readonly Wording[], library: Pick<Library, 'slice'>): readonly Variant[] {
  // What is retold is never taken for the words themselves.
  const keyOf = (one: Wording) => `${isRetold(one)} ${lettersOf(one, library)}`;
  return [...Map.groupBy(wordings, keyOf).values()].flatMap(([wording, ...same]) =>
    wording ? [{ wording, same }] : [],
  );
}

function isSamePlace(a: Wording, b: Wording): boolean {
  return a.articleId === b.articleId && a.quotation.span.start === b.quotation.span.start;
}

function isRetold({ quotation }: Wording): boolean {
  return quotation.kind === 'indirect';
}

/** Words are the same whatever their case, marks and spaces. */
function lettersOf({ articleId, quotation }: Wording, { slice }: Pick<Library, 'slice'>): string {
  return slice({ articleId, span: quotation.span })
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** How many other forms are shown in full. */
const DIFFERENT = 2;

/** How many articles with the same words are named. */
export const NAMED = 5;
