import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { postgresStore } from '../../src/store/postgres.ts';
import { StoreError } from '../../src/store/store.ts';
import { testSharedStore, testStore } from '../contract/store.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { asOwner, changed, newSchema, SERVER, wayTo, withOptions } from '../support/postgres.ts';
import { CLI, MAIN, run } from '../support/process.ts';

const folder = temporaryFolder();
writeFiles(folder, { 'corpus/jembatan.txt': 'Gubernur Ratna Wulan membuka Jembatan Teluk Biru pada Rabu.' });

describe.skipIf(SERVER === '' && 'TEST_DATABASE_URL is not set')(
  'PostgreSQL (skipped where TEST_DATABASE_URL is not set; test/postgres.sh sets it)',
  () => {
    const open = async () => postgresStore((await newSchema()).url);

    testStore('postgres', open);

    testSharedStore('postgres', async () => {
      const { url } = await newSchema();
      return [await postgresStore(url), await postgresStore(url)];
    });

    it('is made ready by machines that start at once', async () => {
      const { url, schema } = await newSchema();
      const stores = await Promise.all(Array.from({ length: 8 }, () => postgresStore(url)));
      await Promise.all(stores.map((store, n) => store.write([{ key: `pin/${n}`, value: n }])));
      for (const store of stores) expect(await store.list('pin/')).toHaveLength(8);
      await Promise.all(stores.map((store) => store.close()));
      expect(await asOwner(`SELECT version FROM ${schema}.kutip_schema`)).toEqual([{ version: 1 }]);
    });

    it('has the state of programs on several machines, with nothing in their folders', async () => {
      const { url } = await newSchema();
      const machine = (program: string, args: readonly string[], input = '') =>
        run(program, args, { cwd: folder, env: { DATABASE_URL: url, LANG: 'en_US.UTF-8' }, input });
      expect(await machine(MAIN, [], '/language id')).toMatchObject({ code: 0, stderr: '' });
      expect(existsSync(join(folder, 'data', 'kutip.sqlite'))).toBe(false);
      const stdout = expect.stringContaining('room/console: {"lang":"id"}');
      expect(await machine(CLI, ['room', 'console'])).toMatchObject({ code: 0, stdout, stderr: '' });
      expect(await machine(CLI, ['forget', 'console', '--yes'])).toMatchObject({ code: 0, stderr: '' });
      expect(await machine(CLI, ['room', 'console'])).toMatchObject({ code: 1, stderr: '' });
    });

    describe('a connection', () => {
      it('that the server ends is made anew, between requests and while one is written', async () => {
        const { url, schema } = await newSchema();
        const store = await postgresStore(withOptions(`-c search_path=${schema}`, named(url, schema)));
        const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '${schema}'`;
        let promised = 0;
        let ended = 0;
        const writer = (async () => {
          for (let n = 1; ended < 5; n += 1) {
            const batch = ['first', 'second'].map((key) => ({ key, value: n }));
            // It may end the second connection too; then the batch was not promised.
            await store.write(batch).then(
              () => {
                promised = n;
              },
              (error) => expect(error.message).toMatch(/terminat.*; .*try again$/),
            );
          }
        })();
        while (ended < 5) ended += (await asOwner(end)).length;
        await writer;
        const [first, second] = [await store.get('first'), await store.get('second')];
        expect(promised).toBeGreaterThan(0);
        expect(first).toBeGreaterThanOrEqual(promised);
        expect(second).toBe(first);
        for (let n = 0; n < 5; n += 1) {
          expect(await asOwner(end)).toHaveLength(1);
          expect(await store.get('first')).toBe(first);
        }
        await store.close();
      });

      it('that is cut off is missed in a message, and found again once the server is back', async () => {
        const way = await wayTo((await newSchema()).url);
        const store = await postgresStore(way.url);
        await store.write([{ key: 'a', value: 1 }]);
        await way.cut();
        const requests = [
          () => store.get('a'),
          () => store.list(''),
          () => store.write([{ key: 'a', value: 2 }]),
        ];
        for (const request of requests)
          await expect(request()).rejects.toThrow(
            /^PostgreSQL at 127\.0\.0\.1:\d+\/postgres: .*ECONNREFUSED.*; see that it runs/,
          );
        await way.mend();
        expect(await store.get('a')).toBe(1);
        await way.cut();
        await way.mend();
        await store.write([{ key: 'a', value: 3 }]);
        expect(await store.get('a')).toBe(3);
        await store.close();
        await way.cut();
      });
    });

    describe('what is wrong', () => {
      const wrong: readonly (readonly [string, () => Promise<string> | string, RegExp])[] = [
        [
          'the password',
          () => changed(SERVER, { password: 'rahasia-sekali' }),
          /password authentication failed.*see that user and password in DATABASE_URL are right/,
        ],
        [
          'the user',
          () => changed(SERVER, { username: 'siapa', password: 'rahasia-sekali' }),
          /user and password in DATABASE_URL/,
        ],
        ['no password', () => changed(SERVER, { password: '' }), /user and password in DATABASE_URL/],
        [
          'the database',
          () => changed(SERVER, { pathname: '/tidakada' }),
          /database "tidakada" does not exist; make the database, or name another/,
        ],
        [
          'the port',
          () => changed(SERVER, { port: '1' }),
          /ECONNREFUSED.*; see that it runs, and that host and port/,
        ],
        [
          'no TLS',
          () => `${SERVER}?sslmode=verify-full`,
          /does not support SSL connections; see docs\/state\.md/,
        ],
        ['the encoding', latinDatabase, /of the encoding LATIN1; make one WITH ENCODING 'UTF8'/],
        ['the rights', userWithoutRights, /permission denied .*; make the user of DATABASE_URL the owner/],
        [
          'the schema',
          newerSchema,
          /a newer Kutip has written the database: its schema is 99, and this one knows 1/,
        ],
      ];

      it.each(wrong)('is said of %s, and the password is not', async (_, address, message) => {
        const url = await address();
        const error = await postgresStore(url).catch((reason) => reason);
        expect(error).toBeInstanceOf(StoreError);
        expect(error.message).toMatch(message);
        const { password } = new URL(url);
        const lines: string[] = [];
        createLog({ level: 'info', pretty: false, destination: { write: (line) => lines.push(line) } }).error(
          { error },
          'x',
        );
        if (password !== '')
          for (const text of [inspect(error, { depth: 9 }), lines.join()])
            expect(text).not.toContain(password);
      });

      it('leaves a newer schema as it is', async () => {
        const { url, schema } = await newSchema();
        await (await postgresStore(url)).close();
        await asOwner(
          `ALTER TABLE ${schema}.kutip_entry ADD more text; UPDATE ${schema}.kutip_schema SET version = 2`,
        );
        await expect(postgresStore(url)).rejects.toThrow('a newer Kutip');
        expect(await asOwner(`SELECT version FROM ${schema}.kutip_schema`)).toEqual([{ version: 2 }]);
      });

      it('is said of a value that somebody else has changed, and of no other', async () => {
        const { url, schema } = await newSchema();
        const store = await postgresStore(url);
        await store.write(['room/a', 'room/b'].map((key) => ({ key, value: { lang: 'id' } })));
        await asOwner(`UPDATE ${schema}.kutip_entry SET value = '{lang' WHERE key = 'room/a'`);
        await expect(store.get('room/a')).rejects.toThrow(/the value of "room\/a" is no JSON/);
        expect(await store.get('room/b')).toEqual({ lang: 'id' });
        await store.close();
      });

      it('is said of a server that only reads', async () => {
        const { url, schema } = await newSchema();
        await (await postgresStore(url)).close();
        const store = await postgresStore(
          withOptions(`-c search_path=${schema} -c default_transaction_read_only=on`),
        );
        await expect(store.write([{ key: 'a', value: 1 }])).rejects.toThrow(
          /read-only transaction; it is a copy/,
        );
        expect(await store.list('')).toEqual([]);
        await store.close();
      });

      it('is said of a table that another keeps to itself, and nothing of the batch is written', async () => {
        const { url, schema } = await newSchema();
        const store = await postgresStore(url);
        await store.write([{ key: 'a', value: 'before' }]);
        const holding = asOwner(
          `BEGIN; LOCK TABLE ${schema}.kutip_entry IN EXCLUSIVE MODE; SELECT pg_sleep(7); COMMIT`,
        );
        const batch = ['a', 'b'].map((key) => ({ key, value: 'after' }));
        await new Promise((done) => setTimeout(done, 500));
        await expect(store.write(batch)).rejects.toThrow(/lock timeout; it is busy; try again/);
        await holding;
        expect(await store.list('')).toEqual([{ key: 'a', value: 'before' }]);
        await store.write(batch);
        expect(await store.list('')).toEqual(batch);
        await store.close();
      });
    });
  },
);

function named(url: string, name: string): string {
  const address = new URL(url);
  address.searchParams.set('application_name', name);
  return address.href;
}

async function latinDatabase(): Promise<string> {
  const name = `latin_${process.pid}`;
  await asOwner(`CREATE DATABASE ${name} ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`);
  return changed(SERVER, { pathname: `/${name}` });
}

async function userWithoutRights(): Promise<string> {
  const { schema } = await newSchema();
  const user = `guest_${process.pid}`;
  await asOwner(
    `CREATE ROLE ${user} LOGIN PASSWORD 'tamu-rahasia'; GRANT USAGE ON SCHEMA ${schema} TO ${user}`,
  );
  const url = changed(SERVER, { username: user, password: 'tamu-rahasia' });
  return withOptions(`-c search_path=${schema}`, url);
}

async function newerSchema(): Promise<string> {
  const { schema, url } = await newSchema();
  await asOwner(
    `CREATE TABLE ${schema}.kutip_schema (version integer); INSERT INTO ${schema}.kutip_schema VALUES (99)`,
  );
  return url;
}
