import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutGarbled } from '../../src/text/garbled.ts';

it.each([
  ['‚ÄúYa,‚Äù kata dia', '“Ya,” kata dia'],
  ['â€œYaâ€\u009d', '“Ya”'],
  ["'€œYa,'€ kata Ma'€™ruf, '€5", "“Ya,” kata Ma’ruf, '€5"],
  ['Ma‚Äôruf Amin', 'Ma’ruf Amin'],
  ['\\"Ya,\\" kata dia', '"Ya," kata dia'],
  ['2018‚Äì2019¬†lalu', '2018–2019\u00a0lalu'],
  ['Rp 5 ¬ atau † saja', 'Rp 5 ¬ atau † saja'],
  ['Andr√© dan √âmil, AndrÃ© NuÃ±a', 'André dan Émil, André Nuña'],
  ['√9 dan √x, Ã saja', '√9 dan √x, Ã saja'],
])('reads %s as %s', (garbled, printed) => {
  expect(withoutGarbled(garbled)).toBe(printed);
});

it.each([
  ['(‚ÄúYa,‚Äù kata dia', '(  “Ya,”   kata dia'],
  [String.raw`(\"Ya,\" kata Ma\'ruf`, String.raw`( "Ya,"  kata Ma\'ruf`],
  ['Ma‚Äôruf ‚ÄòYa‚Äô', 'Ma‚Äôruf   ‘Ya’  '],
  ['Andr√© NuÃ±a', 'Andre\u0301 Nun\u0303a'],
])('fills %s with spaces outside the marks', (garbled, printed) => {
  expect(withoutGarbled(garbled, true)).toBe(printed);
});

it('keeps the length in place', () => {
  const piece = fc.oneof(
    fc.constantFrom('‚Äú', '‚Äù', '‚Äô', '‚Ä', '¬†', 'Â\u00a0', 'â€', '\\"', ' ', '√©', 'Ã±', '√', 'Ã'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      expect(withoutGarbled(text, true)).toHaveLength(text.length);
    }),
  );
});
