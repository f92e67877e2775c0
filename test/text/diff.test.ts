import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonWords } from '../../src/text/common-words.ts';
import { differences } from '../../src/text/diff.ts';
import { words } from '../../src/text/words.ts';
import type { Span } from '../../src/types.ts';
import { cpuTimeOf } from './growth.ts';

const cut = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));

function shown(first: string, second: string) {
  const { onlyFirst, onlySecond } = differences({ text: first }, { text: second });
  return [cut(first, onlyFirst), cut(second, onlySecond)];
}

describe('what two texts do not share', () => {
  it.each([
    ['Saya senang hadir di sini', 'Saya sangat senang hadir di sini', [], ['sangat']],
    ['Kami tidak akan mundur', 'Kami akan mundur', ['tidak'], []],
    ['isu yang paling utama', 'isu yang nomor satu', ['paling utama'], ['nomor satu']],
    ['semua masalah, semua', 'semua isu, semua', ['masalah'], ['isu']],
    ['', 'kata, demi kata!', [], ['kata, demi kata']],
    ['', '', [], []],
  ])('%j and %j', (first, second, left, right) => {
    expect(shown(first, second)).toEqual([left, right]);
  });

  it.each([
    ['“Kita BISA!” katanya', 'kita bisa katanya'],
    ['hari Jum’at, café', "hari jum'at cafe"],
    ['Sri Jati-anom datang', 'Sri Jati Anom datang'],
    ['kerja sama nonblok', 'kerjasama non-blok'],
    ['sebanyak 10.000 orang', 'sebanyak 10,000 orang'],
  ])('%j says the same as %j', (first, second) => {
    expect(shown(first, second)).toEqual([[], []]);
  });

  it('counts from the start of the text where only a part is compared', () => {
    const text = 'Ia berkata: padi sudah kuning. Lalu pulang.';
    const span = { start: text.indexOf('padi'), end: text.indexOf('.') };
    const { onlyFirst } = differences({ text, span }, { text: 'padi kuning' });
    expect(cut(text, onlyFirst)).toEqual(['sudah']);
  });
});

const sentence = fc
  .array(fc.constantFrom('saya', 'Tidak', 'akan', 'pergi', 'ke-pasar', 'é', '1.000', 'x'), { maxLength: 25 })
  .map((some) => some.join(' '));
const anything = fc.oneof(sentence, fc.string({ unit: 'binary', maxLength: 60 }));

describe('of any two texts', () => {
  it('the same is left without the spans, which are sorted, apart and made of whole words', () => {
    fc.assert(
      fc.property(anything, anything, (first, second) => {
        const { onlyFirst, onlySecond } = differences({ text: first }, { text: second });
        expect(left(first, onlyFirst)).toEqual(left(second, onlySecond));
        for (const [text, spans] of [
          [first, onlyFirst],
          [second, onlySecond],
        ] as const) {
          for (const [at, { start, end }] of spans.entries()) {
            expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : (spans[at - 1] as Span).end);
            expect(end).toBeGreaterThan(start);
            expect(words(text).some((word) => word.start === start)).toBe(true);
            expect(words(text).some((word) => word.end === end)).toBe(true);
          }
        }
      }),
    );
  });

  it('as much is common as the table of all prefixes finds', () => {
    const few = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 30 });
    fc.assert(
      fc.property(few, few, (a, b) => {
        expect(commonWords(a, b)).toHaveLength(longest(a, b));
      }),
    );
  });

  it('common pairs are equal and rise on both sides, however long the texts', () => {
    const many = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 900, maxLength: 1500, size: 'max' });
    fc.assert(
      fc.property(many, many, (a, b) => {
        const pairs = commonWords(a, b);
        for (const [at, [i, j]] of pairs.entries()) {
          expect(a[i]).toBe(b[j]);
          expect(at === 0 || ((pairs[at - 1]?.[0] ?? 0) < i && (pairs[at - 1]?.[1] ?? 0) < j)).toBe(true);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('long texts with few changes are aligned between the words that stand once', () => {
    const first = Array.from({ length: 40_000 }, (_, at) => `kata${at}`);
    const second = first.filter((_, at) => at % 100 !== 50);
    expect(commonWords(first, second)).toHaveLength(second.length);
  });

  it('long texts of few words end in time', () => {
    const first = Array.from({ length: 100_000 }, (_, at) => at % 7);
    const second = Array.from({ length: 100_000 }, (_, at) => (at % 5) + 1);
    const of = (length: number) =>
      cpuTimeOf(() => commonWords(first.slice(0, length), second.slice(0, length)));
    of(25_000);
    expect(of(100_000)).toBeLessThan(10 * of(25_000) + 200);
  });
});

/** Written together, since `kerja sama` and `kerjasama` are no difference. */
function left(text: string, spans: readonly Span[]): string {
  return words(text)
    .filter((word) => !spans.some(({ start, end }) => start <= word.start && word.end <= end))
    .map(({ form }) => form)
    .join('');
}

function longest(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const one of a) {
    const next = [0];
    for (const [at, other] of b.entries())
      next.push(one === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row[b.length] ?? 0;
}
