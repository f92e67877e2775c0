import type { Quotation } from '../../types.ts';

/** A name under which the articles have somebody speak. */
export interface SpeakerName {
  readonly name: string;
  /** A body or a document: its name is never taken for part of a longer one. */
  readonly organisation?: boolean;
  /** What articles call the speaker besides, where they say so, and how many do. */
  readonly nicknames?: ReadonlyMap<string, number>;
  readonly quotations: number;
}

export interface SpeakerTally {
  /** The next quotation; those of one article come together. */
  add(article: unknown, quotation: Pick<Quotation, 'speaker' | 'path' | 'nickname'>): void;
  /** In the order in which they first came. */
  readonly names: Iterable<SpeakerName>;
}

/** Counts who speaks, by name as printed. */
export function tallySpeakers(): SpeakerTally {
  interface Counted extends SpeakerName {
    organisation: boolean;
    readonly nicknames: Map<string, number>;
    quotations: number;
  }
  const names = new Map<string, Counted>();
  let current: unknown;
  let nicknamed = new Set<string>();
  return {
    names: { [Symbol.iterator]: () => names.values() },
    add(article, { speaker: name, path, nickname }) {
      if (name === undefined) return;
      if (article !== current) nicknamed = new Set();
      current = article;
      const counted = names.get(name) ?? { name, organisation: false, nicknames: new Map(), quotations: 0 };
      names.set(name, counted);
      counted.organisation ||= path === 'organisation';
      counted.quotations++;
      const pair = `${name}\0${nickname}`;
      if (nickname === undefined || nicknamed.has(pair)) return;
      nicknamed.add(pair);
      counted.nicknames.set(nickname, (counted.nicknames.get(nickname) ?? 0) + 1);
    },
  };
}
