import { sortInTurns } from '../../turns/sort.ts';
import type { Lang, QuotationKind } from '../../types.ts';
import { type DateWindow, isOpen, joinWindows, windowOf } from './date-window.ts';
import { type Rarity, sameness } from './similar.ts';
import type { TermText, Vocabulary } from './terms.ts';

/** A quotation to be grouped with others of the same utterance. */
export interface ClusterMember {
  /** Who speaks, the same in every article; absent where it is unclear, or a lone name that another article may give to another. */
  readonly speakerKey?: string;
  readonly text: TermText;
  readonly lang: Lang;
  /** ISO 8601 of any precision: when it was said, else when it was reported. */
  readonly date?: string;
  readonly kind: QuotationKind;
}

/**
 * A group number for each member, from 0 in order of first members; `rarity` is that of their texts. Members are compared with the longest of a group only, so
 * that a fragment never ties two utterances together; no group has two speakers, or dates more than two days apart.
 * Nearly linear: each is compared with at most 256 groups that share one of its 8 rarest words. Yields now and then, so that a
 * caller can let other work have its turn.
 */
export function* cluster(
  members: readonly ClusterMember[],
  vocabulary: Vocabulary,
  rarity: Rarity,
): Generator<void, Int32Array> {
  const leaderOf = new Int32Array(members.length).fill(-1);
  const bySpeaker = new Map<string | undefined, number[]>();
  for (const [at, { speakerKey }] of members.entries()) {
    add(bySpeaker, speakerKey, at);
    if (at % 256 === 0) yield;
  }
  for (const [speaker, of] of bySpeaker) {
    const sorted = yield* sortInTurns(
      of,
      (a, b) => longestFirst(members[a] as ClusterMember, members[b] as ClusterMember) || a - b,
    );
    const block = speaker === undefined ? namelessBlock() : speakerBlock(rarity, vocabulary);
    for (const at of sorted) {
      leaderOf[at] = block(members[at] as ClusterMember, at);
      yield;
    }
  }
  return yield* numbered(leaderOf);
}

/** Gives each member the leader of its group: itself, where it begins one. */
type Block = (member: ClusterMember, at: number) => number;

interface Group {
  readonly leader: ClusterMember;
  readonly at: number;
  window: DateWindow;
}

function speakerBlock(rarity: Rarity, vocabulary: Vocabulary): Block {
  const byTerm = new Map<number, Group[]>();
  const byText = new Map<number, Group[]>();
  let alone: ClusterMember | undefined;
  const begin = (leader: ClusterMember, at: number, window: DateWindow): number => {
    const group = { leader, at, window };
    for (const term of leader.text.set) add(byTerm, term, group);
    add(byText, leader.text.plain, group);
    alone = leader;
    return at;
  };
  return (member, at) => {
    const { text, lang, date } = member;
    const window = windowOf(date);
    // What found no group a moment ago finds none now: short words, said again and again, are searched for once.
    if (alone !== undefined && isTwin(member, alone)) {
      const parts = member.kind === 'partial' ? 2 : 0;
      if (sameness(text, alone.text, { rarity, vocabulary, parts }) === 0) return begin(member, at, window);
    }
    const rarest = text.set.toSorted((a, b) => rarity(b) - rarity(a)).slice(0, MOST_TERMS);
    let best: { group: Group; score: number; window: DateWindow } | undefined;
    const lists = [byText.get(text.plain) ?? [], ...Array.from(rarest, (term) => byTerm.get(term) ?? [])];
    for (const group of candidates(lists)) {
      if (group.leader.lang !== lang) continue;
      const joined = joinWindows(group.window, window);
      if (joined === undefined) continue;
      const parts = [group.leader, member].filter(({ kind }) => kind === 'partial').length;
      const score = sameness(text, group.leader.text, { rarity, vocabulary, parts });
      if (score <= (best?.score ?? 0) || !isEnough(score, group, window, text)) continue;
      best = { group, score, window: joined };
    }
    if (best) {
      alone = undefined;
      best.group.window = best.window;
      return best.group.at;
    }
    return begin(member, at, window);
  };
}

const isTwin = (one: ClusterMember, other: ClusterMember): boolean =>
  one.text.plain === other.text.plain &&
  one.lang === other.lang &&
  one.date === other.date &&
  one.kind === other.kind;

/** Without any date, only what is nearly word for word the same and long enough. */
function isEnough(score: number, { window }: Group, other: DateWindow, text: TermText): boolean {
  if (!isOpen(window) && !isOpen(other)) return true;
  return score >= 2 || (score > 1 && text.set.length >= FEWEST_UNDATED);
}

/** The groups of several lists, each once, the newest of long lists. */
function* candidates(lists: readonly (readonly Group[])[]): Generator<Group> {
  const seen = new Set<Group>();
  const each = Math.ceil(MOST_CANDIDATES / 4);
  for (const list of lists) {
    for (let at = list.length - 1; at >= Math.max(0, list.length - each); at--) {
      const group = list[at] as Group;
      if (seen.has(group)) continue;
      if (seen.size >= MOST_CANDIDATES) return;
      seen.add(group);
      yield group;
    }
  }
}

/** Without a speaker only the same words, six or more, tell that it is the same utterance. */
function namelessBlock(): Block {
  const byText = new Map<number, Group[]>();
  return (member, at) => {
    const window = windowOf(member.date);
    const known = member.text.words < FEWEST_NAMELESS ? [] : (byText.get(member.text.plain) ?? []);
    for (const group of known.slice(-MOST_CANDIDATES)) {
      const joined = isOpen(window) || isOpen(group.window) ? undefined : joinWindows(group.window, window);
      if (joined === undefined) continue;
      group.window = joined;
      return group.at;
    }
    add(byText, member.text.plain, { leader: member, at, window });
    return at;
  };
}

/** Words between marks before what is retold, the longer first. */
function longestFirst(one: ClusterMember, other: ClusterMember): number {
  const retold = (member: ClusterMember): number => (member.kind === 'indirect' ? 1 : 0);
  return (
    retold(one) - retold(other) ||
    other.text.set.length - one.text.set.length ||
    other.text.words - one.text.words
  );
}

function* numbered(leaderOf: Int32Array): Generator<void, Int32Array> {
  const groups = new Int32Array(leaderOf.length);
  const numberOf = new Int32Array(leaderOf.length).fill(-1);
  let next = 0;
  for (let at = 0; at < leaderOf.length; at++) {
    const leader = leaderOf[at] as number;
    if (numberOf[leader] === -1) numberOf[leader] = next++;
    groups[at] = numberOf[leader] as number;
    if (at % 4096 === 0) yield;
  }
  return groups;
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

const MOST_TERMS = 8;
const MOST_CANDIDATES = 256;
const FEWEST_UNDATED = 6;
const FEWEST_NAMELESS = 6;
