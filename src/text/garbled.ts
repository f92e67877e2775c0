/**
 * A text with the punctuation that it was printed with, where its UTF-8 was read as Mac Roman or Windows-1252, `‚ÄúYa‚Äù`, `â€œYa`, `'€œYa'€`, or its
 * marks are escaped as in Markdown, `\"Ya\"`. Of the same length if `inPlace`: what is too long is filled with spaces outside the marks, and an
 * apostrophe inside a word stays as it is. There two single marks are a double one, too, `‘‘Ya’’`, unless it may be an owner's: `“the ‘sailors’’
 * boats”`.
 */
export function withoutGarbled(text: string, inPlace = false): string {
  if (!SUSPECT.test(text)) return text;
  const hasDouble = inPlace && DOUBLE.test(text);
  return text.replace(inPlace ? GARBLED_OR_DOUBLED : GARBLED, (garbled, at: number) => {
    if (hasDouble && garbled === '’’' && LETTER.test(text[at - 1] ?? '')) return garbled;
    if (garbled === EURO && LETTER_OR_DIGIT.test(text[at + EURO.length] ?? '')) return garbled;
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
const SUSPECT = /\\["']|‚Ä|â€|'€[œ™˜“”]|¬†|Â\u00a0|‘‘|’’|''|``/;
/** The longest first: some begin with others. */
const anyOf = (forms: readonly string[]): RegExp =>
  new RegExp(
    forms
      .toSorted((a, b) => b.length - a.length)
      .map(RegExp.escape)
      .join('|'),
    'g',
  );
const GARBLED = anyOf([...MARKS.keys()]);
const GARBLED_OR_DOUBLED = anyOf([...MARKS.keys(), ...DOUBLED.keys()]);
