/** Lines of JSON with invented news, no two alike: for what needs many articles. */
export function inventedLines(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => {
    const pick = (list: readonly string[], by: number) =>
      list[(i * by + Math.floor(i / list.length)) % list.length];
    const paragraphs = Array.from({ length: 8 }, (_, j) =>
      [
        `${pick(PEOPLE, 3 + j)} ${pick(DEEDS, 5 + j)} ${pick(THINGS, 7 + j)} di ${pick(PLACES, 2 + j)} pada hari ke-${i + j}.`,
        `"Kami menghitung ${(i * 7 + j * 13) % 997} ${pick(THINGS, 11 + j)}," kata ${pick(PEOPLE, 3 + j)} kepada wartawan ke-${i}.`,
      ].join(' '),
    );
    return JSON.stringify({
      title: `${pick(PEOPLE, 3)} ${pick(DEEDS, 5)} ${pick(THINGS, 7)} nomor ${i}`,
      source: pick(OUTLETS, 1),
      published: `2023-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`,
      text: paragraphs.join('\n\n'),
    });
  });
}

const PEOPLE = [
  'Ratna Wulan',
  'Bupati Seno',
  'Sri Lestari',
  'Nakhoda Baso',
  'Guru Tiwi',
  'Pak Darma',
  'Maria Lasut',
];
const DEEDS = [
  'meresmikan',
  'memperbaiki',
  'mengunjungi',
  'menghitung',
  'mencatat',
  'menjaga',
  'mengecat',
  'membuka',
];
const THINGS = [
  'jembatan',
  'perahu nelayan',
  'sekolah',
  'pasar ikan',
  'mercusuar',
  'sawah',
  'perpustakaan',
  'dermaga',
  'kincir',
];
const PLACES = ['Teluk Biru', 'Pasar Lama', 'Muara Jati', 'Kampung Hulu', 'Pulau Seroja'];
const OUTLETS = ['Kabar Teluk', 'Harian Muara', 'Warta Seroja'];
