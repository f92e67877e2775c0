import type { Lexicon } from './lexicon.ts';

/**
 * The known word that is one insertion, deletion, substitution or swap of letters away from an unknown one, the most frequent
 * where there are several, of equals the first by alphabet; undefined where none is.
 */
export function nearestWord(
  form: string,
  lexicon: Lexicon,
  frequencyOf: (form: string) => number,
): string | undefined {
  let nearest: string | undefined;
  let most = 0;
  for (let id = 1; id < lexicon.forms; id++) {
    const other = lexicon.form(id);
    if (Math.abs(other.length - form.length) > 1 || !isOneEdit(form, other)) continue;
    const frequency = frequencyOf(other);
    const isFirst = frequency === most && nearest !== undefined && other < nearest;
    if (frequency > most || isFirst) [nearest, most] = [other, frequency];
  }
  return nearest;
}

/** What two words share at both ends leaves no more than the edit between. */
function isOneEdit(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end))
    end++;
  if (start + end >= longer - 1) return a !== b;
  return (
    longer === shorter && start + end === longer - 2 && a[start] === b[start + 1] && a[start + 1] === b[start]
  );
}
