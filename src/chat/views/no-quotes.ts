import type { QuotePage } from '../../library/answers/utterances.ts';
import type { Context } from '../command/command.ts';
import { given } from '../command/given.ts';
import { type Button, bold, line, type Reply } from '../reply/reply.ts';
import { shorten } from '../reply/shorten.ts';
import { coverageText } from './coverage.ts';
import { onlyNote, requireOutlet } from './outlets.ts';
import { type Asked, argsOf, askedFor, findQuotes, narrowing, speakerButtons } from './quote-page.ts';

/** What to say if nobody of the name is quoted or nothing they said fits, and what the corpus has instead. */
export function noQuotes(page: QuotePage, asked: Asked, context: Context): Reply {
  const { speaker, others, understood, only } = page;
  const { say } = context;
  if (speaker === undefined) return nobody(page, asked.speaker, context);
  const { about, source, from, to } = { ...asked, ...understood };
  requireOutlet(source, context);
  const isElsewhere = only !== undefined && speaker.utterances > 0;
  const narrowed = [about, source, from, to].some((part) => part !== undefined);
  const said =
    about !== undefined
      ? say.quotes.nothingAbout(speaker.name, shorten(about))
      : say.quotes[narrowed ? 'nothingWithin' : isElsewhere ? 'nothingFrom' : 'nothingVerbatim'](
          speaker.name,
        );
  // Of a topic the words before tell already.
  const limits = narrowing(given({ source, from, to }), context);
  const all = { command: 'quote', args: { speaker: askedFor(speaker, context) } };
  // As many as the button will lead to: in a room that looks at some outlets these may be fewer.
  const { total } = findQuotes({ speaker: all.args.speaker }, 1, context);
  return {
    blocks: [
      line(bold(said)),
      ...(limits === '' ? [] : [line(say.quotes.narrowed(limits))]),
      ...onlyNote(only, context),
    ],
    buttons: [
      ...(narrowed && total > 0 ? [{ label: say.quotes.all(total), action: all }] : []),
      ...retoldButton(asked, context),
      ...speakerButtons(others, context),
    ],
    outcome: 'nothing',
  };
}

/** A button to what is retold, where the corpus has it. */
function retoldButton(asked: Asked, context: Context): readonly Button[] {
  const retold = { ...asked, indirect: true };
  if (asked.indirect || findQuotes(retold, 1, context).total === 0) return [];
  return [{ label: context.say.quotes.withParaphrases, action: { command: 'quote', args: argsOf(retold) } }];
}

function nobody({ others: alike, only }: QuotePage, name: string, context: Context): Reply {
  const { library, say } = context;
  const coverage = library.coverage();
  const hint = alike.length > 0 ? say.quotes.writtenAlike : say.quotes.nobodyAlike;
  return {
    blocks: [
      line(bold(say.quotes.nobody(shorten(name)))),
      ...onlyNote(only, context),
      line(coverage.articles === 0 ? coverageText(coverage, context) : hint),
    ],
    buttons: [...speakerButtons(alike, context), speakersButton(context)],
    outcome: 'nothing',
  };
}

/** A button to everybody who is quoted. */
export function speakersButton({ say }: Context): Button {
  return { label: say.quotes.whoIsQuoted, action: { command: 'speakers', args: {} } };
}
