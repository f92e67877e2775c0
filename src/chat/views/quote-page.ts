import { formatDate } from '../../i18n/dates.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import type { QuotePage, QuoteRequest, SpeakerCount, Utterance } from '../../library/answers/utterances.ts';
import type { Context } from '../command/command.ts';
import { given } from '../command/given.ts';
import { refuse } from '../command/refuse.ts';
import { type Action, type Button, line, type Reply } from '../reply/reply.ts';
import { shorten } from '../reply/shorten.ts';
import { numbered, pageButtons, sources } from './layout.ts';
import { utteranceBlocks, worded } from './quotations.ts';
import { joinFragments } from './same-sentence.ts';
import { citedButtons, whyQuotations } from './why-buttons.ts';
import { type Arranged, arranged, namedWordings } from './wordings.ts';

/** A request for quotations as it was typed. */
export type Asked = Omit<QuoteRequest, 'offset' | 'limit'>;

/** What somebody said, as much of it as a page shows. */
export function findQuotes(
  asked: Asked,
  page: number,
  { library, today }: Pick<Context, 'library' | 'today'>,
): QuotePage {
  return library.quotes.by({ ...asked, today, offset: (page - 1) * PAGE, limit: PAGE });
}

/** A page of what somebody said. Undefined if nobody of that name is quoted, or nothing of theirs fits. */
export function quotePage(
  { speaker, others, understood, utterances, total }: QuotePage,
  asked: Asked,
  page: number,
  context: Context,
): Reply | undefined {
  if (speaker === undefined || total === 0) return undefined;
  const { library, say } = context;
  const last = Math.ceil(total / PAGE);
  if (page > last) refuse('noPage', last);
  const parts = joinFragments(utterances.flatMap((one) => arranged(one, library) ?? []));
  const shown = shownWordings(parts, context);
  const spoken = parts.map(({ utterance, lead }) => ({ utterance, wording: lead.wording }));
  const narrowed = narrowing(understood, context);
  // `minggu lalu` is another week by the time that a button is pressed.
  const days = given({ from: understood.from, to: understood.to });
  const turn = (to: number): Action => ({ command: 'quote', args: { ...argsOf(asked), ...days, page: to } });
  return {
    title: say.quotes.title(shorten(speaker.name), total),
    blocks: [
      ...(narrowed === '' ? [] : [line(say.quotes.narrowed(narrowed))]),
      ...parts.flatMap((one) => utteranceBlocks(one, shown, context)),
      ...(last > 1 ? [line(say.article.page(page, last))] : []),
    ],
    sources: sources(shown, context),
    buttons: [
      ...pageButtons(page, last, turn, context),
      ...speakerButtons(others, context),
      ...compareButtons(parts, shown, context),
      ...citedButtons(
        shown.filter(({ n }) => n <= OPENED),
        whyQuotations(spoken, context),
        context,
      ),
    ],
    outcome: 'answered',
  };
}

/** The wordings that a reply names, with the numbers of their articles. */
export function shownWordings(parts: readonly Arranged[], context: Pick<Context, 'library'>) {
  const named = parts.flatMap((one) => namedWordings(one).map((wording) => worded(wording, one.utterance)));
  return numbered(named, context);
}

/** Buttons to all that these speakers said, with how much it is. */
export function speakerButtons(
  speakers: readonly SpeakerCount[],
  context: Pick<Context, 'lang' | 'library'>,
): readonly Button[] {
  return speakers.slice(0, SPEAKERS).map((one) => ({
    label: counted(one, context),
    action: { command: 'quote', args: { speaker: askedFor(one, context) } },
  }));
}

/** What is typed for a speaker: the name, between quotation marks where it means somebody else first. */
export function askedFor({ key, name }: SpeakerCount, { library }: Pick<Context, 'library'>): string {
  const [first] = library.quotes.suggest(name, 1);
  return first === undefined || first.key === key ? name : `"${name}"`;
}

/** A speaker with how many quotations there are: `Sari Dewi (3)`. */
export function counted({ name, utterances }: SpeakerCount, { lang }: Pick<Context, 'lang'>): string {
  return `${shorten(name)} (${formatNumber(utterances, lang)})`;
}

/** The action that compares all wordings of an utterance. */
export function compareAction({ wordings }: Utterance, { library }: Pick<Context, 'library'>): Action {
  const [first] = wordings;
  const words = first ? library.slice({ articleId: first.articleId, span: first.quotation.span }) : '';
  return { command: 'compare', args: { words: words.slice(0, TELLING).toWellFormed() } };
}

function compareButtons(
  parts: readonly Arranged[],
  shown: ReturnType<typeof shownWordings>,
  context: Context,
): readonly Button[] {
  const several = parts.filter(({ parts, different }) => parts.length + different.length > 0);
  return several.map(({ utterance }) => ({
    label: context.say.quotes.compare(
      shown.find(({ found }) => found.utterance === utterance)?.n ?? 1,
      several.length,
    ),
    action: compareAction(utterance, context),
  }));
}

/** How a request was narrowed; empty if it was not. */
export function narrowing(
  { about, source, from, to }: QuotePage['understood'],
  { lang, say }: Pick<Context, 'lang' | 'say'>,
): string {
  return [
    ...(about ? [say.quotes.about(about)] : []),
    ...(source ? [say.quotes.source(source)] : []),
    ...(from ? [say.quotes.since(formatDate(from, lang))] : []),
    ...(to ? [say.quotes.until(formatDate(to, lang))] : []),
  ].join(', ');
}

/** What was asked, as a button asks it again. */
export function argsOf(asked: Asked): Action['args'] {
  const { speaker, about, source, from, to, indirect } = asked;
  return { speaker, ...given({ about, source, from, to, indirect: indirect || undefined }) };
}

/** Utterances on a page. */
const PAGE = 5;

// An utterance may stand in a hundred articles: its comparison opens the others.
const SPEAKERS = 5;
const OPENED = 10;

// In UTF-16 units: more than this need not be compared to know an utterance again.
const TELLING = 1000;

/** The longest text to compare or to check, in UTF-16 units: a message of any platform. */
export const LONGEST_WORDS = 4096;
