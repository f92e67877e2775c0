import { payloadOf } from './action.ts';
import type { Reply } from './reply.ts';

/**
 * Whether a reply stands in the place of the one with the button of payload `pressed`: it says so, or is the page next to it, which
 * leads back there, to a number one off.
 */
export function turnsPage(pressed: string | undefined, { inPlace, buttons = [] }: Reply): boolean {
  if (inPlace) return true;
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
