import type { Utterance } from '../library/answers/utterances.ts';
import { originsOf, type Printing } from '../quotes/utterances/origins.ts';
import type { Article } from '../types.ts';
import type { Compared, Likeness } from './likeness.ts';

/** Who prints the same. */
export interface Agreeing {
  /** The outlet of the sentence first, reprints included. */
  readonly outlets: readonly string[];
  /** How many report on their own: copies of one wire text count once. */
  readonly origins: number;
}

/** Who else tells what a sentence tells, among all sentences that were read, and who else quotes the utterances in it. */
export function agreeingWith(
  one: Compared,
  all: readonly Compared[],
  { agree }: Pick<Likeness, 'agree'>,
  utterance: Utterance | undefined,
  articleOf: (id: string) => Article | undefined,
): Agreeing {
  const same = [one, ...all.filter((other) => other !== one && agree(one, other))];
  const told = same.map((each) => ({ article: each.candidate.article, printing: printingOf(each, same) }));
  const quoted = (utterance?.wordings ?? []).flatMap(({ articleId, quotation }) => {
    const article = articleOf(articleId);
    return article ? [{ article, printing: quotedIn(article, quotation.via) }] : [];
  });
  const printed = [
    ...told,
    ...quoted.filter(({ article }) => !told.some((each) => each.article.id === article.id)),
  ];
  const outlets = printed.flatMap(({ article }) => [
    article.source ?? [],
    ...article.reprints.flatMap(({ source }) => source ?? []),
  ]);
  return {
    outlets: [...new Set(outlets.flat())],
    origins: originsOf(printed.map(({ printing }) => printing)),
  };
}

/** Word for word the same is one text, whoever printed it; but what somebody said is the same for all who heard it. */
function printingOf(one: Compared, same: readonly Compared[]): Printing {
  const { article, quotations } = one.candidate;
  const copied = quotations.every(({ kind }) => kind === 'indirect') && one.text.words >= FEWEST_COPIED;
  const via = copied
    ? `copy ${one.text.plain}`
    : quotations.find((quotation) => quotation.via !== undefined)?.via;
  const original = same.find(({ text }) => text.plain === one.text.plain);
  return {
    articleId: article.id,
    plain: original?.text.plain ?? 0,
    ...(article.source !== undefined && { outlet: article.source }),
    ...(via !== undefined && { via }),
  };
}

function quotedIn(article: Article, via: string | undefined): Printing {
  return {
    articleId: article.id,
    plain: 0,
    ...(article.source !== undefined && { outlet: article.source }),
    ...(via !== undefined && { via }),
  };
}

// In words: shorter sentences are alike by chance.
const FEWEST_COPIED = 8;
