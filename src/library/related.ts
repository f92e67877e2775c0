import type { Library } from '../library.ts';
import { partedMap } from '../turns/parted-map.ts';
import type { Pause } from '../turns/pause.ts';
import type { Article, ArticleOrigin } from '../types.ts';
import type { ShelvedArticle } from './create.ts';

type Print = Omit<ArticleOrigin, 'id'>;

/**
 * What may be a later version of an article, most trusted first: what stands in its file, at its address, under its headline in its
 * outlet. A text that is kept as a reprint of another is found with that other. Rejects only with what `pause` rejects with.
 */
export async function relatedAmong(
  articles: ReadonlyMap<string, ShelvedArticle>,
  pause: Pause,
): Promise<Library['related']> {
  const byFile: Index = partedMap();
  const byUrl: Index = partedMap();
  const byTitle: Index = partedMap();
  for (const { article } of articles.values()) {
    for (const print of [article, ...article.reprints]) {
      keep(byFile, print.file, article);
      if (print.url !== undefined) keep(byUrl, print.url, article);
      if (print.source !== undefined) keep(byTitle, print.title, article);
    }
    await pause();
  }
  return (known) => {
    const same = articles.get(known.id)?.article;
    if (same !== undefined) return [same];
    const { file, url, source, title } = known;
    const inFile = found(byFile, file);
    const elsewhere = [
      ...(url === undefined ? [] : found(byUrl, url)),
      ...(source === undefined ? [] : found(byTitle, title).filter((one) => isPrinted(one, source, title))),
    ];
    // The lines of a file are soon others: one that is inserted above moves them all.
    return [...new Set(LINE.test(file) ? [...elsewhere, ...inFile] : [...inFile, ...elsewhere])];
  };
}

const isPrinted = (article: Article, source: string, title: string): boolean =>
  [article, ...article.reprints].some((print: Print) => print.source === source && print.title === title);

/** Most have one article only, some very many. */
type Index = Map<string, Article | Article[]>;

function keep(index: Index, trace: string, article: Article): void {
  const known = index.get(trace);
  if (known === undefined) index.set(trace, article);
  else if (Array.isArray(known)) known.push(article);
  else index.set(trace, [known, article]);
}

function found(index: Index, trace: string): readonly Article[] {
  const known = index.get(trace) ?? [];
  return Array.isArray(known) ? known : [known];
}

const LINE = /#\d+$/;
