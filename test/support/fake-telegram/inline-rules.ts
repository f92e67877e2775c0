import { keyboardProblems } from './keyboard-rules.ts';
import { richProblems } from './rich-rules.ts';
import { textProblems } from './text-rules.ts';
import { API, broken, bytes, list, type Violation } from './violation.ts';
import { isRecord, type Params } from './wire.ts';

/** Of an answer to an inline query: https://core.telegram.org/bots/api#answerinlinequery */
export function inlineProblems({ results, next_offset, button, cache_time }: Params): readonly Violation[] {
  const all = list(results).filter(isRecord);
  const ids = all.map(({ id }) => String(id));
  const start = isRecord(button) ? button.start_parameter : undefined;
  const ways = ['web_app', 'start_parameter'].filter((way) => isRecord(button) && button[way] !== undefined);
  return [
    ...broken(all.length > 50, 'too many inline query results specified: at most 50', PAGE),
    ...broken(new Set(ids).size < ids.length, 'RESULT_ID_DUPLICATE', RESULT),
    ...broken(
      ids.some((id) => bytes(id) < 1 || bytes(id) > 64),
      'RESULT_ID_INVALID: 1-64 bytes',
      RESULT,
    ),
    ...broken(bytes(next_offset ?? '') > 64, 'NEXT_OFFSET_INVALID: at most 64 bytes', PAGE),
    ...broken(Number(cache_time ?? 0) < 0, 'cache_time is negative', PAGE),
    ...broken(isRecord(button) && ways.length !== 1, 'exactly one of web_app and start_parameter', BUTTON),
    ...broken(
      start !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(String(start)),
      'START_PARAM_INVALID: 1-64 of A-Z, a-z, 0-9, _ and -',
      BUTTON,
    ),
    ...broken(isRecord(button) && button.text === '', 'the button has no text', BUTTON),
    ...all.flatMap(resultProblems),
  ];
}

function resultProblems(result: Params): readonly Violation[] {
  const { type, title, caption, caption_entities, parse_mode, input_message_content: content } = result;
  const captioned = { entities: caption_entities, parseMode: parse_mode, most: 1024, least: 0 };
  return [
    ...broken(type === 'article' && title === '', 'ARTICLE_TITLE_EMPTY', `${API}#inlinequeryresultarticle`),
    ...(caption === undefined ? [] : textProblems({ text: String(caption), ...captioned, page: RESULT })),
    ...(isRecord(content) ? contentProblems(content) : []),
    ...keyboardProblems(result.reply_markup),
  ];
}

function contentProblems({ message_text, entities, parse_mode, rich_message }: Params): readonly Violation[] {
  if (message_text === undefined) return richProblems(rich_message);
  const page = `${API}#inputtextmessagecontent`;
  return textProblems({ text: String(message_text), entities, parseMode: parse_mode, most: 4096, page });
}

const PAGE = `${API}#answerinlinequery`;
const RESULT = `${API}#inlinequeryresult`;
const BUTTON = `${API}#inlinequeryresultsbutton`;
