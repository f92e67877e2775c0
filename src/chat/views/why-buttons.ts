import type { Uttered } from '../../library/answers/utterances.ts';
import { type Context, MAX_TEXT } from '../command/command.ts';
import { citationId } from '../reply/citation-id.ts';
import type { Button } from '../reply/reply.ts';
import { openButtons, type Shown, sourcesButton } from './layout.ts';

/** The buttons below citations: to each article, to why it is there (`whys`), and to what else the corpus has. */
export function citedButtons(
  shown: readonly Shown[],
  whys: readonly Button[],
  context: Pick<Context, 'library' | 'lang' | 'say'>,
): readonly Button[] {
  return [...openButtons(shown, context), ...whys, sourcesButton(context)];
}

/** A button for each passage that explains why it came up for a question; passages without an id count in the numbering but get no button. */
export function whyPassages(
  passages: readonly (string | undefined)[],
  question: string,
  label: (n: number, total: number) => string,
): readonly Button[] {
  const asked = question.slice(0, MAX_TEXT).toWellFormed();
  return passages.flatMap((passage, i): readonly Button[] => {
    if (passage === undefined) return [];
    const action = { command: 'why', args: { passage, question: asked } };
    return [{ label: label(i + 1, passages.length), action }];
  });
}

/** A button for each quotation that tells how its speaker was found. */
export function whyQuotations(
  quotations: readonly Uttered[],
  { say }: Pick<Context, 'say'>,
): readonly Button[] {
  return quotations.map(({ wording: { articleId, quotation } }, i) => ({
    label: say.attribution.button(i + 1, quotations.length),
    action: { command: 'why', args: { passage: citationId({ articleId, span: quotation.span }) } },
  }));
}
