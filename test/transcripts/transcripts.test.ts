import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/library/open.ts';
import { botFor } from '../support/bot.ts';
import { exchanges, replay } from '../support/transcript.ts';

// The sample articles, as whoever tries the project first sees them.
const { library } = await openLibrary({ corpus: join(import.meta.dirname, '../../corpus') });

// The folder is the language in which the reader's platform speaks.
const pages = globSync('{id,en}/*.md', { cwd: import.meta.dirname }).map((name) => ({
  ...{ name, lang: dirname(name) },
  page: readFileSync(join(import.meta.dirname, name), 'utf8'),
}));

describe.each(pages)('$name', async ({ page, lang }) => {
  const said = exchanges(page);
  const answers = await replay(
    botFor({ library }).bot,
    lang,
    said.map(({ typed }) => typed),
  );

  it.each(said.map(({ typed, answer }, i) => [typed, answer, answers[i]] as const))(
    '> %s',
    (_typed, written, answered) => {
      if (written.split('\n').includes('…')) expect(answered).toMatch(pattern(written));
      else expect(answered).toBe(written);
    },
  );
});

function pattern(written: string): RegExp {
  const lines = written
    .split('\n')
    .map((line) => (line === '…' ? '.*' : line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${lines.join('\\n')}$`, 's');
}
