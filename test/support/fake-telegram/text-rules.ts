import { API, broken, list, type Violation } from './violation.ts';
import { isRecord } from './wire.ts';

interface Entity {
  readonly type: string;
  /** Both in UTF-16 units. */
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly unix_time?: number;
  readonly date_time_format?: string;
}

export interface Text {
  readonly text: string;
  readonly entities: unknown;
  readonly parseMode: unknown;
  /** The most UTF-16 units. */
  readonly most: number;
  readonly least?: number;
  readonly page: string;
}

/** Of a text with its entities: https://core.telegram.org/bots/api#messageentity */
export function textProblems({
  text,
  entities,
  parseMode,
  most,
  least = 1,
  page,
}: Text): readonly Violation[] {
  const length = text.trim().length;
  const all = list(entities).filter(isRecord) as unknown as readonly Entity[];
  return [
    ...broken(length < least, 'message text is empty', page),
    ...broken(length > most, `message is too long: ${most} characters are allowed`, page),
    ...broken(loneSurrogate(text), 'strings must be encoded in UTF-8', `${API}#making-requests`),
    ...broken(entities !== undefined && parseMode !== undefined, 'entities or parse_mode, not both', page),
    // Only the first hundred are shown: https://core.telegram.org/api/entities
    ...broken(all.length > 100, 'at most 100 entities', ENTITY),
    ...all.flatMap((entity) => entityProblems(entity, text)),
    ...nestingProblems(all),
  ];
}

function entityProblems(entity: Entity, text: string): readonly Violation[] {
  const { type, offset, length, url, unix_time, date_time_format: format = '' } = entity;
  const end = offset + length;
  return [
    ...broken(length < 1, `${type} at ${offset} has no length`, ENTITY),
    ...broken(offset < 0 || end > text.length, `${type} at ${offset} is not inside the text`, ENTITY),
    ...broken(inPair(text, offset) || inPair(text, end), `${type} at ${offset} cuts a character`, LENGTH),
    ...broken(
      text.slice(offset, end).trim() === '',
      `${type} at ${offset} covers nothing but spaces`,
      ENTITY,
    ),
    ...broken(type === 'text_link' && !isLink(url), `text_link at ${offset} has no address`, ENTITY),
    ...broken(type !== 'text_link' && url !== undefined, `${type} at ${offset} has an address`, ENTITY),
    ...broken(type === 'date_time' && unix_time === undefined, `date_time at ${offset} has no time`, ENTITY),
    ...broken(!/^(r|w?[dD]?[tT]?)$/.test(format), `date_time at ${offset} has no such form`, FORMAT),
    ...broken(type !== 'date_time' && unix_time !== undefined, `${type} at ${offset} has a time`, ENTITY),
  ];
}

/** "Message entities can be nested" with four restrictions: https://core.telegram.org/bots/api#formatting-options */
function nestingProblems(entities: readonly Entity[]): readonly Violation[] {
  return entities.flatMap((one, at) =>
    entities.slice(at + 1).flatMap((other) => {
      const name = `${one.type} at ${one.offset} and ${other.type} at ${other.offset}`;
      if (!overlap(one, other)) return [];
      const quotes = QUOTES.has(one.type) && QUOTES.has(other.type);
      const alone = ALONE.has(one.type) || ALONE.has(other.type);
      return [
        ...broken(!within(one, other) && !within(other, one), `${name} overlap`, NESTING),
        ...broken(quotes, `${name}: block quotations are never nested`, NESTING),
        ...broken(alone, `${name}: code holds nothing and is in nothing`, NESTING),
        ...broken(isOther(one) && isOther(other), `${name} cannot contain each other`, NESTING),
      ];
    }),
  );
}

const overlap = (a: Entity, b: Entity): boolean =>
  a.offset < b.offset + b.length && b.offset < a.offset + a.length;

const within = (a: Entity, b: Entity): boolean =>
  a.offset >= b.offset && a.offset + a.length <= b.offset + b.length;

const isOther = ({ type }: Entity): boolean => !STYLES.has(type) && !QUOTES.has(type) && !ALONE.has(type);

const inPair = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));

const loneSurrogate = (text: string): boolean => !text.isWellFormed();

/** An address that a message may link to; one of the web has a host with a dot: `check_link_impl` of https://github.com/tdlib/td. */
export function isLink(url: unknown): boolean {
  const address = typeof url === 'string' ? URL.parse(url) : null;
  return /^tg:\/\//i.test(address?.href ?? '') || isWebAddress(address);
}

const isWebAddress = (address: URL | null): boolean =>
  /^https?:$/.test(address?.protocol ?? '') && /[.\]]/.test(address?.hostname ?? '');

const STYLES = new Set(['bold', 'italic', 'underline', 'strikethrough', 'spoiler']);
const QUOTES = new Set(['blockquote', 'expandable_blockquote']);
const ALONE = new Set(['code', 'pre']);
const ENTITY = `${API}#messageentity`;
const NESTING = `${API}#formatting-options`;
const FORMAT = `${API}#date-time-entity-formatting`;
const LENGTH = 'https://core.telegram.org/api/entities#entity-length';
