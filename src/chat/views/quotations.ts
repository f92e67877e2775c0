import { formatSaidOn } from '../../i18n/dates.ts';
import { foldName } from '../../i18n/spelling.ts';
import type { Utterance, Uttered, Wording } from '../../library/answers/utterances.ts';
import type { Article, Citation, Span } from '../../types.ts';
import type { Context } from '../command/command.ts';
import { evidencePieces, saidOnPieces } from '../reply/dates.ts';
import { excerpt } from '../reply/excerpt.ts';
import { quoteBlock } from '../reply/quote.ts';
import { type Block, bold, type Inline, line, type QuoteBlock, type Said } from '../reply/reply.ts';
import { shorten } from '../reply/shorten.ts';
import { around, overlap } from '../reply/spans.ts';
import type { Shown } from './layout.ts';
import { type Arranged, NAMED } from './wordings.ts';

type Telling = Pick<Context, 'library' | 'lang' | 'say'>;

/** One wording of an utterance, with the place that it points to. */
export interface Worded extends Uttered {
  readonly citation: Citation;
}

/** A wording as something that can be numbered. */
export function worded(wording: Wording, utterance: Utterance): Worded {
  const citation = { articleId: wording.articleId, span: wording.quotation.span };
  return { citation, wording, utterance };
}

/** An utterance with who printed it and how: `shown` has every wording that `namedWordings` gives. */
export function utteranceBlocks(
  { utterance, lead, parts, different, more, beside = [] }: Arranged,
  shown: readonly Shown<Worded>[],
  telling: Telling,
): readonly Block[] {
  const { say } = telling;
  const { reports, origins } = utterance;
  const own = shown.filter(({ found }) => found.utterance === utterance);
  const of = (wording: Wording) => own.filter(({ found }) => found.wording === wording);
  return [
    ...of(lead.wording).flatMap((one) => quotationBlocks(one, telling, { speaks: true, beside })),
    ...sentences([
      ...(reports > 1 ? [[say.quotes.outlets(reports, origins)]] : []),
      ...alsoIn(say.quotes.alsoIn, lead.same, own, telling),
      ...alsoIn(say.quotes.partlyIn, parts, own, telling),
    ]),
    ...(different.length > 0 ? sentences([[say.quotes.otherWords]]) : []),
    ...different.flatMap(({ wording, same }) => [
      ...of(wording).flatMap((one) => quotationBlocks(one, telling)),
      ...sentences(alsoIn(say.quotes.alsoIn, same, own, telling)),
    ]),
    ...(more > 0 ? sentences([[say.quotes.moreWordings(more)]]) : []),
  ];
}

/**
 * A wording as it is printed, a fragment inside its sentence, with a note if it is a paraphrase. `speaks`: put who says it and when
 * above; `marks`: mark the words that differ instead of the fragment; `alone`: leave out the sentence; `beside`: what else is said in it.
 */
export function quotationBlocks(
  { found: { wording, utterance }, article, n }: Shown<Worded>,
  telling: Telling,
  more: {
    readonly speaks?: boolean;
    readonly marks?: readonly Span[];
    readonly alone?: boolean;
    readonly beside?: readonly Uttered[];
  } = {},
): readonly Block[] {
  const { library, say } = telling;
  const { articleId, quotation } = wording;
  const { kind, span, sentence } = quotation;
  const fragments = more.beside ?? [];
  const confidence = Math.min(
    ...[quotation, ...fragments.map((one) => one.wording.quotation)].map((one) => one.confidence),
  );
  const isAlone = more.alone || (kind === 'direct' && fragments.length === 0);
  const whole = isAlone ? span : around(sentence, span);
  const part = excerpt(library.slice({ articleId, span: whole }), whole, span, LONGEST);
  const said = { span: overlap(span, part) ?? part, kind, ...saidOf(utterance, wording) };
  const beside = fragments.map(saidBeside);
  const quote = quoteBlock(
    library,
    { articleId, span: part },
    {
      ...(more.marks && { marks: more.marks.flatMap((mark) => overlap(mark, part) ?? []) }),
      ...(!more.marks && !isAlone && fragmentMarks([said, ...beside])),
      confidence,
      said,
      ...(beside.length > 0 && { alsoSaid: beside }),
      credit: [
        ...printing(article, telling),
        ...(quotation.via ? [` · ${say.quotes.via(quotation.via)}`] : []),
        ...(part.end - part.start < whole.end - whole.start ? [` · ${say.quotes.shortened}`] : []),
        ' ',
        { type: 'cite', n },
      ],
    },
  );
  const retold: Inline = { type: 'italic', text: say.quotes.paraphrase };
  return [
    ...(more.speaks ? sentences([speaking(utterance, wording, telling)]) : []),
    ...(kind === 'indirect' ? sentences([[retold]]) : []),
    quote,
  ];
}

/** When an utterance was said, by the best of its articles. */
export function saidWhen({ saidOn }: Utterance, lang: Context['lang']): string {
  return formatSaidOn(saidOn, lang);
}

/** Who speaks, under the canonical name; said to be unclear where it is. */
export function speakerName({ speaker }: Utterance, say: Context['say']): string {
  return speaker ? shorten(speaker.name) : say.quotes.unclear;
}

const saidBeside = ({ wording, utterance }: Uttered): Said => ({
  span: wording.quotation.span,
  kind: wording.quotation.kind,
  ...saidOf(utterance, wording),
});

/** A single fragment is marked like the best part of a passage; several are each marked. */
function fragmentMarks(said: readonly Said[]): Pick<QuoteBlock, 'mark' | 'marks'> {
  const [first, ...others] = said.map(({ span }) => span).toSorted((a, b) => a.start - b.start);
  if (first === undefined) return {};
  return others.length === 0 ? { mark: first } : { marks: [first, ...others] };
}

function saidOf({ speaker, saidOn }: Utterance, { quotation }: Wording): Pick<Said, 'speaker' | 'saidOn'> {
  const { value, basis, words } = saidOn ?? quotation.saidOn ?? {};
  return {
    ...(speaker && { speaker: speaker.name }),
    ...(value && basis && { saidOn: { value, basis, words: words ?? '' } }),
  };
}

function speaking(utterance: Utterance, { quotation }: Wording, { lang, say }: Telling): readonly Inline[] {
  const name = speakerName(utterance, say);
  const printed = quotation.speaker;
  const known = utterance.speaker && printed !== undefined && foldName(printed) !== foldName(name);
  return [
    bold(known ? say.quotes.printedAs(shorten(printed), name) : name),
    ' · ',
    ...saidOnPieces(utterance.saidOn ?? quotation.saidOn, lang),
  ];
}

/** Who printed the words, and when. */
function printing({ source, published }: Article, { lang, say }: Telling): readonly Inline[] {
  const when = published
    ? evidencePieces(published, lang, say.quotes.published)
    : [say.quotes.publishedUnknown];
  return [bold(source ?? say.article.unnamedOutlet), ', ', ...when];
}

/** A sentence that names the articles which have the same words; none if there are none. */
function alsoIn(
  opening: string,
  wordings: readonly Wording[],
  shown: readonly Shown<Worded>[],
  telling: Telling,
): readonly (readonly Inline[])[] {
  const named = wordings
    .slice(0, NAMED)
    .flatMap((wording) => shown.filter(({ found }) => found.wording === wording))
    .map(({ article, n }): readonly Inline[] => [...printing(article, telling), ' ', { type: 'cite', n }]);
  if (named.length === 0) return [];
  const left = wordings.length - named.length;
  const rest = left > 0 ? [`; ${telling.say.quotes.andMore(left)}`] : [];
  return [[`${opening} `, ...named.flatMap((one, i) => (i > 0 ? ['; ', ...one] : one)), ...rest, '.']];
}

/** One block of sentences; none if there are none. */
function sentences(all: readonly (readonly Inline[])[]): readonly Block[] {
  const content = all.flatMap((one, i) => (i > 0 ? [' ', ...one] : one));
  return content.length > 0 ? [line(...content)] : [];
}

// In UTF-16 units: a page of quotations is read in a few messages, whatever an article puts between two marks.
const LONGEST = 1200;
