import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteQuestion } from '../../../src/chat/command/quote-question.ts';

describe('a question for what somebody said', () => {
  it.each([
    ['apa kata Sari tentang dermaga?', 'Sari', 'dermaga'],
    ['Apa kata Wali Kota Sari Dewi soal harga ikan', 'Wali Kota Sari Dewi', 'harga ikan'],
    ['kata Sari soal Muara Jati', 'Sari', 'Muara Jati'],
    ['pernyataan Sari Dewi mengenai pasar', 'Sari Dewi', 'pasar'],
    ['apa pernyataan dari Sari terkait banjir?', 'Sari', 'banjir'],
    ['bagaimana tanggapan Sari tentang kapal tua?', 'Sari', 'kapal tua'],
    ['apa saja yang dikatakan Sari tentang nelayan', 'Sari', 'nelayan'],
    ['apa yang pernah disampaikan oleh Sari mengenai dermaga', 'Sari', 'dermaga'],
    ['apa yang Sari katakan soal dermaga?', 'Sari', 'dermaga'],
    ['Sari bilang apa soal dermaga?', 'Sari', 'dermaga'],
    ['apa kata Sari?', 'Sari', undefined],
    ['kutipan Sari Dewi', 'Sari Dewi', undefined],
    ['What did Sari say about the harbour?', 'Sari', 'the harbour'],
    ['what has Ann Wood said on prices', 'Ann Wood', 'prices'],
    ['what does Ann have to say about the ferry?', 'Ann', 'the ferry'],
    ['What was said by Ann Wood regarding the horn?', 'Ann Wood', 'the horn'],
    ['tell me what Ann said about the horn', 'Ann', 'the horn'],
    ['quotes by Ann Wood about the horn', 'Ann Wood', 'the horn'],
    ['show me all statements of Ann Wood concerning fish', 'Ann Wood', 'fish'],
    ['Ann’s remarks on the horn', 'Ann', 'the horn'],
    ['what did Ann say?', 'Ann', undefined],
    ['  “what did\tAnn   say about X?”  ', 'Ann', 'X'],
  ])('%s', (text, speaker, about) => {
    expect(quoteQuestion(text)).toEqual({ speaker, ...(about && { about }) });
  });

  it.each([
    'siapa yang membuka dermaga?',
    'apa janji wali kota kepada nelayan?',
    'apa kata dia tentang dermaga?',
    'apa yang dikatakan mereka soal pasar',
    'what did he say about the harbour?',
    'what did they say?',
    'what did the ferry carry to the island?',
    'when did Ann say goodbye?',
    'kapan Sari mengatakan hal itu?',
    'what did Ann say to the fishermen before the ferry left',
    'dermaga',
    '',
    '?',
    `what did Ann say about ${'x'.repeat(400)}`,
  ])('%s is another question', (text) => {
    expect(quoteQuestion(text)).toBeUndefined();
  });

  it('is taken out of any text in a moment, with words of that text alone', () => {
    const part = fc.constantFrom(
      ...['apa', 'kata', 'what did', 'say', 'about', 'soal', ' ', 'Ann', 'yang', '’s', 'oleh', 'words of'],
    );
    const text = fc.oneof(
      fc.string({ maxLength: 400 }),
      fc.array(part, { maxLength: 80 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, (asked) => {
        const read = quoteQuestion(asked);
        const known = asked.replace(/\s+/g, ' ');
        if (read) expect(known).toContain(read.speaker);
        if (read?.about) expect(known).toContain(read.about);
      }),
    );
  });
});
