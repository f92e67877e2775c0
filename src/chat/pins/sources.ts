import type { Pin } from '../../pins.ts';
import type { Context } from '../command/command.ts';
import type { Inline, Reply } from '../reply/reply.ts';
import { credit, numbered, openButtons, sources } from '../views/layout.ts';
import { correctionText } from './reply.ts';

/** The articles behind a pinned message and whether they still support it, shown to the asker alone. */
export function pinSources(pin: Pin, context: Pick<Context, 'library' | 'lang' | 'say'>): Reply {
  const { say } = context;
  const shown = numbered(pin.sentences, context);
  const standing = shown.map(({ article, n }): readonly Inline[] => [
    ...credit(article, context),
    ` · ${say.pins.standing} `,
    { type: 'cite', n },
  ]);
  const corrected = pin.corrections.map((one): readonly Inline[] => [correctionText(one, pin, context)]);
  return {
    title: say.pins.stateTitle(pin.n),
    blocks: [{ type: 'list', items: [...standing, ...corrected] }],
    sources: sources(shown, context),
    buttons: openButtons(shown, context),
    whisper: true,
  };
}
