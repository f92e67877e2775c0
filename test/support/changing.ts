import type { Library } from '../../src/library.ts';
import type { Article } from '../../src/types.ts';
import { articles, bridge } from './articles.ts';
import { plainLibrary } from './plain-library.ts';

/** A library over invented articles that may be put in the place of others. */
export function changingLibrary(): {
  readonly library: () => Library;
  readonly change: (next: readonly Article[]) => void;
} {
  let library = plainLibrary(articles);
  return {
    library: () => library,
    change(next) {
      library = plainLibrary(next);
    },
  };
}

/** The article on the bridge with other words: a new one, in the same file. */
export function corrected(from: string, to: string): Article {
  const text = bridge.text.replace(from, to);
  if (text === bridge.text) throw new Error(`the article does not say ${from}`);
  const at = text.indexOf('Baca juga');
  const furniture = [{ start: at, end: at + 'Baca juga: Sepuluh pantai di Teluk Biru'.length }];
  return { ...bridge, id: 'jembatan02', text, furniture };
}
