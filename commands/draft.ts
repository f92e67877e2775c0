import { type Context, command } from '../src/chat/command/command.ts';
import { refuse } from '../src/chat/command/refuse.ts';
import { preview, STEPS } from '../src/chat/pins/preview.ts';
import type { RoomPins } from '../src/chat/pins/room-pins.ts';
import { type Inline, line, type Reply } from '../src/chat/reply/reply.ts';
import type { Draft, Pin, Wish } from '../src/pins.ts';
import { LONGEST_SUMMARY } from '../src/types.ts';

export const draft = command({
  name: 'draft',
  names: { id: 'pratinjau' },
  about: {
    en: 'Opens the preview of a pin',
    id: 'Membuka pratinjau sematan',
  },
  args: {
    id: {
      kind: 'word',
      names: { id: 'id' },
      about: {
        en: 'Which preview, filled in by a button',
        id: 'Pratinjau yang mana, diisi oleh tombol',
      },
      required: true,
    },
    step: {
      kind: 'choice',
      names: { id: 'langkah' },
      about: { en: 'What to do with it', id: 'Yang akan dilakukan dengannya' },
      choices: STEPS,
    },
    n: {
      kind: 'number',
      names: { id: 'n' },
      about: { en: 'Which sentence to drop', id: 'Kalimat yang akan dibuang' },
    },
    of: {
      kind: 'number',
      names: { id: 'dari' },
      about: { en: 'Of how many sentences', id: 'Dari berapa kalimat' },
    },
  },
  moderators: true,
  whisper: true,
  async run({ id, step = 'show', n = 1, of }, context): Promise<Reply> {
    const pins = context.pins ?? refuse('noBoard');
    const found = await pins.open(id);
    switch (step) {
      case 'show':
        return shown(found, pins, context);
      case 'pin':
        return pinned(await pins.pin(found), found, pins, context);
      case 'drop':
        return shown(await pins.drop(found, n, of ?? found.sentences.length), pins, context);
      case 'cancel':
        await pins.discard(found);
        return notice([context.say.pins.cancelled]);
      case 'shorter':
      case 'longer': {
        const length = found.wish.length + (step === 'longer' ? 1 : -1);
        return revised(found, { length: Math.min(LONGEST_SUMMARY, Math.max(1, length)) }, pins, context);
      }
      case 'events':
      case 'newest':
      case 'relevance':
        return revised(found, { order: step }, pins, context);
      default:
        return step satisfies never;
    }
  },
});

async function revised(
  found: Draft,
  change: Partial<Pick<Wish, 'length' | 'order'>>,
  pins: RoomPins,
  context: Context,
): Promise<Reply> {
  const next = await pins.revise(found, change);
  return shown(next ?? refuse('staleDraft'), pins, context);
}

function shown(found: Draft, pins: RoomPins, context: Context): Reply {
  return { ...preview(found, pins, context), inPlace: true };
}

function pinned(pin: Pin, { updates, instead, room }: Draft, pins: RoomPins, { say }: Context): Reply {
  const url = pins.link(pin);
  // The preview may itself have become the pinned message.
  const isTaken = room === pins.room && instead !== undefined;
  if (!pin.settled) return notice([say.pins.underWay(pin.n)], isTaken);
  const content = [
    updates === undefined ? say.pins.done(pin.n) : say.pins.updated(pin.n),
    ...(url === undefined ? [] : [' ', { type: 'link' as const, text: say.pins.message, url }]),
  ];
  return notice(content, isTaken);
}

function notice(content: readonly Inline[], isTaken = false): Reply {
  return { blocks: [line(...content)], inPlace: !isTaken };
}
