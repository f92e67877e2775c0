import { type Context, command } from '../src/chat/command/command.ts';
import { type Button, bold, type Inline, line, type Reply } from '../src/chat/reply/reply.ts';
import { shorten } from '../src/chat/reply/shorten.ts';
import { listed, outletChoices, outletNames, readOutlets } from '../src/chat/views/outlets.ts';
import type { RoomChoices } from '../src/types.ts';

export const settings = command({
  name: 'settings',
  names: { id: 'setelan' },
  about: {
    en: 'The settings of this room: language, quiet, outlets',
    id: 'Setelan ruang ini: bahasa, senyap, media',
  },
  example: {
    en: 'quiet:yes sources:"kabar contoh, harian misal"',
    id: 'senyap:ya sumber:"kabar contoh, harian misal"',
  },
  args: {
    quiet: {
      kind: 'boolean',
      names: { id: 'senyap' },
      about: {
        en: 'Answers only the asker can see, or without a sound: yes or no',
        id: 'Jawaban hanya untuk penanya, atau tanpa bunyi: ya atau tidak',
      },
      named: true,
    },
    sources: {
      kind: 'text',
      names: { id: 'sumber' },
      about: {
        en: 'The outlets to answer from, separated by commas; “all” for all of them',
        id: 'Media yang dipakai untuk menjawab, dipisahkan koma; “semua” untuk semuanya',
      },
      named: true,
      suggest: async (typed, context) => [
        ...(typed.trim() === '' ? [{ label: context.say.settings.allOutlets, value: ALL[0] }] : []),
        ...outletChoices(typed, context),
      ],
    },
  },
  moderators: true,
  whisper: true,
  async run({ quiet, sources }, context): Promise<Reply> {
    const change: RoomChoices = {
      ...(quiet !== undefined && { quiet }),
      ...(sources !== undefined && { sources: outletsFor(sources, context) }),
    };
    const isChange = Object.keys(change).length > 0;
    if (isChange) await context.choose(change);
    return overview({ ...context.choices, ...change }, isChange, context);
  },
});

function outletsFor(typed: string, { library }: Context): readonly string[] {
  return ALL.includes(typed.trim().toLowerCase()) ? [] : readOutlets(typed, library.coverage());
}

/** The current settings, and buttons to change them. */
function overview(choices: RoomChoices, isChange: boolean, context: Context): Reply {
  const { quiet = false, sources = [] } = choices;
  const say = context.say.settings;
  const named = (label: string, value: string): readonly Inline[] => [bold(label), `: ${value}`];
  return {
    inPlace: true,
    title: isChange ? say.changed : say.title,
    blocks: [
      {
        type: 'list',
        items: [
          named(say.language, choices.lang ? context.sayIn(choices.lang).name : say.readersOwn),
          named(say.quiet, quiet ? say.yes : say.no),
          named(say.outlets, sources.length > 0 ? listed(sources) : say.all),
        ],
      },
      line(say.aboutQuiet),
      line(say.aboutOutlets),
    ],
    buttons: [
      button(quiet ? say.beHeard : say.beQuiet, { quiet: !quiet }),
      ...outletButtons(sources, context),
      ...languageButtons(context),
    ],
  };
}

/** One outlet more, or all of them. */
function outletButtons(chosen: readonly string[], { library, say }: Context): readonly Button[] {
  const others = outletNames(library.coverage()).filter((name) => !chosen.includes(name));
  const label = chosen.length > 0 ? say.settings.alsoFrom : say.settings.onlyFrom;
  return [
    ...(chosen.length > 0 ? [button(say.settings.allOutlets, { sources: ALL[0] })] : []),
    ...others
      .slice(0, OFFERED)
      .map((name) => button(label(shorten(name)), { sources: [...chosen, name].join(', ') })),
  ];
}

function languageButtons({ sayIn }: Context): readonly Button[] {
  return (['id', 'en'] as const).map((language) => ({
    label: sayIn(language).name,
    action: { command: 'language', args: { language } },
  }));
}

function button(label: string, args: Button['action']['args']): Button {
  return { label, action: { command: 'settings', args } };
}

const ALL: readonly [string, string] = ['all', 'semua'];

/** Outlets that have a button. */
const OFFERED = 3;
