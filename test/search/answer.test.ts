import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer.ts';
import { ANSWER_FLOOR, confidence } from '../../src/search/confidence.ts';
import { entity, newsstand } from './newsstand.ts';

const news = {
  bridge:
    'Jembatan Teluk Biru diresmikan | Gubernur Ratna Wulan meresmikan Jembatan Teluk Biru pada Rabu, 12 Maret 2025. Jembatan sepanjang 800 meter itu menghubungkan dua kampung nelayan.',
  summit:
    'Presiden Rusia tiba di Muara Jati | Presiden Rusia Vladimir Putin tiba di Muara Jati pada Senin dan bertemu para nelayan selama dua jam.',
  envoys:
    'Utusan menunggu | Utusan dari Prancis dan Jepang menunggu di pelabuhan. Mereka membawa hadiah untuk murid-murid sekolah.',
  coffee:
    'Kopi untuk semua | Di pelabuhan, presiden itu memuji kopi panas yang dibagikan kepada nelayan oleh seorang pedagang asal Brasil.',
  parade: 'Pawai perahu | Presiden Rusia menonton pawai perahu bersama gubernur.',
  market:
    'Harga cabai turun | Harga cabai di Pasar Seroja turun menjadi Rp20.000 per kilogram, kata Ketua Paguyuban Pedagang Darma Wijaya. Panen di desa-desa sekitar melimpah.',
  school:
    'Sekolah terapung dibuka | Sekolah terapung untuk anak nelayan dibuka di Pulau Kelam. Kepala sekolah Tiwi Lasut mengatakan 40 murid sudah mendaftar.',
  ministers:
    'Delegasi tiba | Rombongan Rusia terdiri atas Menteri Pertahanan Andrei Belousov dan Menteri Luar Negeri Sergey Lavrov. Mereka menginap di Istana Bogor.',
  mill: 'Old mill reopens | The old mill in Greyhaven reopened on Monday after forty years. Its owner Ann Wood said the wheel had been repaired by volunteers.',
  ferry:
    'Last ferry leaves | The last ferry to Long Island left on Sunday, the harbour master said. About 300 people watched it go.',
};

const { engine, answers } = newsstand(news, [
  entity('place', 'Rusia', 'Russia'),
  entity('place', 'Prancis', 'France'),
  entity('place', 'Korea Utara', 'Korut', 'North Korea'),
]);

describe('a question that the articles answer', () => {
  it.each([
    ['siapa yang meresmikan Jembatan Teluk Biru?', 'bridge'],
    ['berapa panjang Jembatan Teluk Biru?', 'bridge'],
    ['kapan jembatan teluk biru diresmikan?', 'bridge'],
    ['siapa presiden Rusia?', 'summit'],
    ['who is the president of Russia?', 'summit'],
    ['berapa lama Putin bertemu nelayan?', 'summit'],
    ['berapa harga cabai di Pasar Seroja?', 'market'],
    ['siapa kepala sekolah terapung?', 'school'],
    ['di mana sekolah terapung dibuka?', 'school'],
    ['siapa menteri pertahanan Rusia?', 'ministers'],
    ['when did the old mill in Greyhaven reopen?', 'mill'],
    ['who owns the old mill?', 'mill'],
    ['how many people watched the last ferry?', 'ferry'],
  ])('is answered: %s', (question, expected) => {
    expect(answers(question)[0]).toBe(expected);
  });
});

describe('a question that they do not answer', () => {
  it.each([
    'siapa presiden Prancis?', // the country is named, but not with its president
    'siapa presiden Jepang?',
    'siapa perdana menteri Prancis?',
    'siapa gubernur Prancis?',
    'who is the president of France?',
    'siapa presiden Brasil?', // both in one sentence, but apart
    'siapa presiden Peru?', // not named at all
    'siapa gubernur Papua?',
    'siapa raja Malaysia?',
    'siapa kanselir Jerman?',
    'who is the king of Norway?',
  ])('is not, where office and place never stand together: %s', (question) => {
    expect(answers(question)).toEqual([]);
  });

  it.each([
    'kapan Piala Dunia 2026 dimulai?',
    'berapa tinggi Gunung Everest?',
    'siapa penemu bola lampu?',
    'resep rendang padang',
    'bagaimana cara menanam anggrek?',
    'di mana Menara Eiffel?',
    'what is the capital of Australia?',
    'how tall is the Eiffel Tower?',
    'who wrote Hamlet?',
    'apa itu fotosintesis?',
  ])('is not, where the articles are about nothing of it: %s', (question) => {
    expect(answers(question)).toEqual([]);
  });

  it.each([
    ['apa itu cabai?', 'dibeli'],
    ['Apa yang dimaksud dengan cabai?', 'dibeli'],
    ['cabai itu apa artinya?', 'dibeli'],
    ['what does turbine mean?', 'repaired'],
    ['what is a turbine?', 'repaired'],
  ])('is not, where it asks what something is and it is only mentioned: %s', (question, name) => {
    const said = {
      dibeli: 'Pasar pagi | Ibu-ibu di kampung nelayan itu membeli beras, ikan, dan cabai untuk kenduri.',
      repaired: 'Harbour news | The volunteers in the harbour repaired one old turbine last week.',
    };
    const told = {
      ...said,
      buah: 'Kamus dapur | Cabai adalah buah pedas yang ditanam di ladang dan dijual di pasar.',
      machine: 'How it works | A turbine is a wheel that is turned by the water of the river.',
    };
    expect(newsstand(said).answers(question)).toEqual([]);
    expect(newsstand(told).answers(question)[0]).toMatch(name === 'dibeli' ? 'buah' : 'machine');
    expect(newsstand(told).answers(question)).not.toContain(name);
  });

  it.each([
    '',
    ' ',
    '?',
    'apa yang di mana itu?',
    'who is it?',
    '😀',
    '\ud83d',
    '-',
    'a'.repeat(5000),
    '"'.repeat(500),
  ])('is not, where it asks for nothing: %j', (question) => {
    expect(answers(question)).toEqual([]);
  });

  it('has a confidence all the same, so that a threshold can be set', () => {
    const { confidence: sure } = answer(engine, 'siapa presiden Jepang?', 'id');
    expect(sure).toBeGreaterThan(0);
    expect(sure).toBeLessThan(ANSWER_FLOOR);
    expect(answer(engine, '', 'id').confidence).toBe(0);
  });
});

describe('confidence', () => {
  const sureOf = (question: string) => answer(engine, question, 'id').confidence;
  const logit = (sure: number) => Math.log(sure / (1 - sure));

  it.each([
    [
      'a name of the question is missing',
      'siapa meresmikan Jembatan Teluk Biru?',
      'siapa meresmikan Jembatan Teluk Kuning?',
    ],
    ['a word had to be corrected', 'Jembatan Teluk Biru diresmikan', 'Jembatn Teluk Biru diresmikan'],
    ['half of the words are missing', 'harga cabai di pasar', 'harga saham di bursa'],
  ])('is lower where %s', (_, better, worse) => {
    expect(sureOf(worse)).toBeLessThan(sureOf(better));
  });

  it.each([
    ['siapa nama gubernur yang meresmikan jembatan?', 'siapa gubernur yang meresmikan jembatan?'],
    ['di mana lokasi sekolah terapung dibuka?', 'di mana sekolah terapung dibuka?'],
    ['kapan peresmian jembatan berlangsung?', 'kapan peresmian jembatan?'],
  ])('hardly falls where a word only says what is asked for: %s', (more, less) => {
    expect(logit(sureOf(more))).toBeGreaterThan(logit(sureOf(less)) - 1.5);
  });

  it('is higher where a sentence begins with what is asked about, rather than mention it on its way', () => {
    const about = 'Hujan turun lagi sore itu. Menara Kaca berdiri lama tanpa penghuni.';
    const mentioned = 'Hujan turun. Lagi sore itu Menara Kaca berdiri lama tanpa penghuni.';
    const [high = 0, low = 0] = [about, mentioned].map((text) => {
      return answer(newsstand({ text }).engine, 'mengapa Menara Kaca berdiri?', 'id').confidence;
    });
    expect(logit(high)).toBeGreaterThan(logit(low) + 0.2);
  });

  it('is a likelihood at every place, and nothing behind the last', () => {
    const asked = engine.understand('jembatan nelayan di pulau', 'id');
    const ranking = engine.find(asked);
    for (const place of ranking.keys()) {
      expect(confidence(asked, ranking, place)).toBeGreaterThan(0);
      expect(confidence(asked, ranking, place)).toBeLessThan(1);
    }
    expect(confidence(asked, ranking, ranking.length)).toBe(0);
  });
});
