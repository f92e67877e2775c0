import { describe, expect, it } from 'vitest';
import { renderJson } from '../../adapters/console/json.ts';
import { render } from '../../adapters/console/render.ts';
import { quoteBlock, shownPassages, verifyQuotes } from '../../src/chat/reply/quote.ts';
import { plainText, type QuoteBlock } from '../../src/chat/reply/reply.ts';
import { splitBlock } from '../../src/chat/reply/split.ts';
import { inventedArticle } from '../support/articles.ts';
import { blockLength } from '../support/block-length.ts';
import { plainLibrary } from '../support/plain-library.ts';

const text = 'Kapal merah tiba, kapal biru pergi. '.repeat(10).trim();
const library = plainLibrary([inventedArticle({ id: 'kapal00001', title: 'Kapal', text })]);
const citation = { articleId: 'kapal00001', span: { start: 6, end: text.length } };
const at = (word: string, from = 0) => {
  const start = text.indexOf(word, from);
  return { start, end: start + word.length };
};

describe('several marks', () => {
  const block = quoteBlock(library, citation, { marks: [at('merah'), at('biru'), at('pergi')] });

  it('stand in the words that they mark', () => {
    verifyQuotes({ blocks: [block] }, library);
    expect(block.content.slice(0, 5)).toEqual([
      { type: 'mark', text: 'merah' },
      ' tiba, kapal ',
      { type: 'mark', text: 'biru' },
      ' ',
      { type: 'mark', text: 'pergi' },
    ]);
    expect(plainText(block.content)).toBe(text.slice(6));
  });

  it.each([
    ['outside', [{ start: 0, end: 8 }]],
    ['of nothing', [{ start: 8, end: 8 }]],
    ['in disorder', [at('biru'), at('merah')]],
    ['over each other', [at('merah tiba'), at('tiba, kapal')]],
  ])('%s are no quotation', (_, marks) => {
    expect(() => verifyQuotes({ blocks: [quoteBlock(library, citation, { marks })] }, library)).toThrow(
      'not the words',
    );
  });

  it('stay where they are when a quotation is cut', () => {
    const far = at('biru', 200);
    const pieces = splitBlock(quoteBlock(library, citation, { marks: [at('merah'), far] }), 110, blockLength);
    verifyQuotes({ blocks: pieces }, library);
    const marked = pieces.flatMap((piece) => (piece.type === 'quote' ? (piece.marks ?? []) : []));
    expect(marked).toEqual([at('merah'), far]);
  });

  it('are repeated below in the terminal, for whoever sees no colours', () => {
    expect(render({ blocks: [block] }, { color: false }).split('\n')[1]).toBe('^ merah · biru · pergi');
  });
});

describe('words that somebody says', () => {
  const said = { span: at('kapal biru'), kind: 'partial', speaker: 'Sari Dewi' } as const;
  const block = quoteBlock(library, citation, { said, mark: said.span, confidence: 0.8 });

  it('are what programs are given, with their speaker', () => {
    const reply = { blocks: [block] };
    const passages = shownPassages(reply, library);
    expect(passages).toEqual([
      {
        ...{ article: 'kapal00001', source: null, date: null, ...said.span, text: 'kapal biru' },
        ...{ confidence: 0.8, speaker: 'Sari Dewi', kind: 'partial', saidOn: null },
      },
    ]);
    expect(JSON.parse(renderJson(reply, passages)).passages).toEqual(passages);
  });

  it('lie inside what is quoted', () => {
    const outside: QuoteBlock = { ...block, said: { ...said, span: { start: 0, end: 5 } } };
    expect(() => verifyQuotes({ blocks: [outside] }, library)).toThrow('not the words');
  });

  it('belong to the pieces of a quotation that hold them', () => {
    const pieces = splitBlock(block, 110, blockLength);
    verifyQuotes({ blocks: pieces }, library);
    const spans = pieces.flatMap((piece) => (piece.type === 'quote' && piece.said ? [piece.said.span] : []));
    expect(spans).toEqual([said.span]);
  });

  it('are cut with the words around them', () => {
    const all = quoteBlock(library, citation, { said: { ...said, span: citation.span } });
    const pieces = splitBlock(all, 110, blockLength);
    verifyQuotes({ blocks: pieces }, library);
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces)
      if (piece.type === 'quote') expect(piece.said?.span).toEqual(piece.citation.span);
  });
});
