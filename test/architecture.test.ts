import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path/posix';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

interface Row {
  readonly values: readonly string[];
  /** What may be imported by `import type` besides. */
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
}

const root = join(import.meta.dirname, '..');
const files = globSync('{src,commands,adapters}/**/*.ts', { cwd: root }).map((file) =>
  file.replaceAll('\\', '/'),
);
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('who may import whom', () => {
  it.each(files)('%s keeps to its row', (file) => {
    expect(violations(file, read(file))).toEqual([]);
  });

  it.each([
    ['src/types.ts', "import { tokens } from './text/words.ts'"],
    ['src/text/words.ts', "import type { Passages } from '../search/passages.ts'"],
    ['src/corpus/read.ts', "import { passages } from '../search/passages.ts'"],
    ['src/quotes/find.ts', "export { passages } from '../search/passages.ts'"],
    ['src/search/rank.ts', "import { readFileSync } from 'node:fs'"],
    ['src/text/words.ts', "const { createServer } = await import('node:http')"],
    ['src/check.ts', "import { summary } from './summary.ts'"],
    ['src/answer.ts', "import {\n  type Reply,\n  reply,\n} from './chat/reply.ts'"],
    ['src/chat/dispatch.ts', "import { library } from '../library.ts'"],
    ['src/chat/dispatch.ts', "import { type Library } from '../library.ts'"],
    ['src/text/words.ts', "import { Client } from 'discord.js'"],
    ['src/something.ts', ''],
    ['commands/ask.ts', "import { createHash } from 'node:crypto'"],
    ['commands/ask.ts', "import '../adapters/console/render.ts'"],
    ['commands/ask.ts', "import { z } from 'zod'"],
    ['adapters/discord/index.ts', "import { render } from '../telegram/render.ts'"],
    ['adapters/discord/index.ts', "import type { Command } from '../../commands/ask.ts'"],
    ['adapters/discord/index.ts', "import { Bot } from 'grammy'"],
    ['adapters/discord/render.ts', "import { writeFileSync } from 'node:fs'"],
  ])('%s may not say %j', (file, source) => {
    expect(violations(file, source)).toHaveLength(1);
  });

  it.each([
    ['src/chat/dispatch.ts', "import type { Library } from '../library.ts'"],
    ['src/corpus/identity.ts', "import { createHash } from 'node:crypto'"],
    ['commands/index.ts', "import { ask } from './ask.ts'"],
    ['src/main.ts', "import { start } from '../adapters/console/index.ts'"],
    ['adapters/console/index.ts', "import { createInterface } from 'node:readline'"],
  ])('%s may say %j', (file, source) => {
    expect(violations(file, source)).toEqual([]);
  });
});

it.each(files)('%s is a function of its arguments, or is meant to do I/O', (file) => {
  if (!doesIO(file) && file !== 'src/log.ts') expect(read(file)).not.toMatch(IMPURE);
});

it('keeps to the entries that the top level is meant to hold', () => {
  const visible = readdirSync(root).filter((entry) => !entry.startsWith('.') && !entry.endsWith('.log'));
  expect(visible.filter((entry) => ![...TOP_LEVEL, ...NOT_COMMITTED].includes(entry))).toEqual([]);
  expect(visible).toEqual(expect.arrayContaining(GIVEN));
});

describe('.env.example', () => {
  const example = read('.env.example');

  it('has one line for every variable that is read but the locale of the system, and no other', () => {
    const declared = [...read('src/config.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)];
    const used = files.flatMap((file) => [...read(file).matchAll(/\benv(?:\.|\[')([A-Z][A-Z0-9_]+)\b/g)]);
    const shown = [...example.matchAll(/^(?:# ?)?([A-Z][A-Z0-9_]+)=/gm)].map((line) => line[1]);
    expect(shown).toEqual([...new Set(shown)]);
    const known = [...declared, ...used].map((match) => match[1]).filter((name) => name !== 'LANG');
    expect(new Set(shown)).toEqual(new Set(known));
  });

  it('shows the defaults', () => {
    expect(readConfig(parse(example))).toEqual(readConfig({}));
  });
});

function violations(file: string, source: string): readonly string[] {
  const row = ROWS[area(file)];
  if (!row) return [`${file} stands in no row of the table`];
  return importsOf(source)
    .filter((found) => !allowed(file, row, found))
    .map((found) => `${file} may not import ${found.typeOnly ? 'even types of ' : ''}${found.from}`);
}

function allowed(file: string, row: Row, { from, typeOnly }: Import): boolean {
  if (row === ANYTHING) return true;
  if (from.startsWith('node:'))
    return !file.startsWith('commands/') && (PURE_NODE.includes(from) || doesIO(file));
  if (!from.startsWith('.')) return row.packages?.includes(packageOf(from)) ?? false;
  const target = area(normalize(join(file, '..', from)));
  return (
    target === area(file) ||
    row.values.includes(target) ||
    (typeOnly && (row.types?.includes(target) ?? false))
  );
}

function importsOf(source: string): readonly Import[] {
  return IMPORTS.flatMap((form) => [...source.matchAll(form)]).map((match) => ({
    from: match.groups?.from ?? '',
    typeOnly: match.groups?.clause?.startsWith(' type ') ?? false,
  }));
}

/** `src/text/words.ts` is in `text`, `src/answer.ts` in `answer`, `adapters/discord/render.ts` in `adapters/discord`. */
function area(file: string): string {
  const [top, next = '', ...rest] = file.replace(/\.ts$/, '').split('/');
  if (top === 'src') return next;
  return top === 'adapters' && rest.length > 0 ? `adapters/${next}` : (top ?? '');
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function doesIO(file: string): boolean {
  return IO.some((pattern) => pattern.test(file));
}

// A brace with `type` on every name still runs the module, so only `import type` counts as types.
const IMPORTS = [
  /^(?:import|export)\b(?<clause>[^;'"]*?)\bfrom\s*['"](?<from>[^'"]+)['"]/gm,
  /^import\s*['"](?<from>[^'"]+)['"]/gm,
  /\b(?:import|require)\(\s*['"](?<from>[^'"]+)['"]/g,
];

const BASE = ['types', 'errors', 'i18n', 'log'];
const PARTS = [...BASE, 'text', 'turns', 'store', 'corpus', 'search', 'quotes'];
const FEATURES = ['anchor', 'answer', 'summary', 'compare', 'check', 'pins', 'sent', 'settings'];
const ANYTHING: Row = { values: [] };

const ROWS: Readonly<Record<string, Row>> = {
  types: { values: BASE },
  errors: { values: BASE },
  i18n: { values: BASE },
  log: { values: BASE, packages: ['pino', 'pino-pretty'] },
  config: { values: BASE, packages: ['zod'] },
  text: { values: BASE, packages: ['stemmer'] },
  turns: { values: BASE },
  store: { values: BASE, packages: ['pg'] },
  corpus: {
    values: ['text', 'turns', 'store', 'types'],
    packages: ['yaml', '@mozilla/readability', 'linkedom', 'zod'],
  },
  search: { values: ['text', 'turns', 'store', 'types'], packages: ['minisearch', 'zod'] },
  quotes: { values: ['text', 'turns', 'store', 'types'] },
  ...Object.fromEntries(FEATURES.map((feature) => [feature, { values: PARTS, types: ['library'] }])),
  library: { values: [...PARTS, ...FEATURES] },
  chat: { values: ['types', 'errors', 'i18n'], types: ['library', 'pins', 'sent'] },
  commands: { values: ['chat', 'types', 'i18n'], types: ['library', 'pins'] },
  'adapters/console': { values: ['chat', 'i18n', 'types'] },
  'adapters/discord': { values: ['chat', 'i18n', 'types'], packages: ['discord.js'] },
  'adapters/telegram': {
    values: ['chat', 'i18n', 'types'],
    packages: ['grammy', '@grammyjs/auto-retry', '@grammyjs/runner'],
  },
  main: ANYTHING,
  cli: ANYTHING,
};

const IO = [
  /^src\/(main|cli)(\/[a-z-]+)?\.ts$/,
  /^src\/(store\/(sqlite|postgres)[a-z-]*|search\/snapshot[a-z-]*)\.ts$/,
  /^src\/corpus\/(entities|read|walk|watch)[a-z-]*\.ts$/,
  /^src\/turns\/pause\.ts$/,
  /^adapters\/[a-z]+\/index\.ts$/,
];

// Clock, chance, environment and terminal are passed in.
const IMPURE =
  /\b(Date\.now\(|new Date\(\)|performance\.now\(|Math\.random\(|randomUUID\(|process\.\w|console\.\w|fetch\()/;

const PURE_NODE = ['node:crypto', 'node:path', 'node:path/posix', 'node:url', 'node:util'];

const GIVEN = ['src', 'adapters', 'corpus', 'commands', 'test', 'docker-compose.yml', 'package.json'];

const TOP_LEVEL = [
  ...GIVEN,
  ...['Dockerfile', 'LICENSE', 'biome.json', 'package-lock.json', 'tsconfig.json', 'vitest.config.ts'],
  ...['ARCHITECTURE.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'README.md', 'docs'],
];

// .gitignore has them too.
const NOT_COMMITTED = ['coverage', 'data', 'node_modules'];
