import type { Marked } from './marks.ts';
import type { Token } from './tokens.ts';

/**
 * Whether marks hold what somebody is called besides, inside their name: `Sari "Ayu" Dewi`. One short word with a capital, between capital words of the
 * same sentence.
 */
export function isNicknameInName(text: string, before: Token | undefined, { outer, inner }: Marked): boolean {
  const isName =
    before?.isCapital === true &&
    before.end === outer.start - 1 &&
    NAME_BEHIND.test(text.slice(outer.end, outer.end + 3));
  return (
    isName && inner.end - inner.start <= LONGEST_NICKNAME && NICKNAME.test(text.slice(inner.start, inner.end))
  );
}

/** A name as it is printed, without a nickname inside. */
export const withoutNickname = (printed: string): string => printed.replace(MARKED_NICKNAME, ' ');

const NAME_BEHIND = /^ \p{Lu}\p{Ll}/u;
const NICKNAME = /^\p{Lu}[\p{L}-]+$/u;
const MARKED_NICKNAME = /\s["“”]\s?\p{Lu}[\p{L}-]+\s?["“”]\s/u;
const LONGEST_NICKNAME = 14;
