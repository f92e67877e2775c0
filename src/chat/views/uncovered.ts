import type { Summary, SummaryRequest } from '../../library/answers/summary.ts';
import type { Context } from '../command/command.ts';
import { given } from '../command/given.ts';
import { type Action, bold, line, type Reply } from '../reply/reply.ts';
import { shorten } from '../reply/shorten.ts';
import { coverageText } from './coverage.ts';
import { sourcesButton } from './layout.ts';
import { onlyNote, requireOutlet } from './outlets.ts';
import { speakerButtons } from './quote-page.ts';

/** The reply for a topic that the corpus does not cover, with the nearest topics that it does. */
export function uncovered(
  asked: SummaryRequest,
  { nearest, only }: Pick<Summary, 'nearest' | 'only'>,
  context: Context,
): Reply {
  const { library, say } = context;
  requireOutlet(asked.source, context);
  const coverage = library.coverage();
  const isNarrowed = Object.keys(limitsOf(asked)).length > 0;
  const unlimited = coverage.only === undefined ? say.summary.unlimited : say.summary.allDates;
  const about = (topic: string): Action => ({ command: 'summary', args: { topic } });
  const hint =
    nearest.length > 0 ? say.summary.nearest : `${say.summary.advice} ${coverageText(coverage, context)}`;
  return {
    blocks: [line(bold(say.summary.nothing(shorten(asked.topic)))), ...onlyNote(only, context), line(hint)],
    buttons: [
      ...(isNarrowed ? [{ label: unlimited, action: about(asked.topic) }] : []),
      ...nearest.map((topic) => ({ label: shorten(topic), action: about(topic) })),
      ...(nearest.length > 0 ? [] : speakerButtons(library.quotes.suggest('', SPEAKERS), context)),
      sourcesButton(context),
    ],
    outcome: 'nothing',
  };
}

/** What narrows a summary. */
export const limitsOf = ({ source, from, to }: SummaryRequest) => given({ source, from, to });

const SPEAKERS = 3;
