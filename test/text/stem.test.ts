import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from '../../src/text/stem.ts';

const derived = {
  temu: 'bertemu bertemunya menemui ditemui menemukan ditemukan penemuan pertemuan pertemuannya mempertemukan',
  tulis: 'menulis ditulis penulis tulisan menuliskan penulisan tertulis',
  baca: 'membaca dibaca pembaca membacakan terbaca',
  pimpin: 'memimpin dipimpin pemimpin pimpinan kepemimpinan',
  hasil: 'berhasil keberhasilan',
  cepat: 'kecepatan percepatan mempercepat',
  kirim: 'mengirim dikirim mengirimkan pengiriman kiriman',
  bangun: 'membangun dibangun pembangunan bangunan',
  sapu: 'menyapu penyapu',
  ajar: 'belajar mengajar pengajar pelajaran pembelajaran diajarkan',
  kerja: 'bekerja pekerja pekerjaan mengerjakan dikerjakan',
  jalan: 'berjalan perjalanan menjalankan dijalankan',
  putus: 'keputusan memutuskan diputuskan putusan',
  janji: 'berjanji perjanjian menjanjikan',
  kunjung: 'mengunjungi berkunjung kunjungan pengunjung',
  luncur: 'meluncurkan peluncuran diluncurkan',
  kuat: 'memperkuat menguatkan kekuatan terkuat',
  damai: 'berdamai perdamaian',
  tingkat: 'meningkat meningkatkan peningkatan',
  naik: 'menaikkan dinaikkan kenaikan',
  resmi: 'meresmikan diresmikan peresmian',
  rencana: 'berencana direncanakan merencanakan perencanaan terencana',
  rasa: 'terasa merasakan dirasakan perasaan',
  ubah: 'berubah mengubah diubah perubahan',
  asal: 'berasal',
  kata: 'mengatakan dikatakan perkataan katanya',
  rumah: 'rumahku rumahmu rumahnya',
  buku: 'bukunya bukukah',
};

describe('stem', () => {
  it.each(Object.entries(derived))('finds %s in what is derived from it', (root, words) => {
    for (const word of words.split(' ')) expect([word, stem(word, 'id')]).toEqual([word, root]);
    expect(stem(root, 'id')).toBe(root);
  });

  it.each(
    (
      'putin pyongyang belousov vostochny berlin bermuda denpasar megawati diana dilan prabowo jokowi mandela bekasi banten ' +
      'bintan medan peru mentawai kalimantan merapi kemang semeru diponegoro sudirman'
    ).split(' '),
  )('leaves the name %s whole', (name) => {
    expect(stem(name, 'id')).toBe(name);
  });

  it.each(
    'menteri berita merdeka selatan perempuan pemerintah terima direktur kepala mereka adalah sekolah bulan makan'.split(
      ' ',
    ),
  )('leaves %s, which only looks derived', (word) => {
    expect(stem(word, 'id')).toBe(word);
  });

  it.each([
    ['ministers', 'minist'],
    ['meetings', 'meet'],
    ['inaugurated', 'inaugur'],
    ['inauguration', 'inaugur'],
    ['met', 'meet'],
    ['chosen', 'choos'],
    ['choosing', 'choos'],
    ['won', 'win'],
    ['women', 'woman'],
  ])('reads the English %s as %s', (word, root) => {
    expect(stem(word, 'en')).toBe(root);
  });

  it.each(['2023', '1.5', 'g20', 'asean2023', 'türk', 'un'])('leaves %s alone in both languages', (form) => {
    expect([stem(form, 'id'), stem(form, 'en')]).toEqual([form, form]);
  });

  it('never strips a word down to less than three letters', () => {
    const parts = 'me mem men meng di ke ber ter per pe se kan an i nya lah ku temu a u nga rapat str'.split(
      ' ',
    );
    const word = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 6 }).map((of) => of.join(''));
    fc.assert(
      fc.property(word, (form) => {
        const root = stem(form, 'id');
        expect(root).toMatch(/^[a-z]+$/);
        expect(root.length).toBeGreaterThanOrEqual(Math.min(3, form.length));
        // A nasal prefix gives back the sound that it swallowed, and has taken more than that.
        expect(root.length).toBeLessThanOrEqual(form.length);
      }),
      { numRuns: 1000 },
    );
  });
});
