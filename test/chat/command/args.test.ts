import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArgs } from '../../../src/chat/command/args.ts';
import { type Args, command } from '../../../src/chat/command/command.ts';
import { typedArg } from '../../../src/chat/command/names.ts';

const about = { en: 'A thing', id: 'Sesuatu' };

const order = command({
  name: 'order',
  names: { id: 'pesan' },
  about,
  args: {
    dish: { kind: 'word', names: { id: 'menu' }, about, required: true },
    plates: { kind: 'number', names: { id: 'piring' }, about, max: 9 },
    spicy: { kind: 'boolean', names: { id: 'pedas' }, about, named: true },
    size: {
      kind: 'choice',
      names: { id: 'ukuran' },
      about,
      named: true,
      choices: [
        { value: 's', label: { en: 'small', id: 'kecil' } },
        { value: 'l', label: { en: 'large', id: 'besar' } },
      ],
    },
    wishes: { kind: 'text', names: { id: 'catatan' }, about, max: 40 },
  },
  run: () => ({ blocks: [] }),
});

const read = (input: string | Record<string, unknown>) => readArgs(order, input, 'en');

describe('arguments as they are typed', () => {
  it('are taken in order, the free text last and whole', () => {
    expect(read('soto 2 no  "onions", please')).toEqual({
      ...{ dish: 'soto', plates: 2, spicy: undefined, size: undefined },
      wishes: 'no  "onions", please',
    });
  });

  it('are taken by their English or Indonesian name, wherever they stand', () => {
    const expected = { dish: 'soto', plates: 3, spicy: true, size: 'l', wishes: 'no onions' };
    expect(read('soto plates:3 spicy:yes no size:large onions')).toEqual({
      ...expected,
      wishes: 'no  onions',
    });
    expect(read('pedas:ya menu:soto ukuran:BESAR piring:3 no onions')).toEqual(expected);
    expect(read('dish:soto plates:3 spicy:true size:"l" wishes: no onions')).toEqual(expected);
    expect(read('soto 3 catatan:no onions spicy:yes size:l')).toEqual(expected);
  });

  it('leave alone what only looks like a name, or stands between quotation marks', () => {
    expect(read('soto 1 source:antara "add size:s" -"or size:s"').wishes).toBe(
      'source:antara "add size:s" -"or size:s"',
    );
    expect(read('soto 1 “add size:s” size:“l”')).toMatchObject({ size: 'l', wishes: '“add size:s”' });
    expect(read('soto 1 http://size:s').wishes).toBe('http://size:s');
  });

  it.each([
    ['', ['missing', 'dish', '/order <dish> [plates] [spicy:…] [size:…] [wishes]']],
    ['soto many', ['notANumber', 'plates', 1, 9]],
    ['soto 0', ['notANumber', 'plates', 1, 9]],
    ['soto 10', ['notANumber', 'plates', 1, 9]],
    ['soto 1 spicy:perhaps', ['notYesOrNo', 'spicy']],
    ['soto 1 size:huge', ['notAChoice', 'size', 'small, large']],
    ['dish:"soto ayam"', ['notAWord', 'dish']],
    [`soto 1 ${'a'.repeat(41)}`, ['tooLong', 'wishes', 40]],
    ['spicy:yes '.repeat(1_001), ['tooMuch', 10_000]],
  ])('%j is refused', (input, [key, ...params]) => {
    expect(() => read(input)).toThrow(expect.objectContaining({ key, params }));
  });

  it('are called by their Indonesian names to an Indonesian reader', () => {
    expect(() => readArgs(order, 'soto 1 ukuran:x', 'id')).toThrow(
      expect.objectContaining({ params: ['ukuran', 'kecil, besar'] }),
    );
  });
});

describe('arguments that are apart already', () => {
  it('are read from numbers, booleans and text', () => {
    const expected = { dish: 'soto', plates: 2, spicy: false, size: 's', wishes: undefined };
    expect(read({ dish: 'soto', plates: 2, spicy: false, size: 's' })).toEqual(expected);
    expect(read({ dish: ' soto ', plates: '2', spicy: 'no', size: 's', wishes: ' ', more: 1 })).toEqual(
      expected,
    );
  });

  it('are not looked up in the prototype', () => {
    const named = command({
      ...{ name: 'named', names: { id: 'bernama' }, about },
      args: { constructor: { kind: 'word', names: { id: 'x' }, about } } as Args,
      run: () => ({ blocks: [] }),
    });
    expect(readArgs(named, {}, 'en')).toEqual({ constructor: undefined });
  });
});

it('reads any input, or refuses it', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.dictionary(fc.string(), fc.anything())),
      (input) => {
        try {
          expect(Object.keys(readArgs(order, input, 'id'))).toEqual(Object.keys(order.args));
        } catch (error) {
          expect(error).toMatchObject({ name: 'UserError' });
        }
      },
    ),
  );
});

describe('named texts and dates', () => {
  const say = command({
    name: 'say',
    names: { id: 'ucap' },
    about,
    args: {
      topic: { kind: 'text', names: { id: 'hal' }, about, named: true },
      since: { kind: 'date', names: { id: 'sejak' }, about, named: true },
      who: { kind: 'text', names: { id: 'siapa' }, about },
    },
    run: () => ({ blocks: [] }),
  });
  const read = (input: string | Record<string, unknown>) => readArgs(say, input, 'en');

  it('are taken out of the free text, wherever they stand', () => {
    const expected = { topic: 'harga ikan', since: '2023-09', who: 'Sari Dewi' };
    expect(read('Sari Dewi topic:"harga ikan" since:2023-9')).toEqual(expected);
    expect(read('hal:“harga ikan” sejak:9/2023 Sari Dewi')).toEqual(expected);
    expect(read({ topic: 'harga ikan', since: '2023-09', who: 'Sari Dewi' })).toEqual(expected);
  });

  it('are read again as they are written', () => {
    const { topic, since, who } = say.args;
    const typed = [
      typedArg('topic', topic, 'harga ikan', 'id'),
      typedArg('since', since, '2023', 'id'),
      typedArg('who', who, 'Sari Dewi', 'id'),
    ];
    expect(typed).toEqual(['hal:"harga ikan"', 'sejak:2023', 'Sari Dewi']);
    expect(read(typed.join(' '))).toEqual({ topic: 'harga ikan', since: '2023', who: 'Sari Dewi' });
  });

  it.each([
    ['2023', '2023'],
    ['2023-9-3', '2023-09-03'],
    ['29/2/2024', '2024-02-29'],
    ['13.9.2023', '2023-09-13'],
  ])('%s is the date %s', (typed, value) => {
    expect(read(`since:${typed}`).since).toBe(value);
  });

  it.each(['kemarin', '2023-13', '30/2/2024', '29/2/2023', '2023-09-00', '0/1/2023', '20230913'])(
    '%s is no date',
    (typed) => {
      expect(() => read({ since: typed })).toThrow('notADate');
    },
  );
});
