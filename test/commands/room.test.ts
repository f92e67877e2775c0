import { describe, expect, it } from 'vitest';
import { plainText, type Reply } from '../../src/chat/reply/reply.ts';
import { botFor, moderator, reader } from '../support/bot.ts';

const textOf = (reply: Reply) =>
  [
    reply.title ?? '',
    ...reply.blocks.map((block) =>
      block.type === 'list' ? block.items.map(plainText).join('\n') : plainText(block.content),
    ),
  ].join('\n');

describe('/language', () => {
  it('speaks the new language at once, in this room and no other', async () => {
    const { bot } = botFor({ lang: 'en' });
    const elsewhere = { ...reader, room: { id: 'test:elsewhere' } };
    expect(textOf(await bot.handle({ ...moderator, command: 'language', input: 'id' }))).toContain(
      'bahasa Indonesia',
    );
    expect(textOf(await bot.handle({ ...reader, command: 'start', input: '' }))).toContain('Kutip menjawab');
    expect(textOf(await bot.handle({ ...elsewhere, command: 'start', input: '' }))).toContain(
      'Kutip answers',
    );
  });

  it('offers both languages, each by its own name', async () => {
    const { bot } = botFor({ lang: 'en' });
    const reply = await bot.handle({ ...moderator, command: 'bahasa', input: '' });
    expect(reply.buttons?.map(({ label }) => label)).toEqual(['Bahasa Indonesia', 'English']);
  });

  it('is for moderators', async () => {
    const { bot } = botFor();
    expect(await bot.handle({ ...reader, command: 'language', input: 'id' })).toMatchObject({
      outcome: 'refused',
    });
    expect(await bot.language(reader)).toBe('en');
  });
});

describe('/help', () => {
  it('lists every command as the reader would write it', async () => {
    const { bot } = botFor();
    const english = textOf(await bot.handle({ ...reader, command: 'help', input: '' }));
    const indonesian = textOf(await bot.handle({ ...reader, command: 'help', input: '', lang: 'id' }));
    for (const { name, names } of bot.commands) {
      expect(english).toContain(`/${name}`);
      expect(indonesian).toContain(`/${names.id}`);
    }
  });

  it.each(['search', 'cari', '/search'])('explains the command %s', async (name) => {
    const { bot } = botFor();
    const reply = textOf(await bot.handle({ ...reader, command: 'help', input: name }));
    expect(reply).toContain('/search [page:…] [words]');
    expect(reply).toContain('Also called /cari.');
  });

  it('offers the names of commands', async () => {
    const { bot } = botFor();
    const offered = await bot.suggest({ ...reader, command: 'help', input: '' }, 'command', '');
    expect(offered).toHaveLength(bot.commands.length);
  });
});
