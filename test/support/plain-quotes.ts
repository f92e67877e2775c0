import type { SpeakerCount, Utterance } from '../../src/library/answers/utterances.ts';
import type { Library, Quotes } from '../../src/library.ts';

/** Utterances at hand: a speaker is found by any part of the name, and what else is typed is what the words are about. */
export function plainQuotes(
  utterances: readonly Utterance[],
  { slice }: Pick<Library, 'slice'>,
  more: Partial<Quotes> = {},
): Quotes {
  const words = (one: Utterance) =>
    one.wordings.map(({ articleId, quotation: { span } }) => slice({ articleId, span })).join(' ');
  const isRetold = (one: Utterance) => one.wordings[0]?.quotation.kind === 'indirect';
  const speakers = [
    ...new Map(utterances.flatMap(({ speaker }) => (speaker ? [[speaker.key, speaker]] : []))).values(),
  ]
    .map((speaker): SpeakerCount => {
      const own = utterances.filter((one) => one.speaker?.key === speaker.key && !isRetold(one));
      return { ...speaker, utterances: own.length };
    })
    .sort((a, b) => b.utterances - a.utterances);
  const fitting = (typed: string) => {
    const names = typed.toLowerCase().split(/\s+/);
    const met = ({ key }: SpeakerCount) => key.split(' ').filter((name) => names.includes(name)).length;
    return speakers.filter((one) => met(one) > 0).sort((a, b) => met(b) - met(a));
  };
  return {
    by({ speaker: typed, about, source, from, to, indirect, offset, limit }) {
      const [speaker, ...others] = fitting(typed);
      const rest = typed
        .split(/\s+/)
        .filter((word) => !speaker?.key.split(' ').includes(word.toLowerCase()))
        .join(' ');
      const topic = about ?? (speaker && rest !== '' ? rest : undefined);
      const found = utterances.filter(
        (one) =>
          speaker !== undefined &&
          one.speaker?.key === speaker.key &&
          (indirect || !isRetold(one)) &&
          (topic === undefined || words(one).toLowerCase().includes(topic.toLowerCase())) &&
          (source === undefined || one.outlets.includes(source)) &&
          (from === undefined || (one.saidOn?.value ?? '') >= from) &&
          (to === undefined || (one.saidOn?.value ?? '') <= to),
      );
      return {
        ...(speaker && { speaker }),
        others: speaker ? others : speakers.filter(({ key }) => key[0] === typed[0]),
        understood: {
          ...{ ...(topic !== undefined && { about: topic }), ...(source && { source }) },
          ...{ ...(from && { from }), ...(to && { to }) },
        },
        utterances: found.slice(offset, offset + limit),
        total: found.length,
      };
    },
    latest: ({ offset, limit }) => ({
      utterances: utterances
        .filter((one) => one.speaker && !isRetold(one))
        .toSorted((a, b) => ((a.saidOn?.value ?? '') < (b.saidOn?.value ?? '') ? 1 : -1))
        .slice(offset, offset + limit),
      total: utterances.filter((one) => one.speaker && !isRetold(one)).length,
    }),
    suggest: (typed, limit) => (typed.trim() === '' ? speakers : fitting(typed)).slice(0, limit),
    speakers: ({ offset, limit }) => ({
      speakers: speakers.slice(offset, offset + limit),
      total: speakers.length,
    }),
    compare: () => undefined,
    check: () => ({ verdict: 'absent' }),
    at: ({ articleId, span }) => {
      const all = utterances.flatMap((utterance) =>
        utterance.wordings.map((wording) => ({ utterance, wording })),
      );
      return all.find(
        ({ wording: one }) => one.articleId === articleId && one.quotation.span.start === span.start,
      );
    },
    ...more,
  };
}
