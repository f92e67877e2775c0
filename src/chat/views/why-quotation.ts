import { formatSaidOn } from '../../i18n/dates.ts';
import type { Uttered } from '../../library/answers/utterances.ts';
import type { Quotation, Span } from '../../types.ts';
import type { Context } from '../command/command.ts';
import type { Block, Inline } from '../reply/reply.ts';
import { shorten } from '../reply/shorten.ts';

type Telling = Pick<Context, 'library' | 'lang' | 'say'>;

/** What tells whose words a quotation is, how sure that is, when they were said and who printed them. */
export function quotationReasons(spoken: Uttered, telling: Telling): readonly Block[] {
  const { lang, say } = telling;
  const { utterance, wording } = spoken;
  const { kind, speaker, confidence, via } = wording.quotation;
  const saidOn = utterance.saidOn ?? wording.quotation.saidOn;
  const known = utterance.speaker?.name;
  const items = [
    say.attribution.kinds[kind],
    found(spoken, telling),
    ...(speaker !== undefined && known !== undefined && speaker !== known
      ? [say.attribution.known(shorten(speaker), shorten(known))]
      : []),
    ...(speaker === undefined ? [] : [say.attribution.sure(confidence)]),
    ...(via === undefined ? [] : [say.attribution.via(shorten(via))]),
    say.attribution.dated[saidOn?.basis ?? 'unknown'](formatSaidOn(saidOn, lang)),
    ...(utterance.reports > 1 ? [say.quotes.outlets(utterance.reports, utterance.origins)] : []),
  ];
  return [{ type: 'list', items: items.map((one): readonly Inline[] => [one]) }];
}

/** By which words of the article the speaker was found. */
function found({ wording }: Uttered, { library, say }: Telling): string {
  const { attribution } = say;
  const { speaker, path, mention, cue }: Quotation = wording.quotation;
  if (speaker === undefined || path === undefined) return attribution.unclear;
  const printed = (span: Span) => shorten(library.slice({ articleId: wording.articleId, span }));
  const words = {
    speaker: shorten(speaker),
    ...(mention && { mention: printed(mention) }),
    ...(cue && { cue: printed(cue) }),
  };
  return attribution.paths[path](words);
}
