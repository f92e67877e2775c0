import { describe, expect, it } from 'vitest';
import { entity, newsstand } from './newsstand.ts';

describe('a sentence that is half remembered', () => {
  const news = {
    short: 'Jembatan dibuka nelayan.',
    remembered: 'Menurut warga di sana, jembatan ini dibuka untuk nelayan, namun bukan bagi perahu.',
  };

  it('is found by its small words, where they stand in the order that is remembered', () => {
    const { ranked } = newsstand(news);
    expect(ranked('jembatan ini dibuka untuk nelayan namun bukan bagi')[0]).toBe('remembered');
    expect(ranked('bagi bukan namun jembatan untuk dibuka ini nelayan')[0]).toBe('short');
  });

  it('counts them for little where the rest of the question stands elsewhere', () => {
    const { engine } = newsstand(news);
    const remembered = (question: string) =>
      engine.find(engine.understand(question, 'id')).map(({ features }) => features.remembered);
    const whole = Math.max(...remembered('jembatan ini dibuka untuk nelayan namun bukan bagi perahu'));
    const own = Math.max(...remembered('nelayan ini bukan perahu jembatan namun untuk layar'));
    expect(own).toBeLessThan(whole / 10);
    expect(remembered('jembatan nelayan')).toEqual([0, 0]);
  });
});

describe('words', () => {
  it('count for more where they follow one another as they were asked', () => {
    const { ranked } = newsstand({
      scattered: 'Laut di timur pulau itu sepi, dan bintang jatuh terlihat dari dermaga tadi malam.',
      turned: 'Perahu itu bernama Laut Timur Bintang, dan berlayar dari dermaga tadi malam.',
      phrase: 'Perahu itu bernama Bintang Laut Timur, dan berlayar dari dermaga tadi malam.',
    });
    expect(ranked('bintang laut timur')).toEqual([
      'phrase', // the three words as they were asked
      'turned', // side by side, but in another order
      'scattered', // the same words, apart
    ]);
  });

  it('count for more in one sentence than in two', () => {
    const { ranked } = newsstand({
      apart: 'Nelayan pulang pagi. Bantuan beras tiba sore hari.',
      together: 'Nelayan pulang pagi dan bantuan beras tiba sore hari.',
    });
    expect(ranked('bantuan beras nelayan')).toEqual([
      'together', // one sentence tells of them
      'apart', // the words stand as near, but in two
    ]);
  });

  it('count for more the rarer they are', () => {
    const { ranked } = newsstand({
      common: 'Warga desa itu bertemu warga desa lain di pasar desa.',
      rare: 'Mercusuar itu dicat merah oleh penjaganya.',
      ...Object.fromEntries(
        Array.from({ length: 8 }, (_, n) => [`desa${n}`, `Warga desa menanam padi petak ke-${n}.`]),
      ),
    });
    expect(ranked('mercusuar desa')[0]).toBe('rare'); // one article of ten has the lighthouse, nine have a village
  });

  it('are met in every derived form, and best in the one that was asked for', () => {
    const { ranked } = newsstand({
      derived: 'Para petani ditemui di balai desa.',
      same: 'Para petani bertemu di balai desa.',
      other: 'Para pedagang berkumpul di pasar kota.',
    });
    expect(ranked('di mana petani bertemu?')).toEqual([
      'same', // bertemu, as asked
      'derived', // ditemui, from the same root
    ]);
  });

  it('of one root are all met by one word', () => {
    const { engine } = newsstand({ train: 'Kereta cepat itu melaju ke timur.' });
    const [found] = engine.find(engine.understand('berapa kecepatan kereta cepat?', 'id'));
    expect(found?.features.coverage).toBe(1);
  });

  it('are met with and without clitics, doubled or not', () => {
    const { ranked } = newsstand({
      clitic: 'Perahunya dicat biru.',
      doubled: 'Perahu-perahu itu dicat hijau.',
      none: 'Rumah itu dicat kuning.',
    });
    expect(ranked('perahu').toSorted()).toEqual(['clitic', 'doubled']);
    expect(ranked('perahu-perahu').toSorted()).toEqual(['clitic', 'doubled']);
  });

  it('are met across a compound that is written together or apart', () => {
    const { ranked } = newsstand({
      together: 'Pembangunan ibukota dimulai.',
      apart: 'Pembangunan ibu kota dimulai.',
      half: 'Seorang ibu menjual kue.',
    });
    expect(ranked('ibukota').toSorted()).toEqual(['apart', 'together']);
    expect(ranked('ibu kota').slice(0, 2).toSorted()).toEqual(['apart', 'together']); // and behind them the mother
  });

  it('of a question are only those that say what it is about', () => {
    const { ranked } = newsstand({
      about: 'Banjir merendam sawah.',
      empty: 'Yang di sini adalah apa yang ada di sana, dan siapa pun bisa ke sana.',
    });
    expect(ranked('apa yang ada di sawah?')).toEqual(['about']);
  });
});

describe('a title', () => {
  it('helps the article under it', () => {
    const text = 'Panitia memuji para peserta dan menutup lomba pada sore hari.';
    const { ranked } = newsstand({
      plain: `Lomba ditutup | ${text}`,
      titled: `Lomba layang-layang Pantai Seroja ditutup | ${text}`,
    });
    expect(ranked('lomba layang-layang')).toEqual([
      'titled', // the kites stand in the title alone
      'plain', // a contest of something
    ]);
  });
});

describe('the kind of answer', () => {
  // The passages say the same of the market and are equally long: only what was asked for is in one and not in the other.
  it.each([
    ['kapan pasar seroja dibuka?', 'atas kemauan warga sendiri', 'pada 12 Maret 2025'],
    ['tahun berapa pasar seroja dibuka?', 'dengan 12 kios saja', 'pada tahun 1998 lalu'],
    ['berapa pedagang di pasar seroja yang dibuka?', 'pada tahun 1998 lalu', 'dengan tiga ratus kios'],
    ['pasar seroja dibuka oleh siapa?', 'oleh warga desa sendiri', 'oleh Bupati Darma Wijaya'],
    ['di mana pasar seroja dibuka?', 'oleh Bupati Darma Wijaya', 'di Muara Jati sana'],
    ['berapa lama pasar seroja dibuka?', 'sudah tiga kali ini', 'selama tiga hari ini'],
  ])('decides between passages that else are alike: %s', (question, other, asked) => {
    const { ranked } = newsstand({
      other: `Pasar Seroja dibuka ${other}.`,
      asked: `Pasar Seroja dibuka ${asked}.`,
    });
    expect(ranked(question)).toEqual([
      'asked', // of the kind that the question asks for
      'other', // of another kind
    ]);
  });

  it.each([
    ['when was the old mill opened?', 'by the villagers themselves', 'on 12 March 2025'],
    ['how many rooms were in the old mill when it opened?', 'in the year 1998', 'with 40 floors then'],
    ['who opened the old mill?', 'by the villagers themselves', 'by one Ann Wood'],
    ['where was the old mill opened?', 'by one Ann Wood', 'in Greyhaven back then'],
    ['how long was the old mill opened?', 'on all 40 days', 'for 40 minutes then'],
  ])('decides in English too: %s', (question, other, asked) => {
    const { ranked } = newsstand({
      other: `The old mill was opened ${other}.`,
      asked: `The old mill was opened ${asked}.`,
    });
    expect(ranked(question)[0]).toBe('asked');
  });

  it('is looked for near the words of the question', () => {
    const news =
      'karena panen melimpah dan jalan dari desa-desa kini lebih mudah dilalui truk daripada sebelumnya';
    const { ranked } = newsstand({
      far: `Harga cabai di Pasar Seroja turun ${news} sejak 12 Maret 2025.`,
      near: `Sejak 12 Maret 2025 harga cabai di Pasar Seroja turun ${news}.`,
    });
    expect(ranked('kapan harga cabai di Pasar Seroja turun?')).toEqual([
      'near', // the date of the price
      'far', // a date that may be that of anything
    ]);
  });
});

describe('other names', () => {
  const names = [
    entity('place', 'Korea Utara', 'Korut', 'North Korea', 'DPRK'),
    entity('place', 'Amerika Serikat', 'AS', 'United States', 'US'),
    entity('organisation', 'PBB', 'Perserikatan Bangsa-Bangsa', 'United Nations'),
  ];

  it('find each other, in both languages', () => {
    const { ranked } = newsstand(
      {
        long: 'Rombongan Korea Utara tiba dengan kereta.',
        short: 'Rombongan Korut pulang dengan kereta.',
        english: 'A delegation from North Korea came by train.',
        neighbour: 'Rombongan Korea Selatan tiba dengan kereta.',
      },
      names,
    );
    for (const question of [
      'rombongan Korut',
      'rombongan Korea Utara',
      'delegation from North Korea',
      'DPRK',
    ])
      expect(ranked(question)).toEqual(expect.arrayContaining(['long', 'short', 'english']));
    expect(ranked('Korut')).not.toContain('neighbour'); // of another country
    expect(ranked('Korea Utara').at(-1)).toBe('neighbour'); // it shares a word
  });

  it('are known with the small words inside them, and when two begin alike', () => {
    const { ranked } = newsstand(
      {
        party: 'Kongres WPK berlangsung tertutup.',
        south: 'Rombongan Korsel pulang dengan kapal.',
        north: 'Rombongan DPRK pulang dengan kereta.',
      },
      [
        ...names,
        entity('organisation', 'Partai Buruh Korea', "Workers' Party of Korea", 'WPK'),
        entity('place', 'Korea Selatan', 'Korsel'),
      ],
    );
    expect(ranked("the Workers' Party of Korea")[0]).toBe('party');
    expect(ranked('Korea Utara dan Korea Selatan').toSorted()).toEqual(['north', 'south']);
  });

  it('of several words are met only side by side', () => {
    const { ranked } = newsstand(
      {
        named: 'Sidang Perserikatan Bangsa-Bangsa berlangsung lama.',
        scattered: 'Bangsa itu membentuk perserikatan nelayan, dan sidang berlangsung lama.',
      },
      names,
    );
    expect(ranked('PBB')).toEqual(['named']);
  });

  it('in capitals are met in capitals only', () => {
    const news = {
      country: 'Utusan dari AS mengunjungi pabrik kapas di kota itu.',
      word: 'She works as a teacher, as did her mother.',
      gasping: 'As mobil itu patah di jalan.',
    };
    const { ranked } = newsstand(news, names);
    expect(ranked('Amerika Serikat')).toEqual(['country']);
    expect(ranked('United States')).toEqual(['country']);
    expect(ranked('utusan AS')[0]).toBe('country');
  });

  it('in capitals are met where the same letters are a word of no topic', () => {
    const { ranked, engine } = newsstand(
      {
        country: 'The envoy of the US left early.',
        pronoun: 'The envoy told us that they left early.',
      },
      names,
    );
    expect(ranked('Amerika Serikat')).toEqual(['country']);
    expect(ranked('the US envoy')).toEqual(['country', 'pronoun']);
    const [best] = engine.find(engine.understand('the US envoy', 'en'));
    expect(best?.features.coverage).toBe(1);
  });

  it('in capitals are not asked for in small letters', () => {
    const { ranked } = newsstand(
      { country: 'Amerika Serikat mengirim utusan.', axle: 'Truk itu mogok karena as patah.' },
      names,
    );
    expect(ranked('apa yang patah dari as truk itu?')).toEqual(['axle']);
    expect(ranked('AS')).toContain('country');
  });
});

describe('spelling', () => {
  const news = {
    lighthouse: 'Mercusuar Tanjung Kelam dicat merah.',
    candle: 'Lilin itu padam tertiup angin.',
    aisle: 'Lorong pasar itu gelap.',
  };

  it.each([
    ['mercusaur', 'two letters changed places'],
    ['mercusua', 'one is missing'],
    ['mercusuarr', 'one is too many'],
    ['mercosuar', 'one is another'],
  ])('of an unknown word is read as the known one: %s (%s)', (question) => {
    expect(newsstand(news).ranked(question)).toEqual(['lighthouse']);
  });

  it('of a known word is left alone', () => {
    const { ranked, engine } = newsstand({
      ...news,
      lolong: 'Anjing melolong di lorong.',
      lontong: 'Lontong sayur habis.',
    });
    expect(ranked('lolong')).toEqual(['lolong']);
    expect(engine.understand('lorong gelap', 'id').question.words.map(({ corrected }) => corrected)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('of a word with two mistakes, or of a short one, is left alone', () => {
    const { ranked } = newsstand(news);
    expect(ranked('mercosaur')).toEqual([]);
    expect(ranked('lili')).toEqual([]);
  });
});

describe('answers', () => {
  it('never say the same twice in the same words', () => {
    const { answers } = newsstand({
      first: 'Gubernur Ratna Wulan meresmikan Jembatan Teluk Biru pada Rabu pagi di hadapan warga.',
      copy: 'Gubernur Ratna Wulan meresmikan Jembatan Teluk Biru pada Rabu pagi di hadapan warga kota.',
      other: 'Peresmian Jembatan Teluk Biru oleh Gubernur Ratna Wulan tertunda dua kali karena banjir.',
    });
    const shown = answers('peresmian Jembatan Teluk Biru oleh Gubernur Ratna Wulan');
    expect(shown).toContain('other'); // tells of it in its own words
    expect(shown.filter((name) => name !== 'other')).toHaveLength(1); // one of the two that are the same
  });

  it('are three at most', () => {
    const { answers } = newsstand(
      Object.fromEntries(
        [
          'dicat merah tadi pagi',
          'runtuh diterjang ombak',
          'dijual kepada nelayan',
          'dipotret wartawan',
          'dikunjungi murid',
        ].map((fate, n) => [`n${n}`, `Mercusuar Tanjung Kelam ${fate}.`]),
      ),
    );
    expect(answers('Mercusuar Tanjung Kelam')).toHaveLength(3);
  });
});
