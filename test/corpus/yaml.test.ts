import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readYaml, readYamlInTurns } from '../../src/corpus/yaml.ts';
import { finish } from '../quotes/utterances/cluster-finish.ts';

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.constant(null),
    fc.array(tie('any')),
    fc.dictionary(fc.string(), tie('any')),
  ),
})).any;

it('reads the same in turns as at once', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        value.map((one) => stringify(one)),
        fc.string(),
      ),
      (text) => {
        expect(finish(readYamlInTurns(text))).toEqual(readYaml(text));
      },
    ),
  );
});

it.each([
  ...[
    '',
    '# nothing',
    'people: [',
    'a: 1\na: 2',
    'a: *b',
    '- a',
    'a: &x 1\nb: *x',
    'a: 1\n---\nb: 2',
    '%YAML 9\n---\na: 1',
  ],
  ...['a: !!binary x', '\ta: 1', '"', 'a: 2023-09-13', `${'['.repeat(20_000)}`],
])('says the same of text %# in turns as at once', (text) => {
  expect(finish(readYamlInTurns(text))).toEqual(readYaml(text));
});

it('lets others have their turn all along a long text', () => {
  const turns = (entries: number) =>
    [...readYamlInTurns(`people:\n${'  - name: Ratna Wulan\n    aliases: [Wulan]\n'.repeat(entries)}`)]
      .length;
  expect(turns(2000)).toBeGreaterThan(50);
  expect(turns(4000)).toBeGreaterThan(1.9 * turns(2000));
});
