import { createHash } from 'node:crypto';
import { catalog } from '../i18n/index.ts';
import { type OpenedLibrary, openLibrary } from '../library/open.ts';
import { BUNDLED_NAMES } from '../main/bundled-names.ts';
import { requireCorpus } from '../main/open-corpus.ts';
import { progressLine } from '../main/progress.ts';
import { stopSignal } from '../main/signals.ts';
import { type Flags, settingFor } from './flags.ts';
import { problemLine } from './problems.ts';

/** Reads a corpus anew, without its snapshot, prints what is wrong with its files and passages, and gives the exit code. */
export async function check(flags: Flags): Promise<number> {
  const { corpus, spoken } = settingFor(flags);
  const say = catalog(spoken);
  const progress = progressLine(process.stderr, say);
  const opened = await openLibrary({
    corpus,
    names: BUNDLED_NAMES,
    onProgress: progress.show,
    signal: stopSignal(),
  }).finally(progress.clear);
  requireCorpus(opened.corpus, corpus);
  const { articles, passages } = opened.library.coverage();
  const problems = [
    ...opened.problems.map((one) => problemLine(one, say)),
    ...misplacedPassages(opened).map((passage) => say.corpusCheck.misplaced(passage)),
  ];
  const lines = [
    ...problems,
    ...(problems.length > 0 ? [say.corpusCheck.problems(problems.length)] : []),
    articles > 0 ? say.corpusCheck.fine(articles, passages) : say.corpusCheck.empty(corpus),
  ];
  const found = { articles, passages, problems };
  process.stdout.write(flags.json ? `${JSON.stringify(found, undefined, 2)}\n` : `${lines.join('\n')}\n`);
  return problems.length > 0 || articles === 0 ? 1 : 0;
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
