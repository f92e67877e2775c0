import { type Context, command } from '../src/chat/command/command.ts';
import { refuse } from '../src/chat/command/refuse.ts';
import type { PinState, RoomPins } from '../src/chat/pins/room-pins.ts';
import { type Block, type Button, bold, line, type Reply } from '../src/chat/reply/reply.ts';
import { shorten } from '../src/chat/reply/shorten.ts';
import { pageButtons } from '../src/chat/views/layout.ts';
import { dayOf, formatDate } from '../src/i18n/dates.ts';
import type { Pin } from '../src/pins.ts';

export const pins = command({
  name: 'pins',
  names: { id: 'sematan' },
  about: {
    en: 'Lists my pins here, and whether they are still up to date',
    id: 'Menampilkan sematan saya di sini, dan apakah masih berlaku',
  },
  args: {
    page: {
      kind: 'number',
      names: { id: 'halaman' },
      about: { en: 'Which page of the list', id: 'Halaman daftar yang ingin dilihat' },
    },
  },
  moderators: true,
  whisper: true,
  async run({ page = 1 }, context): Promise<Reply> {
    const { say, pins = refuse('noBoard') } = context;
    const all = await pins.list();
    if (all.length === 0) return nothing(context);
    const last = Math.ceil(all.length / PAGE);
    if (page > last) refuse('noPage', last);
    const shown = all.toReversed().slice((page - 1) * PAGE, page * PAGE);
    const states = await Promise.all(shown.map(async (pin) => ({ pin, state: await pins.state(pin) })));
    return {
      title: say.pins.title(all.length),
      blocks: [
        ...states.flatMap((one) => entry(one, pins, context)),
        ...(last > 1 ? [line(say.article.page(page, last))] : []),
      ],
      buttons: [
        ...states.flatMap((one) => acts(one, context)),
        ...pageButtons(page, last, (to) => ({ command: 'pins', args: { page: to } }), context),
      ],
    };
  },
});

interface Stated {
  readonly pin: Pin;
  readonly state: PinState;
}

function entry({ pin, state }: Stated, pins: RoomPins, { say, lang }: Context): readonly Block[] {
  const { n, wish, by, at } = pin;
  const url = pins.link(pin);
  const day = formatDate(dayOf(at), lang);
  return [
    line(bold(`${n} · ${shorten(wish.topic)}`)),
    {
      type: 'list',
      items: [
        [
          [day, ...(by.name === undefined ? [] : [by.name])].join(', '),
          ...(url === undefined ? [] : [' · ', { type: 'link' as const, text: say.pins.message, url }]),
        ],
        ...standing({ pin, state }, { say, lang }).map((text) => [text]),
      ],
    },
  ];
}

function standing({ pin, state }: Stated, { say, lang }: Pick<Context, 'say' | 'lang'>): readonly string[] {
  const { corrections, sentences } = pin;
  const last = corrections.at(-1);
  const shown = { pinned: undefined, waiting: say.pins.waiting, deleted: say.pins.deleted };
  const trouble = { ...shown, unpinned: say.pins.unpinned, lost: say.pins.unseen }[state.shown];
  return [
    ...(trouble === undefined ? [] : [trouble]),
    last === undefined
      ? say.pins.intact(sentences.length)
      : say.pins.corrected(corrections.length, formatDate(dayOf(last.at), lang)),
    ...(state.newer > 0 ? [say.pins.newer(state.newer)] : []),
  ];
}

function acts(
  { pin: { n, corrections, wish, sentences }, state }: Stated,
  { say }: Context,
): readonly Button[] {
  const isStale = state.newer > 0 || corrections.length > 0 || state.shown === 'deleted';
  // A passage that is gone has nothing to take its place.
  const isLeft = wish.passage === undefined || sentences.length > 0;
  return [
    ...(isStale && isLeft
      ? [{ label: say.pins.renew(n), action: { command: 'pin', args: { renew: n } } }]
      : []),
    { label: say.pins.unpin(n), action: { command: 'unpin', args: { n } } },
  ];
}

function nothing({ say }: Context): Reply {
  return { blocks: [line(say.pins.none), line(say.pins.how)] };
}

// Each of them is asked after on the platform.
const PAGE = 5;
