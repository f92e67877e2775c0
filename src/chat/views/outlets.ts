import { edits, foldName } from '../../i18n/spelling.ts';
import type { Coverage } from '../../library/answers/coverage.ts';
import type { Context } from '../command/command.ts';
import { refuse } from '../command/refuse.ts';
import type { Choice } from '../port.ts';
import { line, type TextBlock } from '../reply/reply.ts';

/** The outlets that are meant by a list with commas: those of just that name, or else all that have it in theirs. Refuses unknown ones. */
export function readOutlets(typed: string, coverage: Coverage): readonly string[] {
  const known = outletNames(coverage);
  const meant = parts(typed, known).flatMap((part) => {
    const found = outletsCalled(part, known);
    return found.length > 0 ? found : refuse('noOutlet', part, nearest(part, known));
  });
  return meant.length > 0 ? [...new Set(meant)] : refuse('noOutlet', typed, []);
}

/** Refuses an outlet that the corpus does not have. */
export function requireOutlet(source: string | undefined, { library }: Pick<Context, 'library'>): void {
  const known = outletNames(library.coverage());
  if (source !== undefined && outletsCalled(source, known).length === 0)
    refuse('noOutlet', source, nearest(source, known));
}

/** Outlets to offer while a list of them is typed; what stands before the last comma stays. */
export function outletChoices(typed: string, { library, say }: Pick<Context, 'library' | 'say'>): Choice[] {
  const [, before = '', last = ''] = /^(.*,)?(.*)$/s.exec(typed) ?? [];
  const kept = before === '' ? '' : `${before.slice(0, -1).trim()}, `;
  return library
    .coverage()
    .sources.flatMap(({ source, articles }) =>
      source !== undefined && foldName(source).includes(foldName(last))
        ? [{ label: `${kept}${source} (${say.corpus.outlet(articles)})`, value: `${kept}${source}` }]
        : [],
    );
}

/** Says that the room is limited to some outlets; empty if it is not. */
export function onlyNote(
  only: readonly string[] | undefined,
  { say }: Pick<Context, 'say'>,
): readonly TextBlock[] {
  if (only === undefined) return [];
  return [line(say.settings.lookedAt(listed(only)))];
}

/** Names on one line. */
export function listed(names: readonly string[]): string {
  return names.join(', ');
}

/** The outlets that the articles name, those with most articles first. */
export function outletNames({ sources }: Coverage): readonly string[] {
  return sources.flatMap(({ source }) => source ?? []);
}

/** The parts between commas; a name that has commas of its own is one. */
function parts(typed: string, known: readonly string[]): readonly string[] {
  const names = new Set(known.map(foldName));
  const pieces = typed.split(',');
  const found: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    let end = pieces.length;
    while (end > at + 1 && !names.has(foldName(pieces.slice(at, end).join(',')))) end--;
    found.push(pieces.slice(at, end).join(',').trim());
    at = end;
  }
  return found.filter((part) => part !== '');
}

function outletsCalled(name: string, known: readonly string[]): readonly string[] {
  const wanted = foldName(name);
  if (wanted === '') return [];
  const same = known.filter((one) => foldName(one) === wanted);
  return same.length > 0 ? same : known.filter((one) => foldName(one).includes(wanted));
}

/** The outlets written most like a name, as wholes or by a word of theirs. */
function nearest(name: string, known: readonly string[]): readonly string[] {
  const typed = foldName(name);
  return known
    .map((one) => ({
      one,
      distance: Math.min(...[one, ...one.split(/\s+/)].map((part) => edits(typed, foldName(part)))),
    }))
    .filter(({ distance }) => distance <= Math.max(2, typed.length / 2))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_NEAR)
    .map(({ one }) => one);
}

const MOST_NEAR = 3;
