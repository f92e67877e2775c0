import type { Pause } from '../turns/pause.ts';
import { grow } from '../turns/typed.ts';
import type { Lang, Span } from '../types.ts';
import { createLexicon, type Lexicon, loadLexicon, type SavedLexicon, STOP } from './lexicon.ts';
import { createTokenStore, formOf, isAllCapitals, type SavedTokens, SENTENCE_END } from './tokens.ts';

/** An article as the index takes it. Its passages may be parts of one text or texts of their own. */
export interface IndexedText {
  readonly id: string;
  readonly title: string;
  readonly lang: Lang;
  readonly passages: readonly { readonly text: string; readonly span: Span }[];
}

/** An article of the collection; its passages are the entries from `first` on. */
export interface Member {
  readonly id: string;
  readonly lang: Lang;
  readonly first: number;
  readonly count: number;
  /** Entry of the title among the titles. */
  readonly title: number;
}

/** The passages of a corpus as numbers, with the frequencies that ranking needs. */
export interface Collection {
  readonly lexicon: Lexicon;
  /** The distinct stems of each passage; the first passage of an article has those of the title too. */
  add(text: IndexedText): { readonly member: Member; readonly terms: readonly (readonly string[])[] };
  /** The article that was removed; undefined if there is none. */
  remove(id: string): Member | undefined;
  member(id: string): Member | undefined;
  memberOf(entry: number): Member;
  members(): IterableIterator<Member>;
  tokens(entry: number): Uint32Array;
  titleTokens(member: Member): Uint32Array;
  /** In how many passages a stem stands. */
  frequency(stem: number): number;
  readonly passages: number;
  /** How many passages were removed and still take room. */
  readonly removed: number;
  readonly averageLength: number;
  readonly averageArticleLength: number;
  save(): SavedCollection;
}

export interface SavedCollection {
  readonly lexicon: SavedLexicon;
  readonly passages: SavedTokens;
  readonly titles: SavedTokens;
  readonly frequencies: Int32Array;
  readonly members: readonly Member[];
}

export const createCollection = (): Collection => collectionOf(createLexicon()).collection;

/** The collection that was saved, built in short turns. Its arrays are taken over. */
export async function loadCollection(saved: SavedCollection, pause: Pause): Promise<Collection> {
  const { collection, enter } = collectionOf(await loadLexicon(saved.lexicon, pause), saved);
  for (const member of saved.members) {
    enter(member);
    await pause();
  }
  return collection;
}

function collectionOf(
  lexicon: Lexicon,
  saved?: SavedCollection,
): { readonly collection: Collection; enter(member: Member): void } {
  const store = createTokenStore(lexicon, saved?.passages);
  const titles = createTokenStore(lexicon, saved?.titles);
  const members = new Map<string, Member>();
  const memberOf: Member[] = [];
  let frequencies = saved?.frequencies ?? new Int32Array(0);
  let passages = 0;
  let length = 0;

  function enter(member: Member): void {
    members.set(member.id, member);
    passages += member.count;
    for (let entry = member.first; entry < member.first + member.count; entry++) {
      memberOf[entry] = member;
      length += store.tokens(entry).length;
    }
  }

  /** The distinct stems of a passage, and of the title where it is the first one. */
  function stemsOf(entry: number, title: number | undefined, lang: Lang): Set<number> {
    const stems = distinctStems(lexicon, store.tokens(entry), lang);
    return title === undefined ? stems : stems.union(distinctStems(lexicon, titles.tokens(title), lang));
  }

  function count(stems: ReadonlySet<number>, by: 1 | -1): void {
    frequencies = grow(frequencies, lexicon.stems);
    for (const stem of stems) frequencies[stem] = (frequencies[stem] as number) + by;
  }

  const collection: Collection = {
    lexicon,
    add(text) {
      if (members.has(text.id)) throw new Error(`collection: duplicate article ${text.id}`);
      const title = titles.append(text.title, { start: 0, end: text.title.length });
      const first = store.size;
      const terms = text.passages.map((passage, n) => {
        const entry = store.append(passage.text, passage.span);
        const stems = stemsOf(entry, n === 0 ? title : undefined, text.lang);
        count(stems, 1);
        return Array.from(stems, lexicon.stem);
      });
      const member = { id: text.id, lang: text.lang, first, count: text.passages.length, title };
      enter(member);
      return { member, terms };
    },
    remove(id) {
      const member = members.get(id);
      if (member === undefined) return undefined;
      members.delete(id);
      passages -= member.count;
      for (let entry = member.first; entry < member.first + member.count; entry++) {
        length -= store.tokens(entry).length;
        count(stemsOf(entry, entry === member.first ? member.title : undefined, member.lang), -1);
      }
      return member;
    },
    member: (id) => members.get(id),
    memberOf: (entry) => memberOf[entry] as Member,
    members: () => members.values(),
    tokens: store.tokens,
    titleTokens: (member) => titles.tokens(member.title),
    frequency: (stem) => frequencies[stem] ?? 0,
    get passages() {
      return passages;
    },
    get removed() {
      return store.size - passages;
    },
    get averageLength() {
      return length / Math.max(1, passages);
    },
    get averageArticleLength() {
      return length / Math.max(1, members.size);
    },
    save: () => ({
      lexicon: lexicon.save(),
      passages: store.save(),
      titles: titles.save(),
      frequencies,
      members: [...members.values()],
    }),
  };
  return { collection, enter };
}

function distinctStems(lexicon: Lexicon, tokens: Uint32Array, lang: Lang): Set<number> {
  const stems = new Set<number>();
  for (const token of tokens) {
    if (token === SENTENCE_END) continue;
    const stem = lexicon.stemOf(formOf(token), lang);
    if (stem !== STOP) stems.add(stem);
    // `US` is a country, whatever `us` is.
    else if (isAllCapitals(token)) stems.add(lexicon.internStem(lexicon.form(formOf(token))));
  }
  return stems;
}
