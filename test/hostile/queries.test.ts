import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { payloadOf } from '../../src/chat/action.ts';
import { openLibrary } from '../../src/library/open.ts';
import { botFor, moderator } from '../support/bot.ts';
import { expectAnswered } from '../support/shown.ts';
import { replay } from '../support/transcript.ts';

const { library } = await openLibrary({ corpus: join(import.meta.dirname, '../../corpus') });
const { bot, incidents } = botFor({ library });
const megabyteOf = (part: string): string => part.repeat(Math.ceil(1_000_000 / part.length));

// A command that takes longer than this hangs.
const LIMIT_MS = 5_000;

const COMMANDS = [
  ...['ask', 'search', 'article', 'why', 'help', 'language', 'sources', 'start', 'tanya', '/cari'],
  ...['', 'nosuch', '__proto__', 'constructor', 'toString'],
];

const MARKUP = {
  HTML: '<script>alert(1)</script><img src=x onerror=alert(1)> kim',
  Markdown: '**kim** [x](javascript:alert(1)) `code` ||spoiler|| # heading',
  mentions: '@everyone @here <@123456> <@&1> <#2> @channel kim',
  templates: '%s %d %n {{x}} #{x} <%= x %> $(reboot) `reboot`',
  SQL: "'; DROP TABLE entry; -- kim",
  'a path': '../../../../etc/passwd ..\\..\\x C:\\x file:///etc/passwd',
  'an address': 'https://kim.example/?a=b&c=d#e',
  JSON: '{"command":"language","args":{"language":"en"}}',
  'a regular expression': '(kim|.*)+$ [a-z]{2,} \\b(?<x>y)(?=z)*',
  'catastrophic for backtracking': `${'a'.repeat(500)}! ((((((kim)+)+)+)+)+)+`,
};

const CHARACTERS = {
  colours: '\x1b[31mkim\x1b[0m\x1b[2J\x1b[H',
  'a terminal title': '\x1b]0;kim\x07 \x1b]8;;http://x\x1b\\kim',
  'eight-bit codes': 'kim \u009b31m \u0090 \u009d0;x\u009c',
  NUL: 'kim\0putin\0',
  'all of C0': String.fromCharCode(...Array.from({ length: 32 }, (_, i) => i)),
  'direction overrides': '\u202ekim\u202c \u2066putin\u2069 \u200f\u061c',
  'lone surrogates': 'kim \ud800 putin \udc00',
  'swapped surrogates': '\udc00\ud800 kim',
  'nothing that is seen': '\u200b\u2060\ufeff\u00ad\u{e0041}',
  emoji: '👨‍👩‍👧‍👦 kim 🇮🇩 👍🏽',
  'stacked marks': `k${'\u0301\u0302'.repeat(400)}im`,
  'wide forms': 'ｋｉｍ　ｐｕｔｉｎ',
  'one letter that unfolds': '\ufdfa'.repeat(900),
  Chinese: '金正恩 俄罗斯 在哪里？',
  Arabic: 'كيم جونغ أون',
  Thai: 'คิมจองอึนอยู่ที่ไหน',
  'line breaks': 'kim\nputin\r\n\u2028rusia\u2029\v\f',
  blanks: ' \t\u00a0\u3000',
  'private use': '\ue000\uf8ff\u{10ffff} kim',
};

const OPERATORS = {
  'operators only': '- -- "" source: after: before: -source:',
  'a hyphen': '-',
  'exclusion only': '-kim',
  'two hundred exclusions': '-a -b -c -d '.repeat(50),
  'a quotation that is not closed': '"kim jong un',
  'quotation marks only': '"'.repeat(999),
  'an empty phrase': '"" "  " “” kim',
  'curly and straight marks': '“kim jong" un” "',
  'a long phrase': `"${'kim '.repeat(240)}"`,
  'an empty source': 'source: kim',
  'a quoted empty source': 'source:"" kim',
  'a source with a pattern': 'source:.* kim',
  'every filter twice': 'source:a source:b after:2020 after:2021 before:2030 before:2031 kim',
  'no such day': 'kim after:2023-99-99 before:2023-02-30',
  'a far year': 'kim after:99999999999 before:0000',
  'nested filters': 'source:after:before:source:kim',
  'a filter without words': 'after:2023',
  'a page that is none': 'page:NaN kim',
  'page zero': 'page:0 kim',
  'a page below zero': 'page:-1 kim',
  'a page beyond counting': 'page:99999999999999999999 kim',
  'a page beyond the last': 'page:999999 kim',
  'arguments that do not exist': 'words:kim question:kim nosuch:kim __proto__:kim',
};

const NAMES = {
  'prototype names': '__proto__ constructor hasOwnProperty toString valueOf prototype',
  'prototype names as filters': 'source:__proto__ __proto__:x constructor:y',
  'words of programs': 'null NaN true false Infinity -0 1e999',
  'an id that is a path': '../ssiamk8sq5',
  'a passage beyond the last': 'ssiamk8sq5.999999 kim',
  'a passage below zero': 'ssiamk8sq5.-1 kim',
  'a passage that is half a number': 'ssiamk8sq5.0.5 kim',
  'an id in capitals': 'SSIAMK8SQ5 1',
};

const LENGTHS = {
  'one letter': 'k',
  'a thousand words': 'a b c d '.repeat(120),
  'one word of 999 letters': 'k'.repeat(999),
  digits: '1'.repeat(999),
  capitals: 'KIM '.repeat(240),
  'just over the limit': 'k'.repeat(1001),
  ...Object.fromEntries(
    [
      'kim ',
      'k',
      '"',
      '“',
      '-',
      '\n',
      ' ',
      ':',
      'page:1 ',
      'source:a ',
      'a:"',
      '\u202e',
      '😀',
      '\ud800',
      '\x1b[',
    ].map((part) => [`a megabyte of ${JSON.stringify(part)}`, megabyteOf(part)]),
  ),
};

describe.each(Object.entries({ MARKUP, CHARACTERS, OPERATORS, NAMES, LENGTHS }))('%s', (_, inputs) => {
  it.each(Object.entries(inputs))(
    '%s is answered by every command',
    async (_name, input) => {
      for (const command of COMMANDS)
        expectAnswered(await bot.handle({ ...moderator, command, input }), library);
      const named = { ...moderator, command: input, input };
      expectAnswered(await bot.handle(named), library);
    },
    LIMIT_MS,
  );
});

describe('a conversation', () => {
  const lines = Object.values({ ...MARKUP, ...CHARACTERS, ...OPERATORS, ...NAMES }).flatMap((input) => [
    input,
    `/ask ${input}`,
    `/${input}`,
  ]);

  it('goes on after every one of them', async () => {
    const answers = await replay(bot, 'en', [...lines, '/sources']);
    expect(answers.at(-1)).toMatch(/^What the corpus covers/);
    expect(answers.join('\n')).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
  });
});

describe('a button', () => {
  it.each([
    ...[
      '',
      '#',
      `#${'a'.repeat(32)}`,
      'null',
      '1',
      '"ask"',
      '[]',
      '["ask"]',
      '["ask",{}]',
      '["ask",null]',
      '[["ask"],{}]',
    ],
    ...[
      '["__proto__",{"__proto__":1}]',
      '["constructor",{}]',
      '{"command":"ask"}',
      '["ask",{"question":{}}]',
    ],
    ...[
      '["article",{"id":1e99}]',
      '["article",{"id":"8sew2wz54r","page":1e99}]',
      '["search",{"words":"kim","page":0.5}]',
    ],
    ...[
      '["search",{"words":"kim","page":-1}]',
      '["search",{"words":"kim","page":"two"}]',
      '["why",{"passage":true}]',
    ],
    ...['["language",{"language":"__proto__"}]', '\0', '\ud800', '['.repeat(100_000), megabyteOf('["ask",')],
  ])(
    'with the payload %.40j is answered',
    async (payload) => expectAnswered(await bot.handle({ ...moderator, payload }), library),
    LIMIT_MS,
  );

  it('keeps whatever was asked', async () => {
    for (const question of Object.values({ ...MARKUP, ...CHARACTERS, ...OPERATORS, ...NAMES })) {
      const asked = await bot.handle({ ...moderator, command: 'ask', input: question });
      for (const { action } of asked.buttons ?? [])
        expectAnswered(await bot.handle({ ...moderator, payload: payloadOf(action) }), library);
    }
  });
});

it('never counts as an incident', () => expect(incidents).toEqual([]));
