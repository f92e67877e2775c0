/** A topic, and what a reader who knows nothing of it must be told. Written before there was anything to tune. */
export interface Topic {
  readonly topic: string;
  /** The articles it is asked of. `seeds` and `both` need the raw articles that are not part of the repository. */
  readonly corpus: 'seeds' | 'samples' | 'both';
  /** Each is met by a sentence with these words, in any form. */
  readonly facts: readonly RegExp[];
  /** What may be told once only: an utterance, or an event that several articles report. */
  readonly once?: readonly RegExp[];
}

export const TOPICS: readonly Topic[] = [
  {
    topic: 'pertemuan Kim dan Putin',
    corpus: 'seeds',
    facts: [
      /Vostochny/,
      /Rabu|13 September|13\/9/,
      /prioritas/,
      /dukung/,
      /perjuangan suci|hegemon/,
      /senang bertemu|sambut/,
      /senjata|pertahanan|militer/,
      /dokumen|Pyongyang/,
    ],
    once: [/senang bertemu/, /prioritas/, /perjuangan suci/],
  },
  {
    topic: 'kunjungan Putin ke Pyongyang',
    corpus: 'seeds',
    facts: [
      /dokumen fundamental/,
      /18 Juni/,
      /1,5 jam/,
      /Lavrov|Belousov/,
      /periode baru|kemakmuran/,
      /keamanan, energi|ekonomi, dan transportasi/,
    ],
    once: [/1,5 jam/, /18 Juni/, /Lavrov/],
  },
  {
    topic: 'kerja sama antariksa Rusia dan Korea Utara',
    corpus: 'seeds',
    facts: [/satelit/, /Vostochny/, /fasilitas/, /teknologi (?:luar angkasa|antariksa)/, /Soyuz|2012|2016/],
    once: [/satelit/],
  },
  {
    topic: 'senjata Korea Utara untuk Rusia',
    corpus: 'both',
    facts: [
      /Amerika Serikat|Washington|\bAS\b/,
      /sensitif/,
      /semua (?:masalah|isu|persoalan)/,
      /kerja sama militer|kerja sama pertahanan|urusan militer/,
      /rudal/,
    ],
    once: [/sensitif/, /semua (?:masalah|isu|persoalan)/],
  },
  {
    topic: 'Kim Jong Un dan Putin di Vostochny',
    corpus: 'both',
    facts: [
      /prioritas/,
      /senang bertemu|sambut/,
      /13 September|13\/9|Rabu/,
      /satelit|roket|antariksa/,
      /dukung|perjuangan suci/,
      /ekonomi|militer|senjata/,
      /kereta|12 September|12\/9|Vladivostok/,
      /undang/,
    ],
    once: [/senang bertemu/, /prioritas/],
  },
  {
    topic: 'perjanjian Rusia dan Korea Utara',
    corpus: 'samples',
    facts: [
      /Kemitraan Strategis|Strategic/,
      /bantuan timbal balik|saling menolong|mutual assistance|military and other assistance/,
      /terkuat|strongest/,
      /aliansi|alliance/,
      /1961|2000/,
      /Lavrov|Belousov|rombongan/,
      /landasan|dokumen|Article 4|dukungan penuh|full support/,
    ],
    once: [/terkuat/, /bantuan timbal balik/],
  },
  {
    topic: 'kereta cepat Whoosh',
    corpus: 'samples',
    facts: [
      /Halim/,
      /pertama di (?:Indonesia|Asia Tenggara)/,
      /350/,
      /waktu hemat|suara kereta/,
      /142|KCIC/,
      /mahal/,
    ],
    once: [/waktu hemat/, /142/, /mahal/],
  },
  {
    topic: 'pendaratan Chandrayaan-3 di Bulan',
    corpus: 'samples',
    facts: [
      /kutub selatan/,
      /23\/8|Rabu/,
      /mendarat lunak/,
      /umat manusia|berada di Bulan/,
      /Vikram|Pragyan/,
      /keempat|Uni Soviet/,
      /Chandrayaan-2|Luna-25/,
    ],
    once: [/mendarat lunak/, /Luna-25/],
  },
  {
    topic: 'Guterres on global boiling',
    corpus: 'samples',
    facts: [
      /global boiling/,
      /hottest month/,
      /Leaders must lead/,
      /1\.5 degrees/,
      /World Meteorological|Copernicus/,
      /not a luxury/,
      /fossil fuel|just the beginning|unbreathable/,
    ],
    once: [/global boiling/, /1\.5 degrees/],
  },
  {
    topic: 'COP28 bahan bakar fosil',
    corpus: 'samples',
    facts: [
      /peralihan dari bahan bakar fosil/,
      /200 negara|Dubai/,
      /Al Jaber/,
      /awal dari akhir/,
      /energi terbarukan/,
      /tidak terelakkan|terlambat/,
      /kerugian dan kerusakan/,
    ],
    once: [/awal dari akhir/, /rumusan tentang/],
  },
];

/** What nothing in the sample articles is about. */
export const ELSEWHERE: readonly string[] = [
  ...['banjir Demak', 'harga beras naik', 'gempa Cianjur', 'piala dunia sepak bola', 'resep rendang'],
  ...['vaksin polio', 'kebakaran hutan Kalimantan', 'Brexit negotiations', 'volcano eruption Iceland'],
  ...['wolf reintroduction', 'Taylor Swift concert', 'interest rates', 'pemilihan gubernur Jakarta'],
];
