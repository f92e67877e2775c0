import { answer } from '../../src/answer.ts';
import { createEngine, type Engine } from '../../src/search/engine.ts';
import { detectLanguage } from '../../src/text/language.ts';
import type { Entity } from '../../src/types.ts';

/** What is printed: texts of one passage under the names that the tests call them by, `Title | text` where they have a title. */
export type News = Readonly<Record<string, string>>;

/** A few invented articles that can be asked. */
export interface Newsstand {
  readonly engine: Engine;
  /** The names of all articles that hold anything of the question, best first. */
  ranked(question: string): string[];
  /** The names of those that answer it. */
  answers(question: string): string[];
}

export function newsstand(news: News, entities: readonly Entity[] = []): Newsstand {
  const engine = createEngine(entities);
  for (const [name, printed] of Object.entries(news)) {
    const [text = '', title = ''] = printed.split(' | ').toReversed();
    engine.add({
      ...{ id: name, title, lang: detectLanguage(text) },
      passages: [{ text, span: { start: 0, end: text.length } }],
    });
  }
  const nameOf = ({ entry }: { readonly entry: number }) => engine.collection.memberOf(entry).id;
  return {
    engine,
    ranked: (question) =>
      engine
        .find(engine.understand(question, detectLanguage(question)))
        .filter(({ features }) => features.coverage > 0)
        .map(nameOf),
    answers: (question) =>
      answer(engine, question, detectLanguage(question)).passages.map(({ ranked }) => nameOf(ranked)),
  };
}

/** Names of one thing, as an entity file has them. */
export function entity(kind: Entity['kind'], name: string, ...aliases: readonly string[]): Entity {
  return { kind, name, aliases, roles: [] };
}
