import type { Article, Quotation } from '../../types.ts';
import { createReadings, loadReadings, type Readings, type SavedReadings } from './readings.ts';
import { createRows, type QuotationRows, rowsOf, type SavedRows } from './rows.ts';
import type { Printed } from './when.ts';

/** Every quotation of a corpus, with its words as numbers. */
export interface Quotations {
  /** By number. */
  readonly articles: readonly Article[];
  readonly rows: QuotationRows;
  readonly readings: Readings;
  printed(row: number): Printed;
  save(): SavedQuotations;
}

export interface SavedQuotations {
  readonly rows: SavedRows;
  readonly readings: SavedReadings;
}

export interface QuotationsBuilder {
  /** The next article with what is quoted in it. */
  add(article: Article, quotations: readonly Quotation[]): void;
  /** The next article with what other quotations, always the same ones, have for the article of a number. */
  copy(article: Article, from: Quotations, number: number): void;
  /** Yields after each piece of work. */
  done(): Generator<void, Quotations>;
}

export function createQuotations(): QuotationsBuilder {
  const [rows, readings] = [createRows(), createReadings()];
  const articles: Article[] = [];
  return {
    add(article, quotations) {
      articles.push(article);
      rows.add(quotations);
      for (const quotation of quotations) readings.read(article, quotation);
    },
    copy(article, from, number) {
      articles.push(article);
      rows.copy(from.rows, number);
      for (const row of rowsIn(from.rows, number)) readings.copy(from.readings, row, article.lang);
    },
    *done() {
      return quotationsOf(articles, yield* rows.done(), yield* readings.done());
    },
  };
}

/** What was saved; `articles` in the same order. Yields after each piece of work. */
export function* loadQuotations(
  articles: readonly Article[],
  saved: SavedQuotations,
): Generator<void, Quotations> {
  const rows = rowsOf(saved.rows);
  yield;
  return quotationsOf(articles, rows, yield* loadReadings(saved.readings));
}

/** The rows of an article. */
export function rowsIn(rows: QuotationRows, article: number): readonly number[] {
  const first = rows.first(article);
  return Array.from({ length: rows.first(article + 1) - first }, (_, n) => first + n);
}

function quotationsOf(articles: readonly Article[], rows: QuotationRows, readings: Readings): Quotations {
  return {
    articles,
    rows,
    readings,
    printed: (row) => ({ article: articles[rows.article(row)] as Article, quotation: rows.quotation(row) }),
    save: () => ({ rows: rows.save(), readings: readings.save() }),
  };
}
