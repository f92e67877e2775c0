import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openConsole } from '../../../adapters/console/index.ts';
import { renderJson } from '../../../adapters/console/json.ts';
import { completer } from '../../../adapters/console/register.ts';
import { commands } from '../../../commands/index.ts';
import { command } from '../../../src/chat/command/command.ts';
import type { Bot } from '../../../src/chat/port.ts';
import type { Reply } from '../../../src/chat/reply/reply.ts';
import { botFor } from '../../support/bot.ts';

function open(bot: Bot, isTTY: boolean) {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: 60 });
  let shown = '';
  output.on('data', (chunk) => {
    shown += chunk;
  });
  const { closed, close } = openConsole({ bot, input, output, isTTY, color: false, lang: 'en_GB.UTF-8' });
  return { input, output, closed, close, shown: () => shown };
}

describe('from a pipe', () => {
  it('each line is answered, and nothing else is said', async () => {
    const { input, closed, shown } = open(botFor().bot, false);
    input.end('jembatan teluk biru\n\n  /article ferry00001  \nbulan purnama');
    await closed;
    expect(shown().split('\n')).toEqual(
      expect.arrayContaining([
        'Gubernur Ratna Wulan meresmikan Jembatan Teluk Biru pada Rabu pagi.',
        'The last ferry to Long Island left on Sunday, the harbour master said.',
        'The corpus does not answer this.',
      ]),
    );
    expect(shown()).not.toContain('kutip>');
    expect(shown()).not.toContain('Kutip answers');
  });

  it.each(['/quit', '/keluar', '/KELUAR'])('%s ends the conversation', async (quit) => {
    const { input, closed, shown } = open(botFor().bot, false);
    input.write(`${quit}\njembatan teluk biru\n`);
    await closed;
    expect(shown()).toBe('');
  });

  it('a number presses the button of the last reply, and is a question where there is none', async () => {
    const { input, closed, shown } = open(botFor().bot, false);
    input.end('7\npedagang cabai pasar\n1\n1\n');
    await closed;
    expect(shown()).toMatch(/does not answer.*\[1\] Open the article.*Page 1 of 2.*Page 2 of 2/s);
  });

  it('a number presses what stands above a reply without buttons, and is refused where the list is shorter', async () => {
    const { input, closed, shown } = open(botFor().bot, false);
    input.end('ferry to Long Island\n1\n2\n9\n');
    await closed;
    expect(shown()).toMatch(
      /\[2\] Why this passage.*\/article ferry00001.*Why this passage came up.*no longer works/s,
    );
  });

  it('a reader who has seen enough may hang up', async () => {
    const { input, output, closed } = open(botFor().bot, false);
    output.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    input.write('jembatan\n');
    await expect(closed).resolves.toBeUndefined();
  });
});

describe('at a terminal', () => {
  it('greets, prompts, and breaks lines at its width', async () => {
    const { input, closed, shown } = open(botFor().bot, true);
    input.write('jembatan teluk biru\r');
    input.write('/quit\r');
    await closed;
    const seen = stripVTControlCharacters(shown());
    expect(seen).toContain('Kutip answers from news articles, in their own words.');
    expect(seen).toContain('Type a question');
    expect(seen).toContain('kutip> ');
    expect(seen).toContain('┃ Gubernur Ratna Wulan meresmikan Jembatan Teluk Biru pada\n│ Rabu pagi.');
  });

  it.each([
    ['Ctrl-D', '\x04'],
    ['Ctrl-C', '\x03'],
  ])('%s ends the conversation', async (_name, key) => {
    const { input, closed } = open(botFor().bot, true);
    input.write(key);
    await expect(closed).resolves.toBeUndefined();
  });

  it('Ctrl-C ends it though an answer is on its way', async () => {
    const never = command({
      ...{ name: 'start', names: { id: 'mulai' }, about: { en: 'Waits', id: 'Menunggu' }, args: {} },
      run: () => new Promise<Reply>(() => {}),
    });
    const { input, closed, shown } = open(botFor({ commands: [never] }).bot, true);
    input.write('\x03');
    await closed;
    expect(shown()).not.toContain('Stopped');
  });

  it('completes the names of commands in both languages', () => {
    const complete = completer(commands);
    expect(complete('/s')[0]).toEqual(expect.arrayContaining(['/search', '/sumber', '/start']));
    expect(complete('/kel')[0]).toEqual(['/keluar']);
    expect(complete('jem')[0]).toEqual([]);
  });
});

it('a reply for programs is the reply with its passages beside it', () => {
  const passage = { article: 'a', source: null, date: null, start: 0, end: 1, text: 'x', confidence: 0.5 };
  const reply: Reply = { blocks: [], outcome: 'answered' };
  expect(JSON.parse(renderJson(reply, [passage]))).toEqual({ ...reply, passages: [passage] });
});
