import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFilters, parseSearch } from '../../src/search/query.ts';
import { words } from '../../src/text/words.ts';
import { expectLinear } from '../text/growth.ts';

describe('parseSearch', () => {
  it('takes what it does not know for words', () => {
    expect(parseSearch('jembatan teluk biru')).toEqual({
      words: 'jembatan teluk biru',
      phrases: [],
      without: [],
    });
    expect(parseSearch('')).toEqual({ words: '', phrases: [], without: [] });
  });

  it.each(['"teluk biru"', '“teluk biru”', '”teluk biru“', '“teluk biru"'])(
    'reads %s as a phrase, to rank by too',
    (quoted) => {
      expect(parseSearch(`jembatan ${quoted}`)).toEqual({
        ...{ words: 'jembatan teluk biru', phrases: ['teluk biru'], without: [] },
      });
    },
  );

  it('reads a minus before a word or a phrase as without it', () => {
    expect(parseSearch('jembatan -banjir -"teluk biru"')).toEqual({
      ...{ words: 'jembatan', phrases: [], without: ['banjir', 'teluk biru'] },
    });
  });

  it('leaves a hyphen inside a word alone', () => {
    expect(parseSearch('anak-anak Jong-un - 1-2')).toEqual({
      words: 'anak-anak Jong-un - 1-2',
      phrases: [],
      without: [],
    });
  });

  it.each([
    ['source:antara', { source: 'antara' }],
    ['sumber:antara', { source: 'antara' }],
    ['Sumber:"Kabar Teluk"', { source: 'Kabar Teluk' }],
    ['source:“Kabar Teluk”', { source: 'Kabar Teluk' }],
    ['after:2023', { after: '2023' }],
    ['sejak:2023-09', { after: '2023-09' }],
    ['SETELAH:2023-9-3', { after: '2023-09-03' }],
    ['before:13/9/2023', { before: '2023-09-13' }],
    ['sebelum:13.9.2023', { before: '2023-09-13' }],
    ['before:"2024-02-29"', { before: '2024-02-29' }],
    ['after:2022 sebelum:2024', { after: '2022', before: '2024' }],
    ['source:antara source:tempo', { source: 'tempo' }],
  ])('reads %s as a filter', (text, filters) => {
    expect(parseSearch(`${text} jembatan`)).toEqual({
      words: 'jembatan',
      phrases: [],
      without: [],
      ...filters,
    });
  });

  it.each([
    ['a filter without a value', 'source:'],
    ['a filter with a space behind it', 'source: antara'],
    ['a filter that there is not', 'judul:jembatan'],
    ['an address', 'https://kabar.example/a?b=c'],
    ['a time', 'pukul 12:30'],
  ])('searches for the words of %s', (_, text) => {
    const { words, ...filters } = parseSearch(text);
    expect(words).toBe(text);
    expect(filters).toEqual({ phrases: [], without: [] });
  });

  it.each([
    ['a date that is none', 'after:besok'],
    ['a day that is not in the calendar', 'before:2023-02-29'],
    ['a month that is not in the calendar', 'before:2023-13'],
  ])('searches for the words of %s, and says so', (_, text) => {
    const nothing = { phrases: [], without: [] };
    expect(parseSearch(`jembatan ${text}`)).toEqual({
      words: `jembatan ${text}`,
      ...nothing,
      unread: [text],
    });
  });

  it.each([
    ['"teluk biru', 'teluk biru'],
    ['teluk" biru', 'teluk biru'],
    ['"" teluk', 'teluk'],
    ['-', '-'],
    ['- -"', '- -'],
  ])('reads the words of %s, where a mark stands alone', (text, expected) => {
    expect(parseSearch(text)).toEqual({ words: expected, phrases: [], without: [] });
  });

  it('never throws, and loses no word', () => {
    fc.assert(
      fc.property(query, (text) => {
        const { words: asked, without, source = '', after = '', before = '' } = parseSearch(text);
        const kept = formsOf([asked, ...without, source, after, before].join(' '));
        const keys = ['source', 'sumber', 'after', 'setelah', 'sejak', 'before', 'sebelum'];
        for (const form of formsOf(text)) if (!keys.includes(form)) expect(kept).toContain(form);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads its own filters again', () => {
    fc.assert(
      fc.property(query, (text) => {
        const { words: _, ...filters } = parseSearch(text);
        expect(describeFilters(parseSearch(describeFilters(parseSearch(text)).join(' ')))).toEqual(
          describeFilters({ words: '', ...filters }),
        );
      }),
    );
  });

  it.each(['"', '-"', 'source:"', '-', 'a '])('reads a megabyte of %j in linear time', (repeated) => {
    expectLinear(parseSearch, repeated, 1 << 20);
  });
});

const formsOf = (text: string) => words(text.normalize('NFKC')).map(({ form }) => form);

// Of each filter at most one: the last of several counts.
const part = fc.constantFrom(
  'jembatan',
  'teluk',
  '-',
  '"',
  '“',
  '”',
  ' ',
  '-banjir',
  'AS',
  '2023',
  ':',
  'ﬁlm',
  '😀',
  '\n',
);
const filter = fc.constantFrom(
  '',
  'source:',
  'sumber:"Kabar Teluk"',
  'after:2023',
  'before:10/12/2024',
  '-after:besok',
  'sejak:kemarin',
);
const query = fc
  .tuple(filter, fc.array(fc.oneof(part, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 }))
  .map(([first, rest]) => `${first} ${rest.join('')}`);
