/**
 * A text with the punctuation and the accents that it was printed with, where its UTF-8 was read as Mac Roman or Windows-1252, `‚ÄúYa‚Äù`, `â€œYa`,
 * `'€œYa'€`, `Andr√©`, `AndrÃ©`, or its marks are escaped as in Markdown, `\"Ya\"`. Of the same length if `inPlace`: what is too long is filled with
 * spaces outside the marks, an apostrophe inside a word stays as it is, and a letter is followed by its accent. There two single marks are a double
 * one, too, `‘‘Ya’’`, unless it may be an owner's: `“the ‘sailors’’ boats”`.
 */
export function withoutGarbled(text: string, inPlace = false): string {
  if (!SUSPECT.test(text)) return text;
  const hasDouble = inPlace && DOUBLE.test(text);
  return text.replace(inPlace ? GARBLED_OR_DOUBLED : GARBLED, (garbled, at: number) => {
    if (hasDouble && garbled === '’’' && LETTER.test(text[at - 1] ?? '')) return garbled;
    if (garbled === EURO && LETTER_OR_DIGIT.test(text[at + EURO.length] ?? '')) return garbled;
    const letter = LETTERS.get(garbled);
    if (letter !== undefined) return inPlace ? letter.normalize('NFD') : letter;
    const mark = MARKS.get(garbled) ?? (DOUBLED.get(garbled) as string);
    if (!inPlace) return mark;
    const filling = ' '.repeat(garbled.length - 1);
    if (OPENING.has(mark) || (STRAIGHT.has(mark) && !WORD_END.test(text[at - 1] ?? '')))
      return filling + mark;
    return APOSTROPHES.has(mark) && LETTER.test(text[at + garbled.length] ?? '') ? garbled : mark + filling;
  });
}

const FORMS: Readonly<Record<string, readonly string[]>> = {
  '“': ['‚Äú', 'â€œ', "'€œ"],
  '”': ['‚Äù', 'â€\u009d', "'€\u009d", "'€"],
  '‘': ['‚Äò', 'â€˜', "'€˜"],
  '’': ['‚Äô', 'â€™', "'€™"],
  '–': ['‚Äì', 'â€“', "'€“"],
  '—': ['‚Äî', 'â€”', "'€”"],
  '…': ['‚Ä¶', 'â€¦', "'€¦"],
  '"': ['\\"'],
  "'": ["\\'"],
  '\u00a0': ['¬†', 'Â\u00a0'],
};

const MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries(FORMS).flatMap(([mark, forms]) => forms.map((form) => [form, mark])),
);
/** What the second of the two bytes of a letter with an accent is in Mac Roman: `√©` is `é`. */
const IN_MAC_ROMAN = 'ÄÅÇÉÑÖáàâäãåçéèëíìîïñôöõúù†°¢£§•ß®©™´¨≠ÆØ±≤≥¥µ∂π∫ªºΩø';
const ACCENTED = 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿ';
// In Windows-1252 its code is one of these, less that of a small letter; the first of them is a space.
const IN_WINDOWS = [0xa1, 0xbf] as const;
const LETTERS: ReadonlyMap<string, string> = new Map(
  [...ACCENTED].flatMap((letter, at): [string, string][] => {
    const windows = letter.charCodeAt(0) - 0x40;
    const forms: [string, string][] = [[`√${IN_MAC_ROMAN[at]}`, letter]];
    if (windows >= IN_WINDOWS[0] && windows <= IN_WINDOWS[1])
      forms.push([`Ã${String.fromCharCode(windows)}`, letter]);
    return forms;
  }),
);
const DOUBLED: ReadonlyMap<string, string> = new Map([
  ['‘‘', '“'],
  ['’’', '”'],
  ["''", '"'],
  ['``', '"'],
]);
const OPENING: ReadonlySet<string> = new Set('“‘');
const STRAIGHT: ReadonlySet<string> = new Set(['"', "'"]);
// What stands right before a mark that closes.
const WORD_END = /[^\s([]/u;
const APOSTROPHES: ReadonlySet<string> = new Set(['’', "'"]);
// `'€50`; of the ending of a mark only the last character may be lost.
const EURO = "'€";
const LETTER_OR_DIGIT = /[\p{L}\d]/u;
const LETTER = /\p{L}/u;
const DOUBLE = /[“”"]/;
const SUSPECT = /\\["']|‚Ä|â€|'€[œ™˜“”]|¬†|Â\u00a0|‘‘|’’|''|``|√|Ã/;
/** The longest first: some begin with others. */
const anyOf = (forms: readonly string[]): RegExp =>
  new RegExp(
    forms
      .toSorted((a, b) => b.length - a.length)
      .map(RegExp.escape)
      .join('|'),
    'g',
  );
const GARBLED = anyOf([...MARKS.keys(), ...LETTERS.keys()]);
const GARBLED_OR_DOUBLED = anyOf([...MARKS.keys(), ...LETTERS.keys(), ...DOUBLED.keys()]);
