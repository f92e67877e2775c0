import type { Reply } from './reply.ts';

/** Where numbered citations lead. */
export type Links = ReadonlyMap<number, string>;

/** Where each numbered source can be read: the first of its addresses that `linkable` lets a platform carry. */
export function linksOf(sources: Reply['sources'], linkable: (url: string) => string | undefined): Links {
  const found = (sources?.items ?? []).flatMap(({ n, content }): readonly (readonly [number, string])[] => {
    const urls = content.flatMap((piece) =>
      typeof piece === 'object' && piece.type === 'link' ? (linkable(piece.url) ?? []) : [],
    );
    return urls.slice(0, 1).map((url) => [n, url]);
  });
  return new Map(found);
}
