import { command } from '../src/chat/command/command.ts';
import { refuse } from '../src/chat/command/refuse.ts';
import { line, type Reply } from '../src/chat/reply/reply.ts';

export const unpin = command({
  name: 'unpin',
  names: { id: 'lepas' },
  about: { en: 'Unpins one of my pins', id: 'Melepas salah satu sematan saya' },
  example: { en: '1', id: '1' },
  args: {
    n: {
      kind: 'number',
      names: { id: 'n' },
      about: { en: 'The number of the pin, as listed by /pins', id: 'Nomor sematannya, seperti di /sematan' },
      required: true,
    },
  },
  moderators: true,
  whisper: true,
  needs: 'pin',
  async run({ n }, { pins = refuse('noBoard'), say }): Promise<Reply> {
    const { settled, trouble } = await pins.unpin(n);
    const said = settled ? say.pins.removed : say.pins.underWay;
    return { blocks: [line(trouble ? say.pins.removedUnseen(n) : said(n))] };
  },
});
