import { isLink } from './text-rules.ts';
import { API, broken, bytes, list, type Violation } from './violation.ts';
import { isRecord, type Params } from './wire.ts';

/** Of the buttons below a message: https://core.telegram.org/bots/api#inlinekeyboardmarkup */
export function keyboardProblems(markup: unknown): readonly Violation[] {
  if (!isRecord(markup)) return [];
  const rows = list(markup.inline_keyboard ?? markup.keyboard).map(list);
  const pressed = list(markup.inline_keyboard).flatMap(list).filter(isRecord);
  return [
    // Nowhere but in the server's answers: more than a hundred buttons are "reply markup is too long".
    ...broken(rows.flat().length > 100, 'reply markup is too long: at most 100 buttons', KEYBOARD),
    // What clients show side by side, and the limit of a row of a rich message.
    ...broken(
      rows.some((row) => row.length > 8),
      'at most 8 buttons in a row',
      `${API}#inputrichblockbuttons`,
    ),
    ...broken(
      rows.some((row) => row.length === 0),
      'a row of buttons is empty',
      KEYBOARD,
    ),
    ...pressed.flatMap(buttonProblems),
  ];
}

/** "Exactly one of the fields other than text, icon_custom_emoji_id, and style must be used." */
export function buttonProblems(button: Params): readonly Violation[] {
  const used = ACTIONS.filter((action) => button[action] !== undefined);
  const { text, callback_data: data, copy_text: copied, url } = button;
  const name = `button ${JSON.stringify(text)}`;
  const copy = isRecord(copied) ? String(copied.text) : undefined;
  return [
    ...broken(typeof text === 'string' && text.trim() === '', 'a button has no text', BUTTON),
    ...broken(used.length !== 1, `${name} has ${used.length} actions: ${used.join(', ')}`, BUTTON),
    ...broken(
      data !== undefined && (bytes(data) < 1 || bytes(data) > 64),
      `BUTTON_DATA_INVALID: ${name}, 1-64 bytes`,
      BUTTON,
    ),
    ...broken(
      copy !== undefined && (copy.length < 1 || copy.length > 256),
      `BUTTON_COPY_TEXT_INVALID: ${name}, 1-256 characters`,
      `${API}#copytextbutton`,
    ),
    ...broken(url !== undefined && !isLink(url), `BUTTON_URL_INVALID: ${name}`, BUTTON),
  ];
}

const ACTIONS = [
  ...['url', 'callback_data', 'web_app', 'login_url', 'copy_text', 'callback_game', 'pay', 'disabled'],
  ...['switch_inline_query', 'switch_inline_query_current_chat', 'switch_inline_query_chosen_chat'],
];
const BUTTON = `${API}#inlinekeyboardbutton`;
const KEYBOARD = `${API}#inlinekeyboardmarkup`;
