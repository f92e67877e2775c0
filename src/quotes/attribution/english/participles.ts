import { behindFillers } from '../../cast/fillers.ts';
import type { Phrases } from '../../cast/paragraphs.ts';
import { SOURCE_NOUNS } from '../../lexicon/documents.ts';
import type { Unit } from '../../reading/units.ts';
import { described, isEnglishOwner, type Reference, reference } from '../phrases/references.ts';
import { firstSubject, mainClause } from '../subjects/shared-subject.ts';
import { beforeApposition } from './apposition.ts';
import { bodyBegin } from './bodies.ts';
import { unnamedBegin } from './phrase-after.ts';
import { anyNoun, beforeBrackets } from './subject.ts';

/**
 * Who says what stands behind an English participle: the subject of the sentence, not the name nearest to the participle. `He did not criticise Dewi, saying
 * "…"`, `Muara Press released a statement saying "…"`.
 */
export function participleSubject(phrases: Phrases, verb: number, start: number): Reference | undefined {
  const { units, grammar } = phrases;
  const { lower } = units[verb] as Unit;
  if (grammar.lang !== 'en' || !lower.endsWith('ing') || grammar.cueOf(lower).length === 0) return undefined;
  if (/^(?:,|by|in|while|before|after)$/.test(units[verb - 1]?.lower || (units[verb - 1]?.text ?? ''))) {
    const sayer = units[verb - 1]?.text === ',' ? sayerRightBefore(phrases, verb - 2) : undefined;
    if (sayer !== undefined) return sayer;
    const from = mainClause(phrases, start, verb);
    return subjectOfFirstVerb(phrases, from, verb) ?? firstSubject(phrases, from, verb);
  }
  // `a statement to the press on Tuesday saying`
  for (let at = verb - 1; at > Math.max(start, verb - LONGEST_OBJECT) && units[at]?.kind === 'word'; at--)
    if (SOURCE_NOUNS.has((units[at] as Unit).lower)) return issuer(phrases, at, start);
  return undefined;
}

/** `…, Sari said, adding "…"`: the name and the verb with which another clause ends. */
function sayerRightBefore({ units, runAt, grammar }: Phrases, verb: number): Reference | undefined {
  const run = grammar.isSaying(units[verb]?.lower ?? '') ? runAt[verb - 1] : undefined;
  const isSubject = run !== undefined && run.last > run.first && units[run.from - 1]?.text === ',';
  return isSubject ? reference('name', units, run.first, run.last) : undefined;
}

/** Somebody without a name, with whom a sentence begins and who says something in it: `The captain's mother told the court, …`. */
export function subjectOfFirstVerb(phrases: Phrases, start: number, verb: number): Reference | undefined {
  const { units, runAt, grammar } = phrases;
  if (grammar.lang !== 'en' || !BEGINS_PHRASE.test(units[start]?.lower ?? '')) return undefined;
  for (let at = start + 1; at < Math.min(verb, start + LONGEST_SUBJECT); at++) {
    const { kind, lower } = units[at] as Unit;
    if (kind !== 'word') return undefined;
    const isVerb = grammar.cueOf(lower).some((of) => of === 'subject-first' || of === 'calling');
    if (!isVerb || runAt[at] !== undefined) continue;
    const place = runAt[at - 1];
    // `Muara's ambassador to Randu accused`; but not `The mayor Sari Dewi said`.
    const isUnnamed = place === undefined || BEFORE_PLACES.has(units[place.from - 1]?.lower ?? '');
    return isUnnamed && at - 1 > start ? described(phrases, start, behindFillers(phrases, at)) : undefined;
  }
  return undefined;
}

const BEGINS_PHRASE = /^(?:the|a|an|one)$|['’]s$/;
const BEFORE_PLACES: ReadonlySet<string> = new Set(['to', 'of', 'for', 'in']);
const LONGEST_SUBJECT = 9;

/** Right before the verb that issues the document at a unit. */
export function issuer(phrases: Phrases, document: number, start: number): Reference | undefined {
  const { units, runAt, grammar } = phrases;
  for (let at = document - 1; at >= Math.max(start + 1, document - LONGEST_OBJECT); at--) {
    const { kind, lower } = units[at] as Unit;
    if (kind !== 'word') return undefined;
    if (!ISSUING.has(lower)) continue;
    const last = Math.max(start, beforeBrackets(units, behindFillers(phrases, at)) - 1);
    if (units[last]?.text === ',') return beforeApposition(phrases, at, start);
    const unnamed = unnamedBegin(phrases, last + 1, start);
    if (unnamed !== undefined) return described(phrases, unnamed, last + 1);
    const run = runAt[last];
    if (run === undefined)
      return grammar.pronouns.has(units[last]?.lower ?? '')
        ? reference('pronoun', units, last, last + 1)
        : anyNoun(phrases, last + 1, start);
    // `The family of Sari Dewi (35) released`
    // but `Secretary of State Sari Dewi issued`
    const isTitled = run.first > run.from && run.last - run.first > 1;
    if (OF.has(units[run.from - 1]?.lower ?? '') && !isTitled && bodyBegin(phrases, run, start) === undefined)
      return undefined;
    const owner = runAt[run.from - 1];
    // `Muara's Prime Minister issued`
    if (run.first === run.last && owner !== undefined && isEnglishOwner(units, owner))
      return described(phrases, owner.from, run.to);
    const body = bodyBegin(phrases, run, start);
    if (body !== undefined) return reference('body', units, body.from, run.to);
    return run.last > run.first
      ? reference('name', units, run.first, run.last)
      : reference('body', units, run.from, run.to);
  }
  return undefined;
}

const OF: ReadonlySet<string> = new Set(['of', 'for']);
const ISSUING: ReadonlySet<string> = new Set(
  'released issued sent published posted put shared read gave made'.split(' '),
);
const LONGEST_OBJECT = 6;
