import { type Context, command } from '../src/chat/command/command.ts';
import { given } from '../src/chat/command/given.ts';
import { limitArgs } from '../src/chat/command/limit-args.ts';
import type { Choice } from '../src/chat/port.ts';
import { type Button, line, type Reply } from '../src/chat/reply/reply.ts';
import { pinButtons } from '../src/chat/views/layout.ts';
import { noQuotes, speakersButton } from '../src/chat/views/no-quotes.ts';
import {
  type Asked,
  askedFor,
  counted,
  findQuotes,
  quotePage,
  speakerButtons,
} from '../src/chat/views/quote-page.ts';
import type { Utterance } from '../src/library/answers/utterances.ts';

export const quote = command({
  name: 'quote',
  names: { id: 'kutip' },
  about: { en: 'Quotes what somebody said, word for word', id: 'Mengutip ucapan seseorang, kata demi kata' },
  example: { en: 'guterres global boiling', id: 'jokowi kereta cepat' },
  args: {
    about: {
      kind: 'text',
      names: { id: 'tentang' },
      about: { en: 'The topic of the quotations', id: 'Topik ucapannya' },
      named: true,
    },
    ...limitArgs,
    indirect: {
      kind: 'boolean',
      names: { id: 'tidak_langsung' },
      about: {
        en: 'Include paraphrases, which have no quotation marks: yes or no',
        id: 'Sertakan kutipan tidak langsung, tanpa tanda kutip: ya atau tidak',
      },
      named: true,
    },
    page: {
      kind: 'number',
      names: { id: 'halaman' },
      about: { en: 'Which page of the quotations', id: 'Halaman ucapan yang ingin dilihat' },
      named: true,
    },
    speaker: {
      kind: 'text',
      names: { id: 'tokoh' },
      about: {
        en: 'Who said it; a topic and a time may follow',
        id: 'Ucapan siapa; boleh diikuti topik dan waktu',
      },
      suggest: suggestSpeakers,
    },
  },
  async run({ page = 1, speaker, about, source, from, to, indirect }, context): Promise<Reply> {
    if (speaker === undefined) return howToQuote(context);
    const asked: Asked = { speaker, ...given({ about, source, from, to, indirect }) };
    const found = findQuotes(asked, page, context);
    const reply = quotePage(found, asked, page, context);
    if (reply === undefined) return noQuotes(found, asked, context);
    return { ...reply, buttons: [...(reply.buttons ?? []), ...(await pins(found.utterances, context))] };
  },
});

function pins(utterances: readonly Utterance[], context: Context): Promise<readonly Button[]> {
  const leads = utterances.flatMap(({ wordings: [first] }) => first ?? []);
  return pinButtons(
    leads.map(({ articleId, quotation: { span } }) => ({ articleId, span })),
    context,
  );
}

function howToQuote(context: Context): Reply {
  const { library, say } = context;
  const most = library.quotes.suggest('', 3);
  const name = most[0]?.name.toLowerCase() ?? say.quotes.someName;
  const examples = say.quotes.examples(name);
  return {
    blocks: [
      line(say.quotes.how),
      {
        type: 'list',
        items: examples.map(({ written, meaning }) => [{ type: 'code', text: written }, ` — ${meaning}`]),
      },
    ],
    buttons: [...speakerButtons(most, context), speakersButton(context)],
  };
}

async function suggestSpeakers(typed: string, context: Context): Promise<readonly Choice[]> {
  const fitting = context.library.quotes.suggest(typed, CHOICES);
  return fitting.map((one) => ({ label: counted(one, context), value: askedFor(one, context) }));
}

// https://discord.com/developers/docs/interactions/application-commands#autocomplete
const CHOICES = 25;
