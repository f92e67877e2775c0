import { type Context, command } from '../src/chat/command/command.ts';
import { refuse } from '../src/chat/command/refuse.ts';
import { type Button, bold, line, type Reply } from '../src/chat/reply/reply.ts';
import { shorten } from '../src/chat/reply/shorten.ts';
import { numbered, pageButtons, searchButton, sources } from '../src/chat/views/layout.ts';
import { quotationBlocks, saidWhen, speakerName, worded } from '../src/chat/views/quotations.ts';
import { compareAction, LONGEST_WORDS } from '../src/chat/views/quote-page.ts';
import { citedButtons, whyQuotations } from '../src/chat/views/why-buttons.ts';
import type { Comparison } from '../src/library/answers/checks.ts';

export const compare = command({
  name: 'compare',
  names: { id: 'banding' },
  about: {
    en: 'Compares how the outlets word one quotation, with differences marked',
    id: 'Membandingkan satu ucapan menurut setiap media; kata yang berbeda ditandai',
  },
  example: { en: 'the era of global boiling has arrived', id: 'era pendidihan global telah tiba' },
  args: {
    page: {
      kind: 'number',
      names: { id: 'halaman' },
      about: { en: 'Which page of the wordings', id: 'Halaman susunan kata yang ingin dilihat' },
      named: true,
    },
    words: {
      kind: 'text',
      names: { id: 'kata' },
      about: { en: 'What was said, or some of its words', id: 'Ucapannya, atau sebagian katanya' },
      required: true,
      max: LONGEST_WORDS,
    },
  },
  run({ page = 1, words }, context): Reply {
    const comparison = context.library.quotes.compare(words);
    return comparison ? compared(comparison, words, page, context) : nothing(words, context);
  },
});

function compared(
  { utterance, differences, others }: Comparison,
  words: string,
  page: number,
  context: Context,
): Reply {
  const { say } = context;
  const all = utterance.wordings.map((wording, i) => ({
    ...worded(wording, utterance),
    marks: differences[i] ?? [],
  }));
  const last = Math.max(1, Math.ceil(all.length / PAGE));
  if (page > last) refuse('noPage', last);
  const shown = numbered(all.slice((page - 1) * PAGE, page * PAGE), context);
  const turn = (to: number) => ({ command: 'compare', args: { words, page: to } });
  return {
    title: say.comparison.title(speakerName(utterance, say), all.length),
    blocks: [
      line(key(differences, say)),
      ...shown.flatMap((one, i) =>
        quotationBlocks(one, context, {
          speaks: page === 1 && i === 0,
          alone: true,
          marks: one.found.marks,
        }),
      ),
      ...(last > 1 ? [line(say.article.page(page, last))] : []),
      ...(others.length > 0 ? [line(say.comparison.others)] : []),
    ],
    sources: sources(shown, context),
    buttons: [
      ...pageButtons(page, last, turn, context),
      ...otherButtons(others, context),
      ...citedButtons(
        shown,
        whyQuotations(
          shown.map(({ found }) => found),
          context,
        ),
        context,
      ),
    ],
    outcome: 'answered',
  };
}

/** What the marks mean. */
function key(differences: Comparison['differences'], say: Context['say']): string {
  if (differences.length < 2) return say.comparison.single;
  return differences.some((spans) => spans.length > 0) ? say.comparison.marked : say.comparison.same;
}

function otherButtons(others: Comparison['others'], context: Context): readonly Button[] {
  return others.slice(0, OTHERS).map((one) => ({
    label: shorten(`${speakerName(one, context.say)}, ${saidWhen(one, context.lang)}`),
    action: compareAction(one, context),
  }));
}

function nothing(words: string, context: Context): Reply {
  const { say } = context;
  return {
    blocks: [line(bold(say.comparison.nothing)), line(say.comparison.advice)],
    buttons: [searchButton(words, context, { apart: true })],
    outcome: 'nothing',
  };
}

/** Wordings on a page. */
const PAGE = 8;

const OTHERS = 5;
