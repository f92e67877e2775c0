import { dayOf, formatDate } from '../../i18n/dates.ts';
import type { Correction, Draft, Pin } from '../../pins.ts';
import type { Context } from '../command/command.ts';
import { type Action, type Button, line, type Reply } from '../reply/reply.ts';
import { numbered, openButtons } from '../views/layout.ts';
import { summaryBlocks, whySentences } from '../views/summary-page.ts';

export type Telling = Pick<Context, 'library' | 'lang' | 'say'>;

/** A pinned message, as it is to read. */
export function pinReply(pin: Pin, telling: Telling): Reply {
  const { say } = telling;
  const { blocks, sources } = summaryBlocks(pin.sentences, telling);
  return {
    title: pin.wish.topic,
    blocks: [
      ...(blocks.length > 0 ? blocks : [line(say.pins.nothingLeft)]),
      ...pin.corrections.slice(-MOST_CORRECTIONS).map((one) => line(correctionText(one, pin, telling))),
      line({ type: 'italic', text: colophon(pin, telling) }),
    ],
    sources,
    buttons: pinButtons(pin, telling),
    outcome: 'answered',
  };
}

/** The action of the one button that no other message in the room has. */
export function markOf({ n }: Pick<Pin, 'n'>): Action {
  return { command: 'sources', args: { pin: n } };
}

/** What a draft becomes when it is pinned. */
export function pinFrom(draft: Draft, { now, seen, library }: PinOptions): Omit<Pin, 'n'> {
  const { room, place, instead, by, lang, wish } = draft;
  return {
    room,
    place,
    by,
    at: now,
    lang,
    wish,
    corrections: [],
    seen,
    want: 'pinned',
    settled: false,
    ...(instead !== undefined && { instead }),
    sentences: draft.sentences.flatMap((sentence) => {
      const anchor = library.anchor(sentence.citation);
      return anchor ? [{ ...sentence, anchor }] : [];
    }),
  };
}

interface PinOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The articles that are known on the topic. */
  readonly seen: readonly string[];
  readonly library: Context['library'];
}

function pinButtons(pin: Pin, telling: Telling): readonly Button[] {
  const { sentences, wish } = pin;
  return [
    ...openButtons(numbered(sentences, telling), telling),
    ...whySentences(sentences, wish.topic, telling),
    { label: telling.say.pins.articles, action: markOf(pin) },
  ];
}

function colophon({ at, by, edited, want }: Pin, { say, lang }: Telling): string {
  const day = (milliseconds: number) => formatDate(dayOf(milliseconds), lang);
  return [
    say.pins.pinnedBy(day(at), by.name),
    ...(want === 'unpinned' && edited !== undefined ? [say.pins.unpinnedOn(day(edited))] : []),
    ...(want === 'pinned' && edited !== undefined ? [say.pins.editedOn(day(edited))] : []),
    say.pins.verbatim,
  ].join(' ');
}

/** What was put right, for the readers of the message. */
export function correctionText(
  { at, kind, source, sentence }: Correction,
  { sentences }: Pick<Pin, 'sentences'>,
  { say, lang }: Telling,
): string {
  const day = formatDate(dayOf(at), lang);
  const n = sentences.findIndex(({ anchor }) => anchor.exact === sentence) + 1;
  switch (kind) {
    case 'changed':
      return say.pins.changed(day, source, n);
    case 'lost':
      return say.pins.lost(day, source);
    case 'gone':
      return say.pins.gone(day, source);
    default:
      return kind satisfies never;
  }
}

// A message holds only so much; the list of the pins counts them all.
const MOST_CORRECTIONS = 3;
