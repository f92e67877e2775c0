import { type Context, command } from '../src/chat/command/command.ts';
import { given } from '../src/chat/command/given.ts';
import { limitArgs } from '../src/chat/command/limit-args.ts';
import { refuse } from '../src/chat/command/refuse.ts';
import { announcement, preview } from '../src/chat/pins/preview.ts';
import type { RoomPins } from '../src/chat/pins/room-pins.ts';
import { readCitationId } from '../src/chat/reply/citation-id.ts';
import type { Reply } from '../src/chat/reply/reply.ts';
import { uncovered } from '../src/chat/views/uncovered.ts';
import type { Pin, Wish } from '../src/pins.ts';
import { LONGEST_SUMMARY, USUAL_SUMMARY } from '../src/types.ts';

export const pin = command({
  name: 'pin',
  names: { id: 'sematkan' },
  about: {
    en: 'Prepares a sourced summary for you to review and pin',
    id: 'Menyiapkan ringkasan bersumber untuk Anda periksa dan sematkan',
  },
  example: { en: 'dengue fever', id: 'demam berdarah' },
  args: {
    length: {
      kind: 'number',
      names: { id: 'panjang' },
      about: { en: 'How many sentences at most', id: 'Jumlah kalimat terbanyak' },
      max: LONGEST_SUMMARY,
      named: true,
    },
    ...limitArgs,
    at: {
      kind: 'word',
      names: { id: 'letak' },
      about: {
        en: 'A passage to pin instead: its place, filled in by a button',
        id: 'Petikan yang disematkan: letaknya, diisi oleh tombol',
      },
      named: true,
    },
    renew: {
      kind: 'number',
      names: { id: 'perbarui' },
      about: { en: 'The number of a pin to update', id: 'Nomor sematan yang akan diperbarui' },
      named: true,
    },
    topic: {
      kind: 'text',
      names: { id: 'topik' },
      about: { en: 'What the summary is about', id: 'Topik ringkasannya' },
      max: 200,
    },
  },
  moderators: true,
  whisper: true,
  needs: 'pin',
  async run(args, context): Promise<Reply> {
    const pins = context.pins ?? refuse('noBoard');
    const { renew } = args;
    const renewed = renew === undefined ? undefined : await pins.find(renew);
    const wish = renewed?.wish ?? wished(args, context);
    const draft = await pins.draft(wish, (renewed ?? (await onTopic(wish, pins)))?.n);
    if (draft === undefined) return uncovered(wish, await context.library.summarise(wish), context);
    return pins.whispers ? preview(draft, pins, context) : announcement(draft, context);
  },
});

interface Asked {
  readonly topic: string | undefined;
  readonly at: string | undefined;
  readonly length: number | undefined;
  readonly source: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

function wished({ topic, at, length = USUAL_SUMMARY, source, from, to }: Asked, { library }: Context): Wish {
  const plain = { length, order: 'events', without: [] } as const;
  if (at !== undefined) {
    const passage = readCitationId(at) ?? refuse('noPlace', at);
    const article = library.article(passage.articleId) ?? refuse('noPassage');
    return { ...plain, topic: article.title, passage };
  }
  return { ...plain, topic: topic ?? refuse('pinWhat'), ...given({ source, from, to }) };
}

/** The summary of the same topic that the room has pinned already. */
async function onTopic({ topic, passage }: Wish, pins: RoomPins): Promise<Pin | undefined> {
  if (passage !== undefined) return undefined;
  const folded = topic.trim().toLowerCase();
  const all = await pins.list();
  return all.find(
    ({ want, wish }) =>
      want === 'pinned' && wish.passage === undefined && wish.topic.trim().toLowerCase() === folded,
  );
}
