import type { Uttered } from '../library.ts';
import { type Context, MAX_TEXT } from './command.ts';
import { openButtons, type Shown, sourcesButton } from './layout.ts';
import { placeOf } from './place.ts';
import type { Button } from './reply.ts';

/** What every citation leads to: its article, why it is there, and what else the corpus has. `whys` are buttons for each of the words shown. */
export function citedButtons(
  shown: readonly Shown[],
  whys: readonly Button[],
  context: Pick<Context, 'library' | 'lang' | 'say'>,
): readonly Button[] {
  return [...openButtons(shown, context), ...whys, sourcesButton(context)];
}

/** A button for each passage, by its id, that tells why it came up for a question; those without an id are counted, and have none. */
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
    action: { command: 'why', args: { passage: placeOf({ articleId, span: quotation.span }) } },
  }));
}
