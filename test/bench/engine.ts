export interface BenchPassage {
  readonly id: string;
  readonly articleId: string;
  readonly title: string;
  readonly text: string;
}

/** A search engine under measurement. Each runs in a process of its own. */
export interface BenchEngine {
  index(passages: readonly BenchPassage[]): Searcher | Promise<Searcher>;
  /** What `save` wrote, ready to search; the passages are those that were indexed. */
  load(folder: string, passages: readonly BenchPassage[]): Searcher | Promise<Searcher>;
}

export interface Searcher {
  /** The ids of passages, best first. */
  search(query: string, limit: number): readonly string[] | Promise<readonly string[]>;
  save(folder: string): void | Promise<void>;
}

/** What every engine is given to read: one field, as the repeated title in a field of its own would count twice. */
export function contents({ title, text }: BenchPassage): string {
  return `${title}\n${text}`;
}
