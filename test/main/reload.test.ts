import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { payloadOf } from '../../src/chat/action.ts';
import { plainText, type Reply } from '../../src/chat/reply/reply.ts';
import { createLog } from '../../src/log.ts';
import { type OpenedBot, openBot } from '../../src/main/open-bot.ts';
import { watchCorpus } from '../../src/main/watch.ts';
import { reader } from '../support/bot.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { inventedLines } from '../support/invented.ts';

vi.setConfig({ testTimeout: 60_000 });

const FILES = {
  'jembatan.txt': 'Gubernur Ratna Wulan membuka Jembatan Teluk Biru pada Rabu.',
  'pasar.txt': '"Harga cabai turun lagi," kata Tiwi Lasut di Pasar Seroja.',
};

const root = temporaryFolder();
const closes: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(closes.map((close) => close())));

let folders = 0;
async function opened(files: Readonly<Record<string, string>> = FILES, data?: string) {
  const folder = join(root, `${++folders}`);
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus, { recursive: true });
  writeFiles(corpus, files);
  const lines: { readonly level: number; readonly msg: string; readonly reason?: string }[] = [];
  const log = createLog({
    ...{ level: 'info', pretty: false },
    destination: { write: (line) => lines.push(JSON.parse(line)) },
  });
  const bot = await openBot({ corpus, data: data ?? join(folder, 'data'), lang: 'id' }, log);
  closes.push(() => bot.close());
  return { ...{ bot, corpus, folder, lines }, warnings: () => lines.filter(({ level }) => level >= 40) };
}

const say = ({ bot }: OpenedBot, command: string, input: string) => bot.handle({ ...reader, command, input });

const quoted = ({ blocks }: Reply) =>
  blocks.flatMap((block) => (block.type === 'quote' ? [plainText(block.content)] : []));

describe('a corpus that has changed', () => {
  it('is answered from as it is now: what is new, what is another, and not what is gone', async () => {
    const { bot, corpus, warnings } = await opened();
    expect(quoted(await say(bot, 'search', 'cabai'))).toHaveLength(1);
    writeFiles(corpus, {
      'baru/kapal.txt': 'Kapal Bintang Laut tiba di dermaga Muara.',
      'jembatan.txt': 'Gubernur Ratna Wulan membuka Jembatan Teluk Hijau pada Kamis.',
    });
    rmSync(join(corpus, 'pasar.txt'));
    await bot.library.reload();
    expect(quoted(await say(bot, 'search', 'kapal'))).toEqual(['Kapal Bintang Laut tiba di dermaga Muara.']);
    expect(quoted(await say(bot, 'search', 'jembatan'))[0]).toContain('Teluk Hijau');
    expect((await say(bot, 'search', 'cabai')).outcome).toBe('nothing');
    expect((await say(bot, 'quote', 'tiwi')).outcome).toBe('nothing');
    expect(warnings()).toEqual([]);
  });

  it('leaves a button of before to say that its article is gone', async () => {
    const { bot, corpus } = await opened();
    const { buttons = [] } = await say(bot, 'search', 'cabai');
    const [open] = buttons.filter(({ action }) => action.command === 'article');
    rmSync(join(corpus, 'pasar.txt'));
    await bot.library.reload();
    const payload = payloadOf(open?.action ?? { command: '', args: {} });
    expect((await bot.bot.handle({ ...reader, payload })).outcome).toBe('refused');
  });

  it('gets a new snapshot, from which the next start has nothing to do', async () => {
    const { bot, corpus, folder } = await opened();
    const data = join(folder, 'data');
    const snapshot = () => {
      const [name = ''] = readdirSync(data).filter((name) => name.endsWith('.snapshot'));
      return statSync(join(data, name)).mtimeMs;
    };
    const before = snapshot();
    writeFiles(corpus, { 'kapal.txt': 'Kapal Bintang Laut tiba di dermaga Muara.' });
    await bot.library.reload();
    expect(snapshot()).toBeGreaterThan(before);
    const log = createLog({ level: 'silent', pretty: false });
    const next = await openBot({ corpus, data, lang: 'id' }, log);
    expect(next.start).toEqual({ built: 'nothing', problems: 0 });
    await next.close();
  });

  it('is read in a process of its own where it is large', async () => {
    const many = inventedLines(1000);
    const { bot, corpus, lines } = await opened({ 'many.jsonl': many.join('\n') });
    writeFiles(corpus, { 'many.jsonl': many.slice(1).join('\n'), 'kapal.txt': FILES['jembatan.txt'] });
    let ticks = 0;
    const clock = setInterval(() => ticks++, 10);
    await bot.library.reload();
    clearInterval(clock);
    expect(lines.at(-1)).toMatchObject({ msg: 'the corpus has changed', built: 'nothing', articles: 1000 });
    expect(ticks).toBeGreaterThan(10);
    rmSync(join(corpus, 'many.jsonl'));
    writeFiles(corpus, { 'many.txt': ' '.repeat(2 << 20), 'kapal.txt': '' });
    await bot.library.reload();
    expect(lines.at(-1)).toMatchObject({ level: 40, reason: expect.stringMatching(/has no articles$/) });
    writeFiles(corpus, { 'many.jsonl': many.join('\n') });
    const reloading = bot.library.reload();
    await setTimeout(300);
    await bot.close();
    await reloading;
    expect(bot.library.current().coverage().articles).toBe(1000);
  });

  it('is read where nothing can be kept, too', async () => {
    writeFiles(root, { file: '' });
    const { bot, corpus } = await opened(FILES, join(root, 'file', 'data'));
    writeFiles(corpus, { 'kapal.txt': 'Kapal Bintang Laut tiba di dermaga Muara.' });
    await bot.library.reload();
    expect(quoted(await say(bot, 'search', 'kapal'))).toHaveLength(1);
  });

  it('is told to whoever listens, one after the other, whatever becomes of one', async () => {
    const { bot, corpus, warnings } = await opened();
    const heard: number[] = [];
    bot.onLibraryChange(() => {
      throw new Error('busy');
    });
    bot.onLibraryChange(async (library) => {
      await setTimeout(20);
      heard.push(library.coverage().articles);
      expect(bot.library.current()).toBe(library);
    });
    writeFiles(corpus, { 'kapal.txt': 'Kapal Bintang Laut tiba di dermaga Muara.' });
    await bot.library.reload();
    expect(heard).toEqual([3]);
    expect(warnings().map(({ msg }) => msg)).toEqual(['a change of the corpus was not taken in']);
  });

  it('is read once more for all who ask while it is read', async () => {
    const { bot, corpus, lines } = await opened();
    const reloads = [bot.library.reload()];
    await setTimeout(5);
    writeFiles(corpus, { 'kapal.txt': 'Kapal Bintang Laut tiba di dermaga Muara.' });
    for (let n = 0; n < 5; n++) reloads.push(bot.library.reload());
    await Promise.all(reloads);
    expect(bot.library.current().coverage().articles).toBe(3);
    expect(lines.filter(({ msg }) => msg === 'the corpus has changed')).toHaveLength(2);
  });

  it('loses no call that is made meanwhile', async () => {
    const { bot, corpus } = await opened();
    const outcomes = new Set<string | undefined>();
    let reloading = true;
    const asking = (async () => {
      while (reloading) {
        for (const word of ['jembatan', 'kapal'])
          outcomes.add((await say(bot, 'search', `${word} cabai`)).outcome);
        await setTimeout(1);
      }
    })();
    for (let n = 0; n < 3; n++) {
      writeFiles(corpus, {
        'jembatan.txt': `Jembatan dan kapal ke-${n} diresmikan.`,
        'pasar.txt': `Cabai ${n}.`,
      });
      await bot.library.reload();
    }
    reloading = false;
    await asking;
    expect([...outcomes]).toEqual(['answered']);
  });

  it('ends with the bot, half read', async () => {
    const { bot, corpus, warnings } = await opened();
    writeFiles(corpus, { 'kapal.txt': 'Kapal Bintang Laut tiba di dermaga Muara.' });
    const reloading = bot.library.reload();
    await bot.close();
    await reloading;
    expect(bot.library.current().coverage().articles).toBe(2);
    expect(warnings()).toEqual([]);
  });
});

describe('a corpus that cannot be read any more', () => {
  it.each<[string, (corpus: string) => void, RegExp]>([
    ['is gone', (corpus) => renameSync(corpus, `${corpus}.away`), /write a folder or a file that exists/],
    [
      'is empty',
      (corpus) => {
        renameSync(corpus, `${corpus}.away`);
        mkdirSync(corpus);
      },
      /has no articles/,
    ],
    [
      'holds no article',
      (corpus) => {
        renameSync(corpus, `${corpus}.away`);
        writeFiles(corpus, { 'a.txt': '' });
      },
      /has no articles/,
    ],
  ])('that %s leaves the articles of before, and says why', async (_, spoil, reason) => {
    const { bot, corpus, folder, warnings } = await opened();
    spoil(corpus);
    await bot.library.reload();
    expect(quoted(await say(bot, 'search', 'cabai'))).toHaveLength(1);
    expect(warnings()).toMatchObject([
      {
        msg: 'the corpus cannot be read anew; the articles of before are kept',
        reason: expect.stringMatching(reason),
      },
    ]);
    // The snapshot of before is there for the day on which the corpus is.
    rmSync(corpus, { recursive: true, force: true });
    renameSync(`${corpus}.away`, corpus);
    const log = createLog({ level: 'silent', pretty: false });
    const next = await openBot({ corpus, data: join(folder, 'data'), lang: 'id' }, log);
    expect(next.start.built).toBe('nothing');
    await next.close();
  });
});

describe('whoever watches a corpus', () => {
  const watch = (bot: OpenedBot, look = bot.corpusState) => {
    const stop = new AbortController();
    const watching = watchCorpus({ library: bot.library, look, signal: stop.signal, interval: 20, calm: 40 });
    closes.push(async () => {
      stop.abort();
      await watching;
    });
  };
  const until = async (holds: () => boolean) => {
    while (!holds()) await setTimeout(5);
  };
  const articles = (bot: OpenedBot) => bot.library.current().coverage().articles;

  it('reads it anew once it is calm, and not before', async () => {
    const { bot, corpus, lines } = await opened();
    watch(bot);
    for (let n = 0; n < 10; n++) {
      writeFiles(corpus, { [`kapal${n}.txt`]: `Kapal ke-${n} tiba.` });
      await setTimeout(15);
    }
    await until(() => articles(bot) === 12);
    rmSync(join(corpus, 'pasar.txt'));
    await until(() => articles(bot) === 11);
    expect(lines.filter(({ msg }) => msg === 'the corpus has changed').length).toBeLessThanOrEqual(4);
  });

  it('notices other names', async () => {
    const { bot, corpus } = await opened();
    watch(bot);
    writeFiles(corpus, { 'people.yaml': 'places:\n  - { name: Pasar Seroja, aliases: [Toserba] }\n' });
    const known = new Promise<void>((resolve) => bot.onLibraryChange(() => resolve()));
    await known;
    expect(quoted(await say(bot, 'search', 'Toserba'))).toHaveLength(1);
  });

  it('leaves alone what stays as it is, and tries once what cannot be read', async () => {
    const { bot, corpus, lines } = await opened();
    let looks = 0;
    watch(bot, () => {
      looks++;
      return bot.corpusState();
    });
    await until(() => looks > 5);
    expect(lines).toEqual([]);
    renameSync(corpus, `${corpus}.away`);
    await until(() => lines.length > 0);
    const seen = looks;
    await until(() => looks > seen + 5);
    expect(lines).toHaveLength(1);
    renameSync(`${corpus}.away`, corpus);
    writeFiles(corpus, { 'kapal.txt': 'Kapal Bintang Laut tiba.' });
    await until(() => articles(bot) === 3);
  });

  it('reads it now and then where it is never calm', async () => {
    const { bot, corpus } = await opened();
    let written = 0;
    watch(bot, () => {
      writeFiles(corpus, { 'kapal.txt': `Kapal tiba.${' Kapal tiba.'.repeat(++written)}` });
      return bot.corpusState();
    });
    await until(() => articles(bot) === 3);
  });
});
