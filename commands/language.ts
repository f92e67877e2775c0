import { command } from '../src/chat/command/command.ts';
import { line, type Reply } from '../src/chat/reply/reply.ts';

export const language = command({
  name: 'language',
  names: { id: 'bahasa' },
  about: {
    en: 'Sets the language I use in this room',
    id: 'Mengatur bahasa yang saya pakai di ruang ini',
  },
  example: { en: 'id', id: 'en' },
  args: {
    language: {
      kind: 'choice',
      names: { id: 'bahasa' },
      about: { en: 'Indonesian or English', id: 'Indonesia atau Inggris' },
      choices: [
        { value: 'id', label: { en: 'Indonesian', id: 'Indonesia' } },
        { value: 'en', label: { en: 'English', id: 'Inggris' } },
      ],
    },
  },
  moderators: true,
  async run({ language }, { say, sayIn, choose }): Promise<Reply> {
    if (language === undefined) return offer(say.language.now);
    await choose({ lang: language });
    return offer(sayIn(language).language.changed);
  },
});

// Each language by its own name: who cannot read the one must find the other.
function offer(text: string): Reply {
  return {
    blocks: [line(text)],
    buttons: [
      { label: 'Bahasa Indonesia', action: { command: 'language', args: { language: 'id' } } },
      { label: 'English', action: { command: 'language', args: { language: 'en' } } },
    ],
  };
}
