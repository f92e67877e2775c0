import { createHash } from 'node:crypto';
import type { Catalog } from '../i18n/index.ts';
import { type OpenedLibrary, openLibrary, type Progress } from '../library/open.ts';
import { BUNDLED_NAMES } from '../main/open-bot.ts';
import { problemLine } from './problems.ts';

export interface CorpusCheck {
  readonly articles: number;
  readonly passages: number;
  /** One line for each problem of a file and each passage that is not a slice of its article. */
  readonly problems: readonly string[];
}

/** Reads a corpus anew, without its snapshot, and checks every article and every passage of it. */
export async function checkCorpus(
  corpus: string,
  say: Catalog,
  onProgress: (progress: Progress) => void,
): Promise<CorpusCheck> {
  const opened = await openLibrary({ corpus, names: BUNDLED_NAMES, onProgress });
  const { articles, passages } = opened.library.coverage();
  const misplaced = misplacedPassages(opened).map((passage) => say.corpusCheck.misplaced(passage));
  return {
    articles,
    passages,
    problems: [...opened.problems.map((one) => problemLine(one, say)), ...misplaced],
  };
}

function misplacedPassages({ library, passages }: OpenedLibrary): string[] {
  return [...passages.values()].flatMap(({ article, passages: spans }) => {
    const intact = createHash('sha256').update(article.text).digest('hex') === article.sha256;
    return spans.flatMap((span, n) => {
      const { start, end } = span;
      const words = library.slice({ articleId: article.id, span });
      const cut = article.furniture.some((piece) => piece.start < end && start < piece.end);
      const fits =
        start >= 0 && end <= article.text.length && words.length === end - start && words.trim() !== '';
      return intact && fits && !cut ? [] : [`${article.id}.${n}`];
    });
  });
}
