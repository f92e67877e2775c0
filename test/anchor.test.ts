import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt, reanchor } from '../src/anchor.ts';
import type { Article, Span } from '../src/types.ts';
import { inventedArticle } from './support/articles.ts';

const TEXT = [
  'Wali kota membuka pasar baru pada Senin pagi di tepi sungai.',
  'Pasar itu punya seratus kios untuk pedagang ikan.',
  'Pasar itu punya seratus kios untuk pedagang ikan.',
  'Warga berharap harga ikan turun sebelum hari raya tiba.',
].join('\n\n');

const article = (text: string, id = 'lama000001'): Article =>
  inventedArticle({ id, title: 'Pasar baru', text }, { file: 'pasar.md', source: 'Kabar Teluk' });

const old = article(TEXT);
const changed = (text: string): Article => article(text, 'baru000001');
const spanOf = (words: string, from = 0): Span => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};
const wordsOf = ({ text }: Article, { start, end }: Span): string => text.slice(start, end);

describe('the words of an anchor', () => {
  it('stand where they stood while the article is the same', () => {
    const anchor = anchorAt(old, spanOf('Warga berharap'));
    expect(reanchor(anchor, [old])).toEqual({ kind: 'same' });
  });

  it('are found behind words that came before them', () => {
    const anchor = anchorAt(old, spanOf('Warga berharap harga ikan turun'));
    const held = reanchor(anchor, [changed(`MUARA JATI - ${TEXT}`)]);
    expect(held).toMatchObject({ kind: 'moved', anchor: { exact: anchor.exact, articleId: 'baru000001' } });
  });

  it('are found where lines break elsewhere', () => {
    const anchor = anchorAt(old, spanOf('Wali kota membuka pasar baru pada Senin pagi'));
    const held = reanchor(anchor, [changed(TEXT.replace('pasar baru pada', 'pasar\nbaru  pada'))]);
    expect(held).toMatchObject({
      kind: 'moved',
      anchor: { exact: 'Wali kota membuka pasar\nbaru  pada Senin pagi' },
    });
  });

  it('are those with the same neighbours, of several that are alike', () => {
    const [first, second] = [spanOf('Pasar itu'), spanOf('Pasar itu', TEXT.indexOf('Pasar itu') + 1)];
    const next = changed(`Pasar itu. ${TEXT}`);
    for (const span of [first, second]) {
      const held = reanchor(anchorAt(old, span), [next]);
      expect(held.kind === 'moved' && held.anchor.span.start).toBe(span.start + 'Pasar itu. '.length);
    }
  });

  it('are not those of a line of links', () => {
    const anchor = anchorAt(old, spanOf('Warga berharap harga ikan turun sebelum hari raya tiba.'));
    const start = TEXT.indexOf('Warga');
    const held = reanchor(anchor, [{ ...changed(TEXT), furniture: [{ start, end: TEXT.length }] }]);
    expect(held.kind).toBe('lost');
  });

  it('are what the sentence was changed to, where most of it is the same', () => {
    const anchor = anchorAt(old, spanOf('Wali kota membuka pasar baru pada Senin pagi di tepi sungai.'));
    const held = reanchor(anchor, [changed(TEXT.replace('Senin pagi', 'Selasa siang'))]);
    expect(held).toMatchObject({
      kind: 'changed',
      anchor: { exact: 'Wali kota membuka pasar baru pada Selasa siang di tepi sungai.' },
    });
  });

  it('are lost where nothing is like them, and gone where the article is', () => {
    const anchor = anchorAt(old, spanOf('Wali kota membuka pasar baru pada Senin pagi di tepi sungai.'));
    expect(reanchor(anchor, [changed('Hujan turun sepanjang malam di pegunungan.')])).toEqual({
      kind: 'lost',
    });
    expect(reanchor(anchor, [])).toEqual({ kind: 'gone' });
  });

  it('are always a slice of the article that they are found in', () => {
    const part = fc.tuple(fc.nat(TEXT.length), fc.nat(TEXT.length));
    fc.assert(
      fc.property(part, part, fc.string({ unit: 'grapheme' }), ([a, b], [c, d], put) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const [from, to] = [Math.min(c, d), Math.max(c, d)];
        const next = changed(TEXT.slice(0, from) + put + TEXT.slice(to));
        const held = reanchor(anchorAt(old, span), [next]);
        if (held.kind !== 'moved' && held.kind !== 'changed') return;
        expect(held.anchor.exact).toBe(wordsOf(next, held.anchor.span));
        if (held.kind === 'moved')
          expect(held.anchor.exact.replace(/\s+/g, ' ').trim()).toBe(
            wordsOf(old, span).replace(/\s+/g, ' ').trim(),
          );
      }),
      { numRuns: 500 },
    );
  });

  it('are data, whatever they hold', () => {
    const text = 'Biaya (a+b)* $1 [x] \\d{2} ^.*$ naik. Selesai.';
    const span = { start: 0, end: 36 };
    const held = reanchor(anchorAt(article(text), span), [changed(`Baru: ${text}`)]);
    expect(held).toMatchObject({ kind: 'moved', anchor: { exact: text.slice(0, 36) } });
  });
});
