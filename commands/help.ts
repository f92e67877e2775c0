import { type Command, type Context, command } from '../src/chat/command/command.ts';
import { argName, commandName, findCommand, nearestName, usage } from '../src/chat/command/names.ts';
import { refuse } from '../src/chat/command/refuse.ts';
import { type Inline, line, type Reply } from '../src/chat/reply/reply.ts';

export const help = command({
  name: 'help',
  names: { id: 'bantuan' },
  about: {
    en: 'Explains what I can do, and how to ask for it',
    id: 'Menjelaskan apa yang bisa saya lakukan, dan cara memintanya',
  },
  example: { en: 'search', id: 'cari' },
  args: {
    command: {
      kind: 'word',
      names: { id: 'perintah' },
      about: { en: 'The command to explain', id: 'Perintah yang ingin dijelaskan' },
      suggest: async (_typed, { commands, lang }) =>
        commands.map((one) => ({ label: `/${commandName(one, lang)}`, value: one.name })),
    },
  },
  whisper: true,
  run({ command: name }, context): Reply {
    if (name === undefined) return overview(context);
    const { commands } = context;
    return manual(
      findCommand(commands, name) ?? refuse('unknownCommand', name, nearestName(commands, name)),
      context,
    );
  },
});

function overview({ commands, lang, say }: Context): Reply {
  return {
    title: say.help.greeting,
    blocks: [
      line(say.help.promise),
      {
        type: 'list',
        items: commands.map((one) => [{ type: 'code', text: usage(one, lang) }, ` — ${one.about[lang]}`]),
      },
      line(say.help.more),
    ],
  };
}

function manual(one: Command, { lang, say }: Context): Reply {
  const items = Object.entries(one.args).map(([name, arg]): readonly Inline[] => [
    { type: 'code', text: argName(name, arg, lang) },
    ` — ${arg.about[lang]}${arg.required ? '' : ` (${say.help.optional})`}`,
  ]);
  const other = lang === 'id' ? one.name : one.names.id;
  const notes = [
    ...(one.example ? [say.help.example(`/${commandName(one, lang)} ${one.example[lang]}`)] : []),
    say.help.otherName(other),
    ...(one.moderators ? [say.help.moderators] : []),
  ];
  return {
    title: usage(one, lang),
    blocks: [
      line(`${one.about[lang]}.`),
      ...(items.length > 0 ? [{ type: 'list' as const, items }] : []),
      line(notes.join('\n')),
    ],
  };
}
