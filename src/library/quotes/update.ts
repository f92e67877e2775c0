import { createHash } from 'node:crypto';
import { readCountries } from '../../quotes/lexicon/places.ts';
import { inTurns } from '../../turns/in-turns.ts';
import { partedMap } from '../../turns/parted-map.ts';
import type { Pause } from '../../turns/pause.ts';
import type { Article, Entity } from '../../types.ts';
import { isIndexedAlike } from '../alike.ts';
import { quotationsOrNone } from './extract.ts';
import { group, type SavedGroups } from './groups.ts';
import { createQuotations, type Quotations } from './quotations.ts';

/** Quotations with what is the same utterance among them; what a snapshot keeps of them. */
export interface Grouped {
  readonly quotations: Quotations;
  readonly groups: SavedGroups;
  /** A hash of the entities with which they were grouped. */
  readonly names: string;
}

/**
 * The quotations of some articles. Those of an article that is as it was are taken over; the others are read, and `onProgress`
 * is told how many of them, `onFault` over which one it failed.
 */
export async function extract(
  shelved: ReadonlyMap<string, { readonly article: Article }>,
  kept: Quotations | undefined,
  onProgress: (done: number, total: number) => void,
  pause: Pause,
  onFault: (article: Article, error: unknown) => void,
): Promise<Quotations> {
  await inTurns(readCountries(), pause);
  const before = partedMap<string, number>();
  for (const [number, { id }] of (kept?.articles ?? []).entries()) {
    before.set(id, number);
    await pause();
  }
  const unchanged = new Map<Article, number>();
  for (const { article } of shelved.values()) {
    const known = before.get(article.id);
    if (known !== undefined && isQuotedAlike(kept?.articles[known] as Article, article))
      unchanged.set(article, known);
    await pause();
  }
  const total = shelved.size - unchanged.size;
  const builder = createQuotations();
  let done = 0;
  for (const { article } of shelved.values()) {
    const known = unchanged.get(article);
    if (known !== undefined && kept) builder.copy(article, kept, known);
    else {
      const quotations = quotationsOrNone(article, (error) => onFault(article, error));
      builder.add(article, quotations);
      onProgress(++done, total);
    }
    await pause();
  }
  return inTurns(builder.done(), pause);
}

/** The groups that were kept, where quotations and entities are as they were, or else new ones. */
export async function regroup(
  quotations: Quotations,
  entities: readonly Entity[],
  kept: Grouped | undefined,
  pause: Pause,
): Promise<Grouped> {
  const names = createHash('sha256').update(JSON.stringify(entities)).digest('hex');
  if (kept?.quotations === quotations && kept.names === names) return kept;
  return { quotations, groups: await inTurns(group(quotations, entities), pause), names };
}

/** What tells when something was said counts, too. */
const isQuotedAlike = (before: Article, now: Article): boolean =>
  isIndexedAlike(before, now) && JSON.stringify(before.published) === JSON.stringify(now.published);
