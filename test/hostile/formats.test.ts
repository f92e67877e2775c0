import { describe, expect, it } from 'vitest';
import { files, megabyteOf, TEXT } from './corpus.ts';

describe('front matter', () => {
  const matter = (yaml: string): string => `---\n${yaml}\n---\n${TEXT}\n`;
  const bomb = [...'bcdefghi'].reduce(
    (lines, name, i) => `${lines}\n${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]`,
    'a: &a [x,x,x,x,x,x,x,x,x]',
  );
  const keys = (count: number): string => Array.from({ length: count }, (_, i) => `k${i}: v`).join('\n');
  files([
    ['aliases-that-multiply.md', matter(`${bomb}\ntitle: *i`), 'front-matter'],
    ['aliases-that-merge.md', matter(`${bomb}\n<<: *i`), 'front-matter'],
    ['an-alias-to-itself.md', matter('a: &a\n  b: *a')],
    ['a-missing-alias.md', matter('title: *nowhere'), 'front-matter'],
    [
      'five-thousand-anchors.md',
      matter(Array.from({ length: 5000 }, (_, i) => `k${i}: &a${i} v`).join('\n')),
      'front-matter',
    ],
    ['deep-lists.md', matter(`title: ${nested('[', ']', 5000)}`), 'front-matter'],
    ['deep-and-open.md', matter(`title: ${'['.repeat(5000)}`), 'front-matter'],
    ['deep-mappings.md', matter(Array.from({ length: 190 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'))],
    [
      'wrong-types.md',
      matter('title: {a: 1}\nsource: [1, [2]]\nurl: 3\nlang: 5\npublished: {}\nbyline: true'),
      'field',
    ],
    ['a-megabyte-of-title.md', matter(`title: ${megabyteOf('x')}`), 'front-matter'],
    ['a-long-title.md', matter(`title: ${'x'.repeat(5000)}`), 'field'],
    ['many-keys.md', matter(keys(50_000)), 'front-matter'],
    ['some-keys.md', matter(keys(1_000))],
    ['a-megabyte-of-comment.md', matter(megabyteOf('# x ')), 'front-matter'],
    ['dates.md', matter('published: 2023-09-13\ntitle: 2023-09-13T10:00:00Z')],
    ['no-such-date.md', matter('published: 2023-99-99'), 'date'],
    ['a-far-date.md', matter('published: 99999999999999-01-01'), 'date-form'],
    ['a-date-with-codes.md', matter('published: "\\e[31m2023\\u202e"'), 'date-form'],
    ['tabs.md', matter('\ttitle: x\n\tsource: y'), 'front-matter'],
    ['twice.md', matter('title: a\ntitle: b'), 'front-matter'],
    [
      'prototype.md',
      matter('__proto__: {title: x, polluted: yes}\nconstructor: {prototype: {x: 1}}\ntitle: Judul'),
    ],
    ['a-function.md', matter('title: !!js/function "function(){}"')],
    ['binary.md', matter('title: !!binary aGFsbG8='), 'field'],
    ['a-scalar.md', matter('just words'), 'front-matter'],
    ['a-list.md', matter('- a\n- b'), 'front-matter'],
    ['nulls.md', matter('title:\nsource: ~\nurl: null')],
    [
      'codes.md',
      matter('title: "\\e[31mmerah\\e[0m \\u009b31m\\u202e"\nsource: "\\a\\b"\nbyline: "\\e]0;x\\a"'),
      'field',
    ],
    ['a-script.md', matter('url: javascript:alert(1)'), 'field'],
    ['an-address-with-codes.md', matter('url: "https://teluk.example/\\e[31m?a=\\u202e"')],
    ['a-long-address.md', matter(`url: https://teluk.example/${'x'.repeat(9000)}`), 'field'],
    ['open.md', `---\ntitle: x\n${TEXT}`],
    ['nothing-below.md', '---\ntitle: x\n---\n', 'no-text'],
    ['nothing-at-all.md', '---\n---\n', 'no-text'],
    ['two-documents.md', matter('a: 1\n---\nb: 2')],
    ['rules.md', '---\n'.repeat(20_000)],
    ['directives.md', matter('%YAML 9.9\n%TAG ! x'), 'front-matter'],
  ]);

  it('changes no object of the program', () => expect({}).not.toHaveProperty('polluted'));
});

describe('a page', () => {
  const page = (body: string): string => `<html><head><title>Kapal</title></head><body>${body}</body></html>`;
  const attributes = (count: number): string => Array.from({ length: count }, (_, i) => `a${i}=1`).join(' ');
  files([
    ['deep.html', page(nested('<div>', '</div>', 100_000)), 'markup'],
    ['deep-and-open.html', '<div>'.repeat(500_000), 'markup'],
    ['a-little-deep.html', page(`${'<div>'.repeat(3_000)}${TEXT}`)],
    ['bold.html', '<b>'.repeat(500_000), 'markup'],
    ['tables.html', page('<table><tr><td>'.repeat(20_000)), 'markup'],
    ['a-megabyte-of-attribute.html', page(`<p title="${megabyteOf('x')}">${TEXT}</p>`)],
    ['many-attributes.html', page(`<p ${attributes(100_000)}>${TEXT}</p>`), 'markup'],
    ['one-attribute-often.html', page(`<p ${'a '.repeat(100_000)}>${TEXT}</p>`)],
    ['open.html', '<p>Kapal tiba <b>di <a href="'],
    ['scripts-and-styles.html', '<script>alert(1)</script><style>p{}</style>', 'no-text'],
    ['open-scripts.html', '<script>'.repeat(20_000), 'no-text'],
    ['an-open-comment.html', `<!--${megabyteOf('x')}`, 'no-text'],
    ['data.html', `<![CDATA[${'x'.repeat(100_000)}`, 'no-text'],
    ['marks.html', megabyteOf('<'), 'markup'],
    ['ends.html', megabyteOf('>'), 'markup'],
    ['ampersands.html', megabyteOf('&'), 'markup'],
    ['references.html', page('&amp;&lt;'.repeat(20_000))],
    ['controls.html', page(`<p>&#0;&#x1b;[31m&#155;&#xD800;&#x110000; ${TEXT}</p>`)],
    ['an-entity-bomb.html', '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><p>&c; kapal</p>'],
    ['doctypes.html', '<!DOCTYPE html>'.repeat(20_000), 'no-text'],
    ['bodies.html', `${'<body>'.repeat(3_000)}${TEXT}`],
    ['paragraphs.html', page('<p>a'.repeat(20_000))],
    ['links.html', page('<a href="x">Baca</a>'.repeat(4_000))],
    ['pictures.html', page('<svg>'.repeat(5_000)), 'no-text'],
    ['templates.html', page('<template>'.repeat(5_000)), 'no-text'],
    ['frames.html', '<frameset>'.repeat(5_000), 'no-text'],
    ['a-megabyte-of-title.html', `<title>${megabyteOf('x')}</title><p>${TEXT}</p>`],
    ['a-megabyte-of-meta.html', `<meta property="og:title" content="${megabyteOf('x')}"><p>${TEXT}</p>`],
    ['meta-with-codes.html', `<meta name="author" content="&#x1b;[31m&#x9b;2J&#x202e;"><p>${TEXT}</p>`],
    [
      'an-encoding-that-is-none.html',
      Buffer.from('<meta charset="nonsense"><p>caf\xe9</p>', 'latin1'),
      'encoding',
    ],
    ['utf-7.html', '<meta charset="utf-7"><p>+ADw-script+AD4-</p>', 'encoding'],
    ['a-script-for-an-address.html', `<link rel="canonical" href="javascript:alert(1)"><p>${TEXT}</p>`],
    ['a-base.html', `<base href="javascript:alert(1)//"><p><a href="x">${TEXT}</a></p>`],
    [
      'deep-linked-data.html',
      `<script type="application/ld+json">${'['.repeat(50_000)}</script><p>${TEXT}</p>`,
    ],
    [
      'prototype-linked-data.html',
      `<script type="application/ld+json">{"__proto__":{"x":1},"headline":{}}</script><p>${TEXT}</p>`,
    ],
  ]);
});

describe('JSON Lines', () => {
  const line = (text: string, more: object = {}): string => JSON.stringify({ text, ...more });
  files([
    ['none.jsonl', '{\n}\n[]\n1\nnull\n"x"\ntrue\n', 'json'],
    ['half.jsonl', `{"text":1}\n{"text":""}\n{"text":{"a":1}}\n${line(TEXT)}`, 'no-text'],
    ['deep.jsonl', `${'['.repeat(100_000)}\n${line(TEXT)}`, 'json'],
    ['deep-field.jsonl', `{"text":"Kapal tiba.","title":${nested('[', ']', 1_000)}}`, 'field'],
    ['deep-unknown-field.jsonl', `{"text":"Kapal tiba.","other":${nested('[', ']', 3_000)}}`],
    ['a-megabyte.jsonl', `${line(megabyteOf('Kapal tiba. '))}\n${line(TEXT)}`],
    [
      'a-megabyte-of-id.jsonl',
      `${line('A tiba.', { id: megabyteOf('x') })}\n${line('B tiba.', { id: megabyteOf('x') })}`,
      'duplicate-id',
    ],
    ['prototype.jsonl', '{"__proto__":{"text":"x"},"constructor":1,"text":"Kapal D tiba.","id":"__proto__"}'],
    ['ids.jsonl', `${line('A tiba.', { id: 'constructor' })}\n${line('B tiba.', { id: { a: 1 } })}`],
    ['a-mark.jsonl', `\ufeff${line(TEXT)}\n`],
    ['returns.jsonl', `${line(TEXT)}\r\n\r\n${line('Kapal pergi.')}\r\n`],
    ['empty.jsonl', '', 'empty'],
    ['breaks.jsonl', '\n'.repeat(100_000), 'empty'],
    ['braces.jsonl', '{}\n'.repeat(20_000), 'no-text'],
    ['latin-1.jsonl', Buffer.from(`{"text":"caf\xe9"}\n${line(TEXT)}`, 'latin1'), 'encoding'],
    [
      'codes.jsonl',
      line(`\x1b[31m${TEXT}\0\u202e`, { title: '\x1b[2J\u009b', source: '\u202e', byline: '\x07' }),
      'field',
    ],
    ['half-a-pair.jsonl', '{"text":"Kapal \\ud800 tiba.","title":"\\udc00"}'],
    ['wrong-types.jsonl', line(TEXT, { title: {}, source: [], url: 'x', lang: 1, published: [[]] }), 'field'],
    ['one-text-often.jsonl', `${line(TEXT)}\n`.repeat(3_000)],
    ['an-array.jsonl', `[${line(TEXT)}]`, 'json'],
  ]);
});

function nested(open: string, close: string, depth: number): string {
  return open.repeat(depth) + close.repeat(depth);
}
