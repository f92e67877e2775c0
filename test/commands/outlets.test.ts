import { describe, expect, it } from 'vitest';
import { payloadOf } from '../../src/chat/action.ts';
import { plainText, type Reply } from '../../src/chat/reply/reply.ts';
import { libraryOf, markdown } from '../library/folder.ts';
import { botFor, moderator, reader } from '../support/bot.ts';
import { credits, labels, texts, words } from './conversation.ts';

const library = await libraryOf({
  'bridge.md': markdown(
    { title: 'Jembatan diresmikan', source: 'Kabar Teluk', date: '2025-03-12' },
    'Gubernur Ratna Wulan meresmikan Jembatan Teluk Biru pada Rabu.\n\n"Jembatan ini milik para nelayan dan anak-anak mereka," kata Ratna Wulan.',
  ),
  'market.md': markdown(
    { title: 'Pasar ramai', source: 'Warta Seroja', date: '2025-04-01' },
    'Pasar Seroja ramai lagi. Pedagang ikan datang dari Teluk Biru.\n\n"Pasar lama akan kami pugar tahun depan," kata Ratna Wulan.\n\n"Ikannya segar sekali," kata Pedagang Tiwi Larasati.',
  ),
});

const ELSEWHERE = { id: 'test:elsewhere' };
const NOTE = /This room uses only Warta Seroja\. .*source:/;
const question = 'Siapa yang meresmikan Jembatan Teluk Biru?';

/** A room that looks at the outlets given. */
async function roomOf(outlets: string) {
  const { bot, incidents } = botFor({ library });
  await bot.handle({ ...moderator, command: 'settings', input: { sources: outlets } });
  const say = (command: string, input: string, room = reader.room) =>
    bot.handle({ ...reader, room, lang: 'en', command, input });
  return { bot, say, incidents };
}

const printedBy = (reply: Reply) =>
  credits(reply).map((credit) => /Kabar Teluk|Warta Seroja/.exec(credit)?.[0]);

describe('a room that looks at some outlets', () => {
  it.each([
    ['ask', question, `${question} source:teluk`],
    ['search', 'meresmikan jembatan', 'meresmikan jembatan source:teluk'],
    ['quote', 'ratna wulan jembatan', 'ratna wulan jembatan sumber:teluk'],
    ['summary', 'gubernur meresmikan', 'gubernur meresmikan source:teluk length:1'],
  ])('/%s says so where they have nothing, and another can be named', async (command, asked, named) => {
    const { say, incidents } = await roomOf('seroja');
    const nothing = await say(command, asked);
    expect(nothing.outcome).toBe('nothing');
    expect(texts(nothing)).toMatch(NOTE);
    const other = await say(command, named);
    expect(other.outcome).toBe('answered');
    expect(printedBy(other)).toEqual(['Kabar Teluk']);
    const elsewhere = await say(command, asked, ELSEWHERE);
    expect(elsewhere.outcome).toBe('answered');
    expect(printedBy(elsewhere)).toContain('Kabar Teluk');
    expect(incidents).toEqual([]);
  });

  it.each(['ask', 'search', 'quote', 'summary'])(
    '/%s does not say so where nothing keeps it',
    async (command) => {
      const { say } = await roomOf('seroja');
      const nowhere = await say(command, 'kanguru');
      expect(texts(nowhere)).toMatch(NOTE);
      for (const reply of [
        await say(command, 'kanguru source:teluk'),
        await say(command, 'kanguru', ELSEWHERE),
      ]) {
        expect(reply.outcome).toBe('nothing');
        expect(texts(reply)).not.toContain('This room');
      }
    },
  );

  it('quotes what they have, and counts no more', async () => {
    const { say } = await roomOf('seroja');
    const reply = await say('quote', 'ratna wulan');
    expect(reply.title).toBe('Ratna Wulan: 1 quotation');
    expect(words(reply)).toEqual(['Pasar lama akan kami pugar tahun depan']);
    const nothing = await say('quote', 'ratna wulan sejak 2030');
    expect(labels(nothing)).toContain('All quotations (1)');
  });

  it('says of somebody whom only others quote that it is so', async () => {
    const { say } = await roomOf('teluk');
    const reply = await say('quote', 'tiwi larasati');
    expect(texts(reply)).toContain(
      'Tiwi Larasati is quoted in the corpus, but not by the outlets chosen for this room',
    );
    expect(texts(reply)).toMatch(/uses only Kabar Teluk/);
    expect(labels(reply).some((label) => label.startsWith('All quotations'))).toBe(false);
  });

  it('can be asked what somebody said in another that is named', async () => {
    const { say } = await roomOf('seroja');
    const reply = await say('ask', 'apa kata Ratna Wulan soal jembatan sumber:teluk');
    expect(reply.title).toBe('Ratna Wulan: 1 quotation');
    expect(printedBy(reply)).toEqual(['Kabar Teluk']);
  });

  it.each([
    ['kanguru source:teluk', reader.room, 'This room’s outlets, all dates'],
    ['pasar seroja from:2030', reader.room, 'This room’s outlets, all dates'],
    ['kanguru source:teluk', ELSEWHERE, 'All outlets and dates'],
  ])('offers to sum up %s without limits in %o as %s', async (topic, room, label) => {
    const { say } = await roomOf('seroja');
    expect(labels(await say('summary', topic, room))[0]).toBe(label);
  });

  it.each([
    [reader.room, ['Warta Seroja']],
    [ELSEWHERE, ['Kabar Teluk', 'Warta Seroja']],
  ])('sums up without limits in %o from %j', async (room, outlets) => {
    const { bot, say } = await roomOf('seroja');
    const [button] = (await say('summary', 'teluk biru from:2030', room)).buttons ?? [];
    const payload = button === undefined ? '' : payloadOf(button.action);
    expect(new Set(printedBy(await bot.handle({ ...reader, room, payload })))).toEqual(new Set(outlets));
  });

  it('tells with what the corpus covers', async () => {
    const { say } = await roomOf('seroja');
    const reply = await say('sources', '');
    expect(texts(reply)).toMatch(NOTE);
    expect(
      reply.blocks.flatMap((block) => (block.type === 'list' ? block.items.map(plainText) : [])),
    ).toHaveLength(2);
    expect(texts(await say('sources', '', ELSEWHERE))).not.toContain('This room');
  });

  it('names every command that looks so', async () => {
    const { bot } = await roomOf('seroja');
    for (const [lang, names] of [
      ['en', ['/ask', '/search', '/quote', '/summary']],
      ['id', ['/tanya', '/cari', '/kutip', '/ringkas']],
    ] as const) {
      const reply = await bot.handle({ ...moderator, lang, command: 'settings', input: '' });
      for (const name of names) expect(texts(reply)).toContain(name);
    }
  });

  it('is no concern of the inline mode', async () => {
    const { bot } = await roomOf('seroja');
    const page = await bot.inline({ ...reader, text: 'meresmikan jembatan', offset: '' });
    expect(page.results.map(({ title }) => title).join()).toContain('Kabar Teluk');
  });
});

describe('a search that is read otherwise than it is written', () => {
  const say = async (command: string, input: string) => {
    const { bot } = botFor({ library });
    return texts(await bot.handle({ ...reader, lang: 'en', command, input }));
  };

  it.each([
    ['ask', 'siapa meresmikan jembatan source:tribun'],
    ['search', 'jembatan source:tribun'],
    ['quote', 'ratna source:tribun'],
  ])('/%s knows the outlets', async (command, input) => {
    expect(await say(command, input)).toMatch(/tribun/);
    expect(await say(command, input)).not.toMatch(/minus sign|Nothing in the corpus/);
  });

  it('says which word it looked for instead, and which date it cannot read', async () => {
    expect(await say('search', 'jembatn')).toContain(
      '“jembatn” is not in the corpus; this is for “jembatan”.',
    );
    expect(await say('search', '"jembatn"')).not.toContain('this is for');
    expect(await say('search', 'jembatan after:besok')).toContain('“after:besok” is looked for as a word');
    expect(await say('search', 'jembatan')).not.toMatch(/looked for|is for/);
  });

  it('says within which days nothing was said', async () => {
    expect(await say('quote', 'ratna wulan since 2030')).toMatch(/Narrowed to: .*2030/);
    expect(await say('quote', 'ratna wulan last week')).toMatch(/Narrowed to: .*November 2023/);
    expect(await say('quote', 'ratna wulan kanguru')).not.toMatch(/Narrowed to/);
  });

  it.each(['"', '""', '- -', '…'])('explains itself where %s is all', async (input) => {
    expect(await say('search', input)).toMatch(/To narrow the search/);
  });
});
