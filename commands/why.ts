import { type Context, command } from '../src/chat/command/command.ts';
import { refuse } from '../src/chat/command/refuse.ts';
import { readCitationId } from '../src/chat/reply/citation-id.ts';
import { quoteBlock } from '../src/chat/reply/quote.ts';
import type { Reply } from '../src/chat/reply/reply.ts';
import { credit, numbered, sources } from '../src/chat/views/layout.ts';
import { quotationBlocks, worded } from '../src/chat/views/quotations.ts';
import { compareAction } from '../src/chat/views/quote-page.ts';
import { citedButtons } from '../src/chat/views/why-buttons.ts';
import { passageReasons } from '../src/chat/views/why-passage.ts';
import { quotationReasons } from '../src/chat/views/why-quotation.ts';
import type { Uttered } from '../src/library/answers/utterances.ts';

export const why = command({
  name: 'why',
  names: { id: 'mengapa' },
  about: {
    en: 'Explains why a passage came up, or how a speaker was found',
    id: 'Menjelaskan mengapa petikan muncul, atau dari mana pembicaranya diketahui',
  },
  args: {
    passage: {
      kind: 'word',
      names: { id: 'kutipan' },
      about: {
        en: 'The passage or quotation, filled in by a button',
        id: 'Petikan atau kutipannya, diisi oleh tombol',
      },
      required: true,
    },
    question: {
      kind: 'text',
      names: { id: 'pertanyaan' },
      about: {
        en: 'The question that the passage came up for',
        id: 'Pertanyaan yang memunculkan petikan itu',
      },
    },
  },
  whisper: true,
  run({ passage, question }, context): Reply {
    if (question !== undefined) return whyPassage(passage, question, context);
    const citation = readCitationId(passage) ?? refuse('noQuestion');
    return whyQuotation(context.library.quotes.at(citation) ?? refuse('noPassage'), context);
  },
});

function whyPassage(passage: string, question: string, context: Context): Reply {
  const { library, say } = context;
  const explanation = library.why(passage, question) ?? refuse('noPassage');
  const [shown] = numbered([explanation], context);
  const { article } = shown ?? refuse('noPassage');
  const quote = quoteBlock(library, explanation.citation, {
    confidence: explanation.confidence,
    credit: [...credit(article, context), ' · ', article.title],
  });
  return {
    title: say.why.title,
    blocks: [quote, ...passageReasons(explanation, context)],
    buttons: citedButtons(shown ? [shown] : [], [], context),
    outcome: 'answered',
  };
}

function whyQuotation({ utterance, wording }: Uttered, context: Context): Reply {
  const { say } = context;
  const shown = numbered([worded(wording, utterance)], context);
  const compared = { label: say.quotes.compare(1, 1), action: compareAction(utterance, context) };
  return {
    title: say.attribution.title,
    blocks: [
      ...shown.flatMap((one) => quotationBlocks(one, context, { speaks: true })),
      ...quotationReasons({ utterance, wording }, context),
    ],
    sources: sources(shown, context),
    buttons: [...(utterance.wordings.length > 1 ? [compared] : []), ...citedButtons(shown, [], context)],
    outcome: 'answered',
  };
}
