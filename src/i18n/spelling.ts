/** The form under which names are compared: NFKC, lower case, letters and digits alone (`Détik-Muara` = `detikmuara`). */
export function foldName(printed: string): string {
  return printed
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Levenshtein's distance. Of what is typed the first 40 letters count. */
export function edits(typed: string, name: string): number {
  const letters = [...typed.slice(0, 40)];
  let row = Array.from({ length: name.length + 1 }, (_, j) => j);
  for (const [i, letter] of letters.entries()) {
    const next = [i + 1];
    for (let j = 1; j <= name.length; j += 1) {
      const substituted = (row[j - 1] ?? 0) + (letter === name[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[name.length] ?? 0;
}
