import { type Asked, readAsked } from './check/asked.ts';
import { type Match, matches } from './check/match.ts';
import type { IsName } from './check/naming.ts';
import { differInNegation, negationBefore } from './check/negation.ts';
import { alsoNamed, byAnother, isSure, type Resolve } from './check/said-by.ts';
import type { Check, Differing, UnsureSpeaker } from './library/answers/checks.ts';
import type { Utterance, Uttered } from './library/answers/utterances.ts';
import { placesIn } from './quotes/lookup/postings.ts';
import type { QuotationIndex } from './quotes/lookup/quotation-index.ts';
import { wordWeight } from './quotes/lookup/words.ts';
import { type Compared, differences } from './text/diff.ts';
import { forms, words } from './text/words.ts';
import type { Citation } from './types.ts';

/** What a check looks into. */
export interface Checked {
  readonly index: QuotationIndex<Utterance>;
  /** Passages of the articles' running text that may hold the words, best first. */
  readonly findPassages: (words: string) => readonly Citation[];
  /** Whom a typed name may mean; without it, names are compared by their words. */
  readonly resolve?: Resolve;
  /** Without it, any words in small letters may be somebody's name. */
  readonly isName?: IsName;
}

/**
 * Looks for what a text quotes, by the longest stretch between marks, or else without its attribution, unless that stands in the
 * quotation; case, marks, punctuation, hyphens and space do not count.
 *
 * `exact`: the words are a quotation, or stand one after the other in a longer one (from four words on, or two with a rare one);
 * never where a negation goes before them in the same clause. `near`: at least four words in the same order, and by weight three
 * quarters of both sides in common (three fifths where three words or more are not of the closed classes, or seven of any kind are
 * four fifths of all). `unquoted`: at least four words, one after the other, in running text, and no quotation is nearer than four
 * fifths. A quotation by the speaker whom the text names goes before one by somebody else, unless it is clearly less like what was
 * asked. `other-speaker`: only where nothing speaks for the one whom the text names, or else `unsure-speaker`.
 */
export function check(text: string, checked: Checked): Check {
  for (const asked of readAsked(text, checked.isName ?? (() => true))) {
    const found = look(asked, checked);
    if (found.verdict === 'absent') continue;
    const whole = asked.whole === undefined ? found : look({ text: asked.whole }, checked);
    return isFuller(whole, asked.whole ?? '', found, asked.text) ? whole : found;
  }
  return { verdict: 'absent' };
}

/** Whether what was read as an attribution stands in the quotation itself, or most of it does. */
function isFuller(whole: Check, wholeText: string, found: Check, text: string): boolean {
  if (whole.verdict === 'exact') return true;
  if (!('wording' in whole && 'wording' in found) || whole.wording !== found.wording) return false;
  const more = countWords(wholeText) - countWords(text);
  return more > 0 && 2 * (sharedWords(whole, wholeText) - sharedWords(found, text)) >= more;
}

const countWords = (text: string): number => words(text).length;

const sharedWords = (found: Check, text: string): number => {
  const added = 'added' in found ? found.added : [];
  return added.reduce((left, { start, end }) => left - words(text, start, end).length, countWords(text));
};

function look(asked: Asked, checked: Checked): Check {
  const { index, resolve = () => [] } = checked;
  const another = remembered((utterance: Utterance) => byAnother(asked.named, utterance, resolve));
  const [best] = matches(asked.text, index, another);
  if (best && best.similarity >= SURE) return verdictOf(asked, best, index);
  const citation = unquoted(asked.text, checked);
  if (citation) return { verdict: 'unquoted', citation };
  return best ? verdictOf(asked, best, index) : { verdict: 'absent' };
}

function verdictOf({ text, named = '' }: Asked, match: Match, index: QuotationIndex<Utterance>): Check {
  const found = index.of(match.entry);
  const article = index.articleOf(found.wording.articleId).text;
  const differing = differingIn({ text: article, span: match.span }, text);
  const isExact = differing.missing.length === 0 && differing.added.length === 0;
  if (!match.byAnother)
    return isExact ? { verdict: 'exact', ...found } : { verdict: 'near', ...found, ...differing };
  const doubt = doubtOf(named, found, article);
  if (isExact && doubt) return { verdict: 'unsure-speaker', ...found, ...doubt };
  if (isExact) return { verdict: 'other-speaker', ...found, named };
  if (doubt) return { verdict: 'near-unsure-speaker', ...found, ...differing, ...doubt };
  return { verdict: 'near-other-speaker', ...found, ...differing, named };
}

function differingIn({ text, span }: Required<Compared>, asked: string): Differing {
  const { onlyFirst, onlySecond } = differences({ text, span }, { text: asked });
  const own = words(text, span.start, span.end).map(({ form }) => form);
  return { missing: onlyFirst, added: onlySecond, isNegated: differInNegation(own, forms(asked)), asked };
}

/** Why the speaker whom the checked text names may be right after all; undefined if nothing speaks for it. */
function doubtOf(named: string, { utterance, wording }: Uttered, text: string): UnsureSpeaker | undefined {
  if (isSure(utterance)) return undefined;
  const also = alsoNamed(named, utterance, { text, span: wording.quotation.span });
  return { named, ...(also !== undefined && { alsoNamed: also }) };
}

/** The first place in the passages where all the words stand one after the other, whatever they are part of. */
function unquoted(asked: string, { index, findPassages }: Checked): Citation | undefined {
  const sought = forms(asked);
  if (sought.length < 4 || sought.filter((form) => wordWeight(form) === 1).length < 2) return undefined;
  for (const { articleId, span } of findPassages(asked)) {
    const { text } = index.articleOf(articleId);
    const passage = words(text, span.start, span.end);
    const places = placesIn(
      passage.map(({ form }) => form),
      sought,
    );
    const at = places.find((place) => negationBefore(text, passage, place) === undefined);
    const [first, last] = at === undefined ? [] : [passage[at], passage[at + sought.length - 1]];
    if (first && last) return { articleId, span: { start: first.start, end: last.end } };
  }
  return undefined;
}

function remembered<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.has(key) ? (known.get(key) as V) : find(key);
    known.set(key, value);
    return value;
  };
}

const SURE = 0.8;
