import type { Draft, Wish } from '../../pins.ts';
import { LONGEST_SUMMARY } from '../../types.ts';
import type { Context } from '../command/command.ts';
import { type Button, line, type Reply } from '../reply/reply.ts';
import { numbered, openButtons } from '../views/layout.ts';
import { summaryBlocks } from '../views/summary-page.ts';
import type { RoomPins } from './room-pins.ts';

/** The preview that a moderator reviews, with buttons for everything that can be done with it. */
export function preview(draft: Draft, { room }: Pick<RoomPins, 'room'>, context: Context): Reply {
  const { say } = context;
  const { blocks, sources } = summaryBlocks(draft.sentences, context);
  const isHere = draft.room === room;
  const notes = [
    isHere ? say.pins.onlyYou : say.pins.onlyModerators,
    ...(draft.updates === undefined ? [] : [say.pins.takesPlace(draft.updates)]),
  ];
  return {
    title: say.pins.preview(draft.wish.topic),
    blocks: [line({ type: 'italic', text: notes.join(' ') }), ...blocks],
    sources,
    buttons: [...steps(draft, context), ...openButtons(numbered(draft.sentences, context), context)],
    ...(isHere && { draft: draft.id }),
    whisper: true,
    outcome: 'answered',
  };
}

/** The announcement in a room where nothing can be whispered, since the preview is elsewhere. */
export function announcement({ id, wish }: Draft, { say }: Pick<Context, 'say'>): Reply {
  return {
    blocks: [line(say.pins.announced(wish.topic))],
    buttons: [{ label: say.pins.look, action: { command: 'draft', args: { id } }, aside: true }],
    draft: id,
    whisper: false,
  };
}

/** What can be done with a draft. */
export const STEPS = [
  { value: 'show', label: { en: 'show', id: 'tampilkan' } },
  { value: 'pin', label: { en: 'pin', id: 'sematkan' } },
  { value: 'shorter', label: { en: 'shorter', id: 'lebih pendek' } },
  { value: 'longer', label: { en: 'longer', id: 'lebih panjang' } },
  { value: 'events', label: { en: 'in order of events', id: 'menurut urutan peristiwa' } },
  { value: 'newest', label: { en: 'newest first', id: 'terbaru dulu' } },
  { value: 'relevance', label: { en: 'best match first', id: 'paling cocok dulu' } },
  { value: 'drop', label: { en: 'drop a sentence', id: 'buang satu kalimat' } },
  { value: 'cancel', label: { en: 'cancel', id: 'batal' } },
] as const;

type Step = (typeof STEPS)[number]['value'];

function steps({ id, wish, sentences, updates }: Draft, { say }: Context): readonly Button[] {
  const button = (label: string, step: Step, args = {}): Button => ({
    label,
    action: { command: 'draft', args: { id, step, ...args } },
  });
  const drops = sentences.map((_, i) =>
    button(say.pins.drop(i + 1), 'drop', { n: i + 1, of: sentences.length }),
  );
  const isSummary = wish.passage === undefined;
  return [
    button(updates === undefined ? say.pins.pin : say.pins.update, 'pin'),
    ...(isSummary && sentences.length > 1 ? [button(say.pins.shorter, 'shorter')] : []),
    ...(isSummary && wish.length < LONGEST_SUMMARY ? [button(say.pins.longer, 'longer')] : []),
    ...(sentences.length > 1 ? [button(say.pins.order[nextOrder(wish)], nextOrder(wish))] : []),
    ...(sentences.length > 1 ? drops : []),
    button(say.pins.cancel, 'cancel'),
  ];
}

/** The ordering that is offered in place of the present one. */
function nextOrder({ order }: Wish): Wish['order'] {
  return ORDERS[(ORDERS.indexOf(order) + 1) % ORDERS.length] ?? 'events';
}

const ORDERS: readonly Wish['order'][] = ['events', 'newest', 'relevance'];
