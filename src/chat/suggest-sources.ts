import type { Choice } from './adapter.ts';
import type { Context } from './command.ts';

/** Outlets whose names hold what is typed, with how much the corpus has of them. */
export async function suggestSources(typed: string, { library, say }: Context): Promise<readonly Choice[]> {
  const wanted = typed.trim().toLowerCase();
  return library
    .coverage()
    .sources.flatMap(({ source, articles }) =>
      source?.toLowerCase().includes(wanted)
        ? [{ label: `${source} (${say.corpus.outlet(articles)})`, value: source }]
        : [],
    );
}
