import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, LIMIT_MS, newCorpus, TEXT, use } from './corpus.ts';

describe.skipIf(process.platform === 'win32' && 'it takes fewer names')('a file name', () => {
  const words =
    '-rf --help $(reboot) `reboot` \'"; * [a](b) <b> #1 a#2 \\ %s %00 a..%2f..%2fetc%2fpasswd CON C: ~ & | a.b.c a.jsonl ' +
    '__proto__ constructor é e\u0301 😀 新聞 خبر \u202egnp';
  const names = [
    ...words.split(' '),
    ' spaces ',
    'a\nb',
    'a\tb',
    'a\rb',
    'a\x1b[31mb',
    '\u2028',
    'x'.repeat(250),
  ];

  it.each(names)('%j is only a name, of a file and of a folder', async (name) => {
    const corpus = newCorpus();
    mkdirSync(join(corpus, name));
    writeFileSync(join(corpus, `${name}.MD`), TEXT);
    writeFileSync(join(corpus, name, `${name}.md`), 'Kapal\0');
    expect(await use(corpus)).toEqual(['binary']);
  });
});

describe('an encoding', () => {
  files([
    ['latin-1.txt', Buffer.from('Pasar di café itu ramai.', 'latin1'), 'encoding'],
    ['utf-16-without-mark.txt', Buffer.from('Pasar ramai.', 'utf16le'), 'binary'],
    ['utf-16.txt', Buffer.from('\ufeffPasar ramai sekali.', 'utf16le')],
    ['utf-16-cut-short.txt', Uint8Array.of(0xff, 0xfe, 0x41), 'encoding'],
    ['utf-16-half-a-pair.txt', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00), 'encoding'],
    ['utf-32.txt', Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), 'binary'],
    ['overlong.txt', Uint8Array.of(0x61, 0xc0, 0x80, 0x61), 'encoding'],
    ['surrogates.txt', Uint8Array.of(0xed, 0xa0, 0x80), 'encoding'],
    ['invalid.txt', Uint8Array.of(0x61, 0xff, 0xfe, 0xfd), 'encoding'],
    ['binary.txt', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) & 255), 'binary'],
    ['nul.txt', 'Kapal\0tiba.', 'binary'],
    ['empty.txt', '', 'empty'],
    ['mark-only.txt', '\ufeff', 'empty'],
    ['blank.txt', ' \n\t\u3000\u00a0', 'empty'],
    ['unseen.txt', '\u200b\u2060\u00ad', 'no-text'],
    ['codes.txt', `\x1b[31m${TEXT}\x1b[0m \u009b2J \u202e${TEXT}\u202c`],
    ['marks-in-the-middle.txt', `Kapal\ufeff tiba\ufeff.`],
    ['a-table.txt', 'a\tb\tc\n1\t2\t3\n'.repeat(100)],
  ]);
});

describe('what is not a file', () => {
  it('is passed over where it is a folder with the name of a file', async () => {
    const corpus = newCorpus();
    mkdirSync(join(corpus, 'x.md', 'people.yaml'), { recursive: true });
    writeFileSync(join(corpus, 'x.md', 'a.txt'), TEXT);
    expect(await use(corpus)).toEqual([]);
  });

  it('is said where links lead in circles or nowhere', async () => {
    const corpus = newCorpus();
    symlinkSync(corpus, join(corpus, 'circle'));
    symlinkSync('self.md', join(corpus, 'self.md'));
    symlinkSync('/nonexistent/a.md', join(corpus, 'nowhere.md'));
    expect(await use(corpus)).toEqual(['link-loop', 'unreadable']);
  });

  it.skipIf(process.platform === 'win32' && 'no pipes in folders')(
    'is never waited for where it is a pipe',
    async () => {
      const corpus = newCorpus();
      for (const name of ['a.md', 'b.jsonl', 'c.html', 'people.yaml', 'd'])
        execFileSync('mkfifo', [join(corpus, name)]);
      expect(await use(corpus)).toEqual(['no-file']);
    },
    LIMIT_MS,
  );

  it.skipIf(process.platform === 'win32' && 'no sockets in folders')(
    'is said where it is a socket',
    async () => {
      const corpus = newCorpus();
      const server = createServer().listen(join(corpus, 's.md'));
      await once(server, 'listening');
      expect(await use(corpus)).toEqual(['no-file']);
      server.close();
    },
  );

  it('is read where a folder is deeper than anybody would make it', async () => {
    const corpus = newCorpus();
    const deep = join(corpus, ...Array(200).fill('d'));
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, 'a.md'), TEXT);
    expect(await use(corpus)).toEqual([]);
  });

  it.each([
    '- '.repeat(20_000),
    'people: {a: 1}',
    'people:\n- name: 1\n- {}\n- x',
    '\0',
    '\xff',
    'people: [',
    '__proto__: []',
  ])(
    'a list of names such as %.30j is no hindrance',
    async (yaml) => {
      const corpus = newCorpus();
      writeFileSync(join(corpus, 'people.yaml'), yaml);
      await use(corpus);
    },
    LIMIT_MS,
  );
});
