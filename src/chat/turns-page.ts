import { payloadOf } from './action.ts';
import type { Reply } from './reply.ts';

/** Whether a reply is the page next to the one with the button of payload `pressed`: then it leads back there, to a number one off. */
export function turnsPage(pressed: string | undefined, { buttons = [] }: Reply): boolean {
  return buttons.some(({ action: { command, args } }) =>
    Object.entries(args).some(
      ([name, value]) =>
        typeof value === 'number' &&
        [value - 1, value + 1].some(
          (beside) => payloadOf({ command, args: { ...args, [name]: beside } }) === pressed,
        ),
    ),
  );
}
