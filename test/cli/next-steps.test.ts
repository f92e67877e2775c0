import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { readArgs } from '../../src/chat/command/args.ts';
import { findCommand } from '../../src/chat/command/names.ts';
import type { Action } from '../../src/chat/reply/reply.ts';
import { nextSteps } from '../../src/cli/next-steps.ts';
import type { Lang } from '../../src/types.ts';

/** The words that a shell makes of the line for a button. */
function typed(action: Action, lang: Lang): readonly string[] {
  const reply = nextSteps([{ label: 'More', action }], commands, lang, {});
  const [list] = reply?.blocks ?? [];
  const parts = list?.type === 'list' ? (list.items[0] ?? []) : [];
  const line = parts.flatMap((part) => (typeof part === 'object' && part.type === 'code' ? part.text : []));
  return execFileSync('sh', ['-c', `printf '%s\\n' ${line.join('')}`], { encoding: 'utf8' })
    .trimEnd()
    .split('\n');
}

describe('what to type next', () => {
  it.each<readonly [Lang, Action]>([
    ['en', { command: 'quote', args: { speaker: 'ratna wulan', source: 'Kabar Teluk', page: 2 } }],
    ['id', { command: 'quote', args: { speaker: 'ratna wulan', source: 'Kabar Teluk', page: 2 } }],
    ['en', { command: 'quote', args: { speaker: 'ratna', about: "the governor's pier", indirect: true } }],
    ['id', { command: 'summary', args: { topic: 'dermaga baru', source: 'Harian Muara Jati', length: 9 } }],
  ])('is read as it is meant: %s %j', (lang, action) => {
    const [program, name = '', ...rest] = typed(action, lang);
    const command = findCommand(commands, name);
    expect([program, command?.name]).toEqual(['kutip', action.command]);
    if (command) expect(readArgs(command, rest.join(' '), lang)).toEqual(action.args);
  });
});
