import { describe, expect, it } from 'vitest';
import { explain, UserError } from '../../src/errors.ts';
import { catalog, langOf } from '../../src/i18n/index.ts';
import { FEATURE_NAMES } from '../../src/search/rank.ts';

it.each(FEATURE_NAMES)('the part %s of a score has a name in each language', (name) => {
  expect(catalog('en').why.featureNames[name]).toBeDefined();
  expect(catalog('id').why.featureNames[name]).toBeDefined();
});

describe('the catalogs', () => {
  it('say everything in each language, and nothing twice', () => {
    const [english, indonesian] = [leaves(catalog('en')), leaves(catalog('id'))];
    expect([...indonesian.keys()]).toEqual([...english.keys()]);
    const untranslated = [...english]
      .filter(([key, said]) => indonesian.get(key) === said)
      .map(([key]) => key);
    // Operators are typed alike in both languages.
    expect(untranslated.filter((key) => !key.endsWith('.written'))).toEqual([]);
  });

  it('write numbers as their readers do', () => {
    expect(catalog('en').search.total(12345, false)).toBe('12,345 passages found');
    expect(catalog('id').search.total(12345, false)).toBe('12.345 petikan ditemukan');
    expect(catalog('en').search.total(1, false)).toBe('1 passage found');
  });
});

it.each([
  ['id', 'id'],
  ['id_ID.UTF-8', 'id'],
  ['in-ID', 'id'],
  ['en-US', 'en'],
  ['EN', 'en'],
  ['ms', undefined],
  ['C', undefined],
  ['', undefined],
  [undefined, undefined],
])('the locale %s is the language %s', (locale, lang) => {
  expect(langOf(locale)).toBe(lang);
});

it('a user error is said in the language of its reader', () => {
  const error = new UserError('noPage', 1200);
  expect(explain(error, catalog('en'))).toBe('There is no such page. The last page is 1,200.');
  expect(explain(error, catalog('id'))).toBe('Halaman itu tidak ada. Halaman terakhir: 1.200.');
});

/** Every message by its path; a function by its source, which holds its words. */
function leaves(node: object, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(node).flatMap(([key, value]): [string, string][] =>
      typeof value === 'object' ? [...leaves(value, `${path}${key}.`)] : [[`${path}${key}`, String(value)]],
    ),
  );
}
