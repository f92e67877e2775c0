import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { allowedBy, instructionsOf } from './dockerfile.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const compose = () => parse(read('docker-compose.yml'), { merge: true });

/** What the schema of the Compose specification says against a file; a linter of such files brings the schema along. */
const problems = (() => {
  const linter = dirname(createRequire(import.meta.url).resolve('dclint/package.json'));
  const { $schema: _, ...schema } = JSON.parse(
    readFileSync(join(linter, 'schemas/compose.schema.json'), 'utf8'),
  );
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
  return (file: unknown) => (validate(file) ? [] : validate.errors?.map(({ instancePath }) => instancePath));
})();

describe('docker-compose.yml', () => {
  it('keeps to the Compose specification', () => {
    expect(problems(compose())).toEqual([]);
  });

  it.each([
    ['/services/kutip', (file: ReturnType<typeof compose>) => ({ ...file.services.kutip, read_onyl: true })],
    [
      '/services/kutip/healthcheck',
      (file: ReturnType<typeof compose>) => ({ ...file.services.kutip, healthcheck: { cmd: 'x' } }),
    ],
    [
      '/services/kutip/profiles',
      (file: ReturnType<typeof compose>) => ({ ...file.services.kutip, profiles: 'postgres' }),
    ],
  ] as const)('would not with another thing at %s', (path, change) => {
    const file = compose();
    expect(problems({ ...file, services: { ...file.services, kutip: change(file) } })).toContain(path);
  });

  it('takes from every service what it does not need', () => {
    const { kutip, postgres } = compose().services;
    for (const service of [kutip, postgres]) {
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
      expect(service.security_opt).toEqual(['no-new-privileges:true']);
      expect(service.ports).toBeUndefined();
    }
    expect(kutip.volumes).toContainEqual(expect.stringMatching(/:\/corpus:ro$/));
    expect(kutip.environment.KUTIP_CORPUS).toBe('/corpus');
  });

  it('has the database behind its profile, with its major version', () => {
    const { kutip, ...others } = compose().services;
    expect(kutip.profiles).toBeUndefined();
    expect(Object.keys(others)).toEqual(['postgres']);
    expect(others.postgres).toMatchObject({ profiles: ['postgres'], image: expect.stringMatching(/:\d+$/) });
    expect(kutip.depends_on.postgres.required).toBe(false);
  });

  // Compose puts in variables as a shell does.
  it.each([
    [{}, ''],
    [{ POSTGRES_PASSWORD: 'x' }, ''],
    [
      { COMPOSE_PROFILES: 'postgres', POSTGRES_PASSWORD: 'buih7' },
      'postgres://kutip:buih7@postgres:5432/kutip',
    ],
    [{ COMPOSE_PROFILES: 'postgres', DATABASE_URL: 'postgres://other/db' }, 'postgres://other/db'],
  ])('leads the bot to its database where %j is set', (env, url) => {
    const { DATABASE_URL } = compose().services.kutip.environment;
    const script = `printf %s "${DATABASE_URL}"`;
    expect(execFileSync('/bin/sh', ['-c', script], { env, encoding: 'utf8' })).toBe(url);
  });
});

describe('the Dockerfile', () => {
  const instructions = instructionsOf(read('Dockerfile'));
  const all = (name: string) => instructions.filter((one) => one.name === name);

  it('is of the version of Node that the project asks for', () => {
    const { engines } = JSON.parse(read('package.json'));
    expect(all('FROM').map(({ text }) => text)).toEqual([`node:${engines.node.match(/\d+/)[0]}-slim`]);
  });

  it('copies only what is let in, and everything that is', () => {
    const copied = all('COPY').flatMap(({ words }) => words.slice(0, -1));
    expect(copied.sort()).toEqual([...allowedBy(read('.dockerignore'))].sort());
  });

  it('runs the program itself, as somebody who is not root', () => {
    const [user, command] = instructions.slice(-2);
    expect(user).toMatchObject({ name: 'USER', text: 'node' });
    expect(command).toMatchObject({
      name: 'CMD',
      words: ['node', '--max-semi-space-size=16', 'src/main.ts'],
    });
  });
});
