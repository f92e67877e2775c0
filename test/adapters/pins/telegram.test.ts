import type { User } from 'grammy/types';
import { beforeAll, describe, expect, it } from 'vitest';
import { memoryStore } from '../../../src/store/memory.ts';
import { articles, ferry, market } from '../../support/articles.ts';
import { botFor } from '../../support/bot.ts';
import { changingLibrary, corrected } from '../../support/changing.ts';
import type { Shown } from '../../support/fake-telegram/chats.ts';
import { onFakeTelegram, payloadOf, warmTelegram } from '../../support/fake-telegram/open.ts';
import {
  BOT,
  callbackUpdate,
  GROUP,
  messageUpdate,
  READER,
  SUPERGROUP,
} from '../../support/fake-telegram/updates.ts';

beforeAll(warmTelegram);

const MODERATOR: User = { ...READER, id: 905_077, first_name: 'Moderator', language_code: 'id' };
const ELSEWHERE = { ...SUPERGROUP, id: -1_001_000_009_999, title: 'Ruang Lain' };

/** A supergroup where the bot and the moderator may pin, and the moderator has opened a conversation with the bot. */
async function story({ store = memoryStore(), botPins = true } = {}) {
  const { library, change } = changingLibrary();
  const made = botFor({ library, store, lang: 'id' });
  const opened = await onFakeTelegram(made.bot, {
    prepare(fake) {
      fake.member(SUPERGROUP.id, MODERATOR, 'administrator', { can_pin_messages: true });
      fake.member(SUPERGROUP.id, BOT, 'administrator', { can_pin_messages: botPins });
    },
  });
  made.boards.connect('telegram', opened.telegram.board);
  const write = (text: string, from = MODERATOR) => messageUpdate({ text, chat: SUPERGROUP, from });
  const press = (shown: Shown | undefined, label: RegExp, from = MODERATOR) =>
    callbackUpdate({
      data: shown ? payloadOf(shown, label) : '',
      from,
      ...(shown && { message: shown.message }),
    });

  /** The announcement in the group, and the preview in the moderator's own chat. */
  async function prepared() {
    const [announced] = await opened.ask(write('/sematkan jembatan nelayan'));
    const [preview] = await opened.ask(
      messageUpdate({ text: `/start ${startOf(announced)}`, from: MODERATOR }),
    );
    return { announced, preview };
  }

  async function pinned() {
    const { announced, preview } = await prepared();
    await opened.done(press(preview, /^Sematkan$/));
    return { announced, preview };
  }

  return { ...opened, ...made, store, change, write, press, prepared, pinned };
}

/** What the button that opens a conversation hands over. */
function startOf(shown: Shown | undefined): string {
  const buttons = (shown?.message.reply_markup?.inline_keyboard ?? []).flat();
  const url = buttons.map((button) => ('url' in button ? button.url : undefined)).find(Boolean);
  return new URL(url ?? 'https://none.example').searchParams.get('start') ?? '';
}

describe('a summary', () => {
  it('is announced in the group, looked over in private, and pinned in silence', async () => {
    const { fake, announced, preview } = await (async () => {
      const told = await story();
      return { ...told, ...(await told.prepared()) };
    })();
    expect(announced?.message.text).toContain('sedang disiapkan');
    expect(announced?.message.text).not.toContain('meresmikan');
    expect(preview?.message.chat.id).toBe(MODERATOR.id);
    expect(preview?.message.text).toContain('Gubernur Ratna Wulan meresmikan');
    expect(fake.pinned(SUPERGROUP.id)).toEqual([]);
    expect(fake.breaches).toEqual([]);
  });

  it('takes the place of its announcement, and is pinned without a sound', async () => {
    const { fake, pinned, said, write } = await story();
    const { announced, preview } = await pinned();
    expect(fake.pinned(SUPERGROUP.id)).toEqual([announced?.message.message_id]);
    expect(announced?.message.text).toContain('Gubernur Ratna Wulan meresmikan');
    expect(announced?.message.text).toMatch(/Disematkan pada .* oleh Moderator/);
    expect(preview?.message.text).toContain('Sudah disematkan, dengan nomor 1');
    for (const { params } of fake.asked('pinChatMessage')) expect(params.disable_notification).toBe(true);
    const [list] = await said(write('/sematan'));
    expect(list).toContain('1 · jembatan nelayan');
    expect(list).toContain('masih sama seperti saat disematkan');
    expect(fake.breaches).toEqual([]);
  });

  it('is shortened, reordered and cut sentence by sentence before', async () => {
    const { fake, prepared, press, done } = await story();
    const { announced, preview } = await prepared();
    const before = preview?.message.text ?? '';
    await done(press(preview, /^Buang 1$/));
    expect(preview?.message.text).not.toBe(before);
    await done(press(preview, /^Terbaru dulu$/));
    await done(press(preview, /^Lebih pendek$/));
    await done(press(preview, /^Batal$/));
    expect(preview?.message.text).toContain('Tidak ada yang disematkan');
    expect(announced?.isDeleted).toBe(true);
    expect(fake.pinned(SUPERGROUP.id)).toEqual([]);
    expect(fake.breaches).toEqual([]);
  });

  it('is refused to whoever does not moderate the room, at each step', async () => {
    const { fake, said, ask, write, press, pinned, pressed, prepared } = await story();
    expect((await said(write('/sematkan jembatan', READER)))[0]).toContain('untuk moderator');
    const { announced, preview } = await prepared();
    const start = messageUpdate({ text: `/start ${startOf(announced)}`, from: READER });
    expect((await said(start))[0]).toContain('Pratinjau itu sudah tidak ada');
    // A client may press what it was never shown, in any chat.
    const forged = payloadOf(preview ?? never(), /^Sematkan$/);
    const [own] = await ask(messageUpdate({ text: '/bantuan', from: READER }));
    const forgery = callbackUpdate({ data: forged, from: READER, ...(own && { message: own.message }) });
    expect((await pressed(forgery))?.text).toContain('Pratinjau itu sudah tidak ada');
    const inGroup = callbackUpdate({
      data: forged,
      from: READER,
      ...(announced && { message: announced.message }),
    });
    expect((await pressed(inGroup))?.text).toContain('untuk moderator');
    expect(fake.pinned(SUPERGROUP.id)).toEqual([]);
    await pinned();
    expect((await said(write('/sematan', READER)))[0]).toContain('untuk moderator');
    expect((await said(write('/lepas 1', READER)))[0]).toContain('untuk moderator');
    expect((await pressed(press(announced, /^Artikel dan/, READER)))?.text ?? '').not.toContain(
      'untuk moderator',
    );
    expect(fake.pinned(SUPERGROUP.id)).toHaveLength(1);
  });

  it('is not reached from another room, even by one of its moderators', async () => {
    const { fake, ask, said, pressed, prepared, pinned, member } = await (async () => {
      const told = await story();
      return { ...told, member: told.fake.member };
    })();
    const stranger = { ...READER, id: 905_088 };
    member(ELSEWHERE.id, stranger, 'administrator', { can_pin_messages: true });
    member(ELSEWHERE.id, BOT, 'administrator', { can_pin_messages: true });
    const { preview } = await prepared();
    const data = payloadOf(preview ?? never(), /^Sematkan$/);
    const there = (text: string) => messageUpdate({ text, chat: ELSEWHERE, from: stranger });
    const [own] = await ask(there('/bantuan@kutipbot'));
    const forgery = callbackUpdate({ data, from: stranger, ...(own && { message: own.message }) });
    expect((await pressed(forgery))?.text).toContain('Pratinjau itu sudah tidak ada');
    await pinned();
    expect((await said(there('/sematan')))[0]).toContain('Belum ada yang saya sematkan');
    expect((await said(there('/lepas 1')))[0]).toContain('Tidak ada sematan 1');
    expect((await said(there('/sumber sematan:1')))[0]).toContain('Tidak ada sematan 1');
    expect(fake.pinned(SUPERGROUP.id)).toHaveLength(1);
    expect(fake.pinned(ELSEWHERE.id)).toEqual([]);
  });

  it('says what the bot may not do, before anything is done', async () => {
    const { fake, said, write } = await story({ botPins: false });
    expect((await said(write('/sematkan jembatan nelayan')))[0]).toContain('Sematkan Pesan');
    expect(fake.sent(SUPERGROUP.id)).toHaveLength(1);
  });

  it('leaves no message half done where the right is lost on the way', async () => {
    const { fake, prepared, press, done, said, write } = await story();
    const { announced, preview } = await prepared();
    fake.member(SUPERGROUP.id, BOT, 'administrator', { can_pin_messages: false });
    await done(press(preview, /^Sematkan$/));
    expect(announced?.message.text).toContain('sedang disiapkan');
    expect(fake.pinned(SUPERGROUP.id)).toEqual([]);
    expect((await said(write('/sematan')))[0]).toContain('Belum ada yang saya sematkan');
    fake.member(SUPERGROUP.id, BOT, 'administrator', { can_pin_messages: true });
    await done(press(preview, /^Sematkan$/));
    expect(fake.pinned(SUPERGROUP.id)).toHaveLength(1);
  });

  it('is not pinned with what no longer stands in the corpus', async () => {
    const { fake, prepared, press, said, change } = await story();
    const { preview } = await prepared();
    change([ferry, market]);
    expect((await said(press(preview, /^Sematkan$/))).length).toBe(0);
    expect(fake.callbackAnswers.size).toBe(1);
    expect([...fake.callbackAnswers.values()][0]?.text).toContain('sudah berubah');
    expect(fake.pinned(SUPERGROUP.id)).toEqual([]);
  });

  it('is pinned in a conversation of two as well', async () => {
    const { fake, ask, done, press } = await story();
    const [preview] = await ask(messageUpdate({ text: '/sematkan jembatan nelayan', from: MODERATOR }));
    await done(press(preview, /^Sematkan$/));
    expect(fake.pinned(MODERATOR.id)).toEqual([preview?.message.message_id]);
    expect(preview?.message.text).toContain('Gubernur Ratna Wulan meresmikan');
    expect(fake.breaches).toEqual([]);
  });

  it('that is taken off stays where it is, and says so', async () => {
    const { fake, pinned, said, write } = await story();
    const { announced } = await pinned();
    expect((await said(write('/lepas 1')))[0]).toContain('Sematan 1 sudah dilepas');
    expect(fake.pinned(SUPERGROUP.id)).toEqual([]);
    expect(announced?.message.text).toContain('Sematannya dilepas pada');
    expect((await said(write('/lepas 1')))[0]).toContain('Tidak ada sematan 1');
  });
});

describe('a passage of an answer', () => {
  it('is pinned by itself, by a button that moderators have', async () => {
    const { fake, ask, done, press, write } = await story();
    const [plain] = await ask(write('/tanya jembatan milik nelayan', READER));
    expect(JSON.stringify(plain?.message.reply_markup)).not.toContain('Sematkan');
    const [answered] = await ask(write('/tanya jembatan milik nelayan'));
    const [announced] = await ask(press(answered, /Sematkan/));
    const [preview] = await ask(messageUpdate({ text: `/start ${startOf(announced)}`, from: MODERATOR }));
    await done(press(preview, /^Sematkan$/));
    expect(announced?.message.text).toContain('Jembatan ini milik para nelayan');
    expect(announced?.message.text).not.toContain('meresmikan');
    expect(fake.pinned(SUPERGROUP.id)).toEqual([announced?.message.message_id]);
    expect(fake.breaches).toEqual([]);
  });
});

describe('a pinned message', () => {
  it('is put right in place, with a dated note, when an article changes', async () => {
    const { fake, pins, pinned, change, said, write } = await story();
    const { announced } = await pinned();
    change([corrected('sepanjang 800 meter', 'sepanjang 650 meter'), ferry, market]);
    await pins.review();
    expect(announced?.message.text).toContain('sepanjang 650 meter');
    expect(announced?.message.text).not.toContain('sepanjang 800 meter');
    expect(announced?.message.text).toMatch(/Kabar Teluk mengubah artikelnya; kalimat \d/);
    expect(fake.sent(SUPERGROUP.id)).toHaveLength(1);
    expect((await said(write('/sematan')))[0]).toContain('1 koreksi');
    const before = announced?.history.length;
    await pins.review();
    expect(announced?.history.length).toBe(before);
    expect(fake.breaches).toEqual([]);
  });

  it('loses what is not in the corpus any more, and says so', async () => {
    const { pins, pinned, change } = await story();
    const { announced } = await pinned();
    change([ferry, market]);
    await pins.review();
    expect(announced?.message.text).toContain('Semua yang disematkan di sini tidak ada lagi di korpus');
    expect(announced?.message.text).not.toContain('meresmikan');
    expect(announced?.message.text).toContain('tidak ada lagi di korpus; petikannya dihapus');
  });

  it('follows words that only stand elsewhere, without a note', async () => {
    const { pins, pinned, change } = await story();
    const { announced } = await pinned();
    change([corrected('Gubernur Ratna', 'TELUK BIRU - Gubernur Ratna'), ferry, market]);
    await pins.review();
    expect(announced?.message.text).toContain('artikel jembatan02');
    expect(announced?.message.text).not.toContain('mengubah artikelnya');
  });

  it('is never posted anew by itself where somebody has deleted it', async () => {
    const { fake, pins, pinned, change, said, write, store } = await story();
    const { announced } = await pinned();
    if (announced) announced.isDeleted = true;
    change([corrected('sepanjang 800 meter', 'sepanjang 650 meter'), ferry, market]);
    await pins.review();
    expect(fake.sent(SUPERGROUP.id)).toEqual([]);
    expect((await said(write('/sematan')))[0]).toContain('Pesannya sudah dihapus');
    expect(await store.list('pin/')).toHaveLength(2);
  });

  it('has news where an article on its topic has come', async () => {
    const { pinned, change, said, write, ask, press, done } = await story();
    const { announced } = await pinned();
    const later = {
      ...ferry,
      id: 'baru000001',
      file: 'baru.md',
      text: 'Jembatan nelayan ditutup sementara.',
    };
    change([...articles, later]);
    const [list] = await ask(write('/sematan'));
    expect(list?.message.text).toContain('1 petikan yang lebih baru');
    const [again] = await ask(press(list, /^Perbarui 1$/));
    const [preview] = await ask(messageUpdate({ text: `/start ${startOf(again)}`, from: MODERATOR }));
    expect(preview?.message.text).toContain('menggantikan sematan 1');
    await done(press(preview, /^Perbarui sematan$/));
    expect(announced?.message.text).toContain('Jembatan nelayan ditutup sementara');
    expect((await said(write('/sematan')))[0]).not.toContain('lebih baru');
    expect(again?.isDeleted).toBe(true);
  });

  it('shows what it rests on, to its reader alone', async () => {
    const { fake, pinned, ask, press } = await story();
    const { announced } = await pinned();
    const [shown] = await ask(press(announced, /^Periksa artikelnya$/, READER));
    expect(shown?.message.text ?? '').toContain('masih sama seperti saat disematkan');
    expect(fake.breaches).toEqual([]);
  });

  it('is in the basic group as well, and has no address there', async () => {
    const { fake, ask, done, press } = await story();
    fake.member(GROUP.id, MODERATOR, 'creator');
    fake.member(GROUP.id, BOT, 'administrator', { can_pin_messages: true });
    const asked = messageUpdate({
      text: '/sematkan@kutipbot jembatan nelayan',
      chat: GROUP,
      from: MODERATOR,
    });
    const [announced] = await ask(asked);
    const [preview] = await ask(messageUpdate({ text: `/start ${startOf(announced)}`, from: MODERATOR }));
    await done(press(preview, /^Sematkan$/));
    expect(fake.pinned(GROUP.id)).toHaveLength(1);
    expect(preview?.message.text).not.toContain('t.me/c/');
  });
});

describe('an answer of the last two days', () => {
  it('is given again in its place, with a dated note, when an article behind it changes', async () => {
    const { fake, bot, ledger, ask, write, change } = await story();
    const [answered] = await ask(write('/tanya jembatan milik nelayan', READER));
    await ledger.close();
    change([corrected('milik para nelayan', 'milik semua warga nelayan'), ferry, market]);
    await bot.review();
    expect(answered?.message.text).toContain('satu artikel di balik jawaban ini berubah');
    expect(answered?.message.text).toContain('milik semua warga nelayan');
    expect(fake.sent(SUPERGROUP.id)).toHaveLength(1);
    expect(fake.breaches).toEqual([]);
  });
});

function never(): never {
  throw new Error('nothing was shown');
}
