import { formatRange } from '../../i18n/dates.ts';
import type { Coverage, SourceCoverage } from '../../library/answers/coverage.ts';
import type { Context } from '../command/command.ts';
import { bold, type Inline } from '../reply/reply.ts';

type Telling = Pick<Context, 'lang' | 'say'>;

/** How much the corpus holds, and from when, in a sentence or two. */
export function coverageText(coverage: Coverage, { lang, say }: Telling): string {
  if (coverage.articles === 0) return say.corpus.empty;
  const range = formatRange(coverage.from, coverage.to, lang);
  const holds = say.corpus.holds(coverage.articles, namedSources(coverage).length);
  return range === undefined ? holds : `${holds} ${say.corpus.dated(range)}`;
}

/** The outlets with most articles, on one line; empty if no article names one. */
export function outletsText(coverage: Coverage, { say }: Telling): string {
  const names = namedSources(coverage).map(({ source }) => source);
  if (names.length === 0) return '';
  return say.corpus.mostly(names.slice(0, SHOWN).join(', '), Math.max(0, names.length - SHOWN));
}

/** One outlet: its name, how many articles, from when. */
export function outletLine(outlet: SourceCoverage, { lang, say }: Telling): readonly Inline[] {
  const range = formatRange(outlet.from, outlet.to, lang);
  const name = outlet.source ?? say.article.unnamedOutlet;
  return [bold(name), `: ${say.corpus.outlet(outlet.articles)}`, ...(range ? [`, ${range}`] : [])];
}

function namedSources(coverage: Coverage): readonly SourceCoverage[] {
  return coverage.sources.filter(({ source }) => source !== undefined);
}

const SHOWN = 8;
