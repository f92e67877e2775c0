import { expect, it } from 'vitest';
import { libraryOf, markdown } from './folder.ts';

const said = (source: string, words: string, more = '') =>
  markdown(
    { title: `Dermaga ${source}`, source, date: '2025-03-12' },
    `"${words}," kata Gubernur Ratna Wulan di dermaga pada Rabu (12/3/2025).\n\n${more}`,
  );

it('compares what a speaker said in several wordings, where only the name is given', async () => {
  const library = await libraryOf({
    'teluk.md': said('Kabar Teluk', 'Dermaga baru ini milik para nelayan dan anak-anak mereka'),
    'muara.md': said(
      'Harian Muara',
      'Dermaga baru itu milik para nelayan dan anak-anak mereka',
      '"Pasar lama akan kami pugar tahun depan," kata Ratna Wulan. "Ratna Wulan hebat," kata Seno Darma.',
    ),
  });
  const compared = library.quotes.compare('ratna wulan');
  expect(compared?.utterance.speaker?.name).toBe('Ratna Wulan');
  expect(compared?.utterance.wordings).toHaveLength(2);
  expect(library.quotes.compare('ratna wulan hebat')?.utterance.speaker?.name).toBe('Seno Darma');
  expect(library.quotes.compare('seno darma')).toBeUndefined();
});
