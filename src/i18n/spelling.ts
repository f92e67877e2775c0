/** The form under which names are compared: NFKC, lower case, letters and digits alone (`Détik-Muara` = `detikmuara`). */
export function foldName(printed: string): string {
  return printed
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
