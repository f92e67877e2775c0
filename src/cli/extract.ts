import { once } from 'node:events';
import { z } from 'zod';
import { readEntities } from '../corpus/entities.ts';
import { readFrame } from '../corpus/frame.ts';
import { catalog } from '../i18n/index.ts';
import { count } from '../i18n/numbers.ts';
import { quotationsOrNone } from '../library/quotes/extract.ts';
import { BUNDLED_NAMES } from '../main/bundled-names.ts';
import { UsageError } from '../main/failure.ts';
import { progressLine } from '../main/progress.ts';
import { groupQuotations, type Report } from '../quotes/group.ts';
import { readDate } from '../text/dates.ts';
import { detectLanguage } from '../text/language.ts';
import type { Quotation } from '../types.ts';
import { ID, readJsonLines } from './json-lines.ts';

/**
 * Extracts the quotations of lines `{id, lang?, text, date?, outlet?, title?}` of a file, or of standard input for `-`, and prints for each a line
 * `{id, quotes}` in the same order, with offsets into the given text. The texts are read one at a time and not kept; the quotations are, until the
 * last line has been read, since what belongs to one utterance is known only then. What is wrong with a line is said on standard error, and
 * the others are read. Gives the exit code.
 */
export async function extract(file: string): Promise<number> {
  const { entities } = await readEntities(BUNDLED_NAMES);
  const progress = progressLine(process.stderr, catalog('en'));
  const reports: QuotedReport[] = [];
  let refused = 0;
  const refuse = ({ message }: UsageError) => {
    refused++;
    progress.clear();
    if (refused <= MOST_REFUSALS) console.error(message);
  };
  for await (const line of readJsonLines(file, LINE, refuse)) {
    reports.push(read(line, refuse));
    progress.show({ stage: 'extracted', done: reports.length, total: 0 });
  }
  const groups = groupQuotations(reports, entities);
  let next = 0;
  for (const { id, quotations } of reports) {
    await write(`{"id":${JSON.stringify(id)},"quotes":[`);
    for (let at = 0; at < quotations.length; at += FEW) {
      const few = quotations.slice(at, at + FEW).map((one) => printed(one, groups[next++] as number));
      await write(`${at === 0 ? '' : ','}${JSON.stringify(few).slice(1, -1)}`);
    }
    await write(']}\n');
  }
  progress.clear();
  if (refused === 0) return 0;
  console.error(`${count(refused, 'line was', 'lines were')} passed over; the others have been read.`);
  return 2;
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

type QuotedReport = Omit<Report, 'quotations'> & { readonly quotations: readonly Printed[] };

/** The parts of a quotation that are kept until the last line has been read: what is printed, and what identifies its utterance. */
type Printed = Pick<Quotation, 'span' | 'confidence' | 'via'> & Report['quotations'][number];

function read(
  { id, text, lang = detectLanguage(text, 'id'), title, outlet, date }: Line,
  refuse: (error: UsageError) => void,
): QuotedReport {
  const { furniture } = readFrame(text, title, outlet);
  const value = date === undefined ? undefined : readDate(date);
  const article = {
    ...{ text, lang, furniture },
    ...(date !== undefined &&
      value !== undefined && { published: { value, origin: 'metadata' as const, words: date } }),
  };
  const quotations = quotationsOrNone(article, (error) =>
    refuse(new UsageError(`${id}: kutip failed over this text (${error}); please report it`)),
  );
  return {
    id,
    lang,
    ...(value !== undefined && { published: value }),
    quotations: quotations.map((one) => kept(one, text)),
  };
}

function kept(one: Quotation, article: string): Printed {
  const { kind, span, speaker, nickname, path, confidence, via, saidOn } = one;
  const text = article.slice(span.start, span.end);
  return {
    kind,
    span,
    confidence,
    text,
    ...(speaker !== undefined && path !== undefined && { speaker, path }),
    ...(nickname !== undefined && { nickname }),
    ...(via !== undefined && { via }),
    ...(saidOn !== undefined && { saidOn }),
  };
}

function printed({ span, text, kind, speaker, confidence, via, saidOn }: Printed, group: number) {
  const { start, end } = span;
  const cluster = `u${group + 1}`;
  const said = saidOn && { value: saidOn.value, basis: saidOn.basis };
  // What is undefined is not printed.
  return { start, end, text, kind, speaker, confidence, via, cluster, saidOn: said };
}

const MOST_REFUSALS = 20;

// Quotations that are written at once: one text of all that a long article has would be copied as a whole.
const FEW = 512;

type Line = z.infer<typeof LINE>;

const optional = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

const LINE = z.object({
  id: ID,
  text: z.string(),
  lang: z
    .enum(['id', 'en'])
    .nullish()
    .transform((value) => value ?? undefined),
  title: optional,
  outlet: optional,
  date: optional,
});
