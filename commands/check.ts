import { type Context, command } from '../src/chat/command/command.ts';
import { quoteBlock } from '../src/chat/reply/quote.ts';
import { type Button, bold, line, type Reply } from '../src/chat/reply/reply.ts';
import { shorten } from '../src/chat/reply/shorten.ts';
import { coverageText, outletsText } from '../src/chat/views/coverage.ts';
import {
  credit,
  numbered,
  type Shown,
  searchButton,
  sources,
  sourcesButton,
} from '../src/chat/views/layout.ts';
import { quotationBlocks, utteranceBlocks, worded } from '../src/chat/views/quotations.ts';
import { LONGEST_WORDS, shownWordings } from '../src/chat/views/quote-page.ts';
import { citedButtons, whyPassages, whyQuotations } from '../src/chat/views/why-buttons.ts';
import { arranged } from '../src/chat/views/wordings.ts';
import type { Check } from '../src/library/answers/checks.ts';

type Exact = Extract<Check, { verdict: 'exact' | 'other-speaker' | 'unsure-speaker' }>;
type Near = Extract<Check, { verdict: 'near' | 'near-other-speaker' | 'near-unsure-speaker' }>;
type Unquoted = Extract<Check, { verdict: 'unquoted' }>;

export const check = command({
  name: 'check',
  names: { id: 'periksa' },
  about: {
    en: 'Checks whether a quotation is in the articles',
    id: 'Memeriksa apakah sebuah kutipan ada di artikel',
  },
  example: {
    en: '"The era of global boiling has arrived," Guterres said',
    id: '"Era pendidihan global telah tiba," kata Guterres',
  },
  args: {
    text: {
      kind: 'text',
      names: { id: 'teks' },
      about: {
        en: 'The quotation, with or without quotation marks and speaker',
        id: 'Kutipannya, dengan atau tanpa tanda kutip dan nama pembicara',
      },
      required: true,
      max: LONGEST_WORDS,
    },
  },
  messageMenu: { label: { en: 'Check quote', id: 'Periksa kutipan' }, arg: 'text' },
  run({ text }, context): Reply {
    const found = context.library.quotes.check(text);
    switch (found.verdict) {
      case 'exact':
      case 'other-speaker':
      case 'unsure-speaker':
        return exact(found, text, context);
      case 'near':
      case 'near-other-speaker':
      case 'near-unsure-speaker':
        return near(found, text, context);
      case 'unquoted':
        return unquoted(found, text, context);
      case 'absent':
        return absent(text, context);
      default:
        return found satisfies never;
    }
  },
});

function exact(found: Exact, text: string, context: Context): Reply {
  const { utterance, wording } = found;
  const parts = arranged(utterance, context.library, wording);
  const shown = shownWordings(parts ? [parts] : [], context);
  return {
    blocks: [
      line(bold(verdictText(found, context))),
      ...(parts ? utteranceBlocks(parts, shown, context) : []),
    ],
    sources: sources(shown, context),
    buttons: leads(shown, whyQuotations([{ utterance, wording }], context), text, context),
    outcome: 'answered',
  };
}

function near(found: Near, text: string, context: Context): Reply {
  const { utterance, wording, missing, added, isNegated, asked } = found;
  const say = context.say.verdict;
  const shown = numbered([worded(wording, utterance)], context);
  const differing = added.map(({ start, end }) => `“${shorten(asked.slice(start, end))}”`);
  return {
    blocks: [
      line(bold(verdictText(found, context))),
      ...(isNegated ? [line(bold(say.negated))] : []),
      ...shown.flatMap((one) => quotationBlocks(one, context, { speaks: true, marks: missing })),
      ...(missing.length > 0 ? [line(say.missing)] : []),
      ...(added.length > 0 ? [line(say.added(differing.slice(0, LISTED).join(', ')))] : []),
    ],
    sources: sources(shown, context),
    buttons: leads(shown, whyQuotations([{ utterance, wording }], context), text, context),
    outcome: 'answered',
  };
}

/** Whose words they are, and whether the reader's text says the same. */
function verdictText(found: Exact | Near, { say: { verdict: say } }: Context): string {
  const name = found.utterance.speaker?.name;
  const named = 'named' in found ? shorten(found.named) : '';
  const also = 'alsoNamed' in found && found.alsoNamed ? shorten(found.alsoNamed) : undefined;
  switch (found.verdict) {
    case 'exact':
      return say.exact(name);
    case 'near':
      return say.near(name);
    case 'other-speaker':
      return say.otherSpeaker(name, named);
    case 'near-other-speaker':
      return say.nearOtherSpeaker(name, named);
    case 'unsure-speaker':
      return say.unsureSpeaker(name, named, also);
    default:
      return say.nearUnsureSpeaker(name, named, also);
  }
}

function unquoted({ citation }: Unquoted, text: string, context: Context): Reply {
  const { library, say } = context;
  const shown = numbered([{ citation }], context);
  const quotes = shown.map(({ article, n }) =>
    quoteBlock(library, citation, {
      credit: [...credit(article, context), ' · ', article.title, ' ', { type: 'cite', n }],
    }),
  );
  return {
    blocks: [line(bold(say.verdict.unquoted)), ...quotes],
    sources: sources(shown, context),
    buttons: leads(shown, whyPassages([library.passageAt(citation)], text, say.passages.why), text, context),
    outcome: 'answered',
  };
}

function leads(
  shown: readonly Shown[],
  whys: readonly Button[],
  text: string,
  context: Context,
): readonly Button[] {
  return [...citedButtons(shown, whys, context), searchButton(text, context, { apart: true })];
}

/** Says that the corpus lacks the words, and that this is all it means. */
function absent(text: string, context: Context): Reply {
  const coverage = context.library.coverage();
  const covered = [coverageText(coverage, context), outletsText(coverage, context)].join(' ').trim();
  return {
    blocks: [line(bold(context.say.verdict.absent)), line(context.say.verdict.meaning), line(covered)],
    buttons: [searchButton(text, context, { apart: true }), sourcesButton(context)],
    outcome: 'nothing',
  };
}

/** How many runs of differing words are listed. */
const LISTED = 20;
