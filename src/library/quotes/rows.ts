import { partedMap } from '../../turns/parted-map.ts';
import type { Quotation, SaidOn, Span } from '../../types.ts';
import { createNumbers, startOf } from '../number-lists.ts';

/** Quotations as they are kept: a row of numbers for each, those of an article one after the other. */
export interface SavedRows {
  readonly numbers: Uint32Array;
  /** The last row of each article, plus one. */
  readonly ends: Uint32Array;
  /** Names, dates and confidences that rows refer to, each once, as JSON. */
  readonly values: readonly string[];
}

/** The quotations of a corpus. Rows and articles are numbered from 0, in the order of the corpus. */
export interface QuotationRows {
  readonly size: number;
  readonly articles: number;
  quotation(row: number): Quotation;
  kind(row: number): Quotation['kind'];
  start(row: number): number;
  end(row: number): number;
  article(row: number): number;
  first(article: number): number;
  save(): SavedRows;
}

export interface RowsBuilder {
  /** The quotations of the next article. */
  add(quotations: readonly Quotation[]): void;
  /** Those of the next article as other rows, always the same ones, have them for the article of a number. */
  copy(from: QuotationRows, article: number): void;
  /** Yields after each piece of work. */
  done(): Generator<void, QuotationRows>;
}

export function createRows(): RowsBuilder {
  const [numbers, ends] = [createNumbers(), createNumbers()];
  const texts: string[] = [];
  const numbersOfTexts = partedMap<string, number>();
  const numberOfText = (text: string): number => {
    const known = numbersOfTexts.get(text);
    if (known !== undefined) return known;
    numbersOfTexts.set(text, texts.push(text));
    return texts.length;
  };
  const numberOf = (value: unknown): number =>
    value === undefined ? 0 : numberOfText(JSON.stringify(value));
  const copied: number[] = [];
  const renumbered = ({ values }: SavedRows, number: number): number =>
    (copied[number] ??= numberOfText(values[number - 1] as string));
  return {
    add(quotations) {
      for (const quotation of quotations)
        for (const number of toRow(quotation, numberOf)) numbers.push(number);
      ends.push(numbers.length / WIDTH);
    },
    copy(from, article) {
      const saved = from.save();
      const first = from.first(article) * WIDTH;
      for (const [at, number] of saved.numbers.subarray(first, from.first(article + 1) * WIDTH).entries()) {
        const field = at % WIDTH;
        numbers.push(field < SPEAKER || field > SAID || number === 0 ? number : renumbered(saved, number));
      }
      ends.push(numbers.length / WIDTH);
    },
    *done() {
      return rowsOf({ numbers: yield* numbers.done(), ends: yield* ends.done(), values: texts });
    },
  };
}

/** What was saved. Its arrays are taken over. */
export function rowsOf(saved: SavedRows): QuotationRows {
  const { numbers, ends, values } = saved;
  const size = numbers.length / WIDTH;
  const at = (row: number, field: number): number => numbers[row * WIDTH + field] as number;
  const read = partedMap<number, unknown>();
  const value = (number: number): unknown => {
    if (!read.has(number)) read.set(number, JSON.parse(values[number - 1] as string));
    return read.get(number);
  };
  const owners = new Uint32Array(size);
  for (let article = 0; article < ends.length; article++)
    owners.fill(article, startOf(ends, article), ends[article]);
  return {
    size,
    articles: ends.length,
    quotation: (row) => fromRow((field) => at(row, field), value),
    kind: (row) => KINDS[at(row, FLAGS) & 3] as Quotation['kind'],
    start: (row) => at(row, START),
    end: (row) => at(row, START + 1),
    article: (row) => owners[row] as number,
    first: (article) => startOf(ends, article),
    save: () => saved,
  };
}

function toRow(quotation: Quotation, numberOf: (value: unknown) => number): number[] {
  const { kind, path, span, sentence, mention, nickname, cue, speaker, via, confidence, saidOn, ...rest } =
    quotation;
  // Does not compile once a quotation has what is not stored.
  rest satisfies Record<PropertyKey, never>;
  const flags =
    KINDS.indexOf(kind) | ((path === undefined ? 0 : PATHS.indexOf(path) + 1) << 2) | (saidOn?.span ? 32 : 0);
  const said = saidOn && [saidOn.value, saidOn.basis, saidOn.words];
  return [
    ...[flags, ...pair(span), ...pair(sentence), ...optional(mention), ...optional(cue)],
    ...[
      numberOf(speaker),
      numberOf(via),
      numberOf(confidence),
      numberOf(nickname),
      numberOf(said),
      ...pair(saidOn?.span ?? NONE),
    ],
  ];
}

function fromRow(at: (field: number) => number, value: (number: number) => unknown): Quotation {
  const spanAt = (field: number): Span => ({ start: at(field), end: at(field + 1) });
  const optionalAt = (field: number): Span | undefined =>
    at(field) === 0 ? undefined : { start: at(field) - 1, end: at(field + 1) - 1 };
  const path = PATHS[((at(FLAGS) >> 2) & 7) - 1];
  const [mention, cue] = [optionalAt(MENTION), optionalAt(MENTION + 2)];
  const said = at(SAID) === 0 ? undefined : (value(at(SAID)) as [string, SaidOn['basis'], string]);
  return {
    kind: KINDS[at(FLAGS) & 3] as Quotation['kind'],
    span: spanAt(START),
    sentence: spanAt(START + 2),
    ...(at(SPEAKER) > 0 && { speaker: value(at(SPEAKER)) as string }),
    ...(path && { path }),
    ...(mention && { mention }),
    ...(at(NICKNAME) > 0 && { nickname: value(at(NICKNAME)) as string }),
    ...(cue && { cue }),
    ...(at(SPEAKER + 1) > 0 && { via: value(at(SPEAKER + 1)) as string }),
    confidence: value(at(SPEAKER + 2)) as number,
    ...(said && {
      saidOn: {
        value: said[0],
        basis: said[1],
        words: said[2],
        ...(at(FLAGS) & 32 && { span: spanAt(SAID + 1) }),
      },
    }),
  };
}

const pair = ({ start, end }: Span): [number, number] => [start, end];
const optional = (span: Span | undefined): [number, number] =>
  span ? [span.start + 1, span.end + 1] : [0, 0];

const NONE = { start: 0, end: 0 };
const KINDS = ['direct', 'partial', 'indirect'] as const satisfies readonly Quotation['kind'][];
const PATHS = [
  ...['name', 'epithet', 'pronoun', 'continued', 'neighbour', 'organisation'],
] as readonly NonNullable<Quotation['path']>[];

// The fields of a row, by their places.
const FLAGS = 0;
const START = 1;
const MENTION = 5;
const SPEAKER = 9;
const NICKNAME = 12;
const SAID = 13;
const WIDTH = 16;
