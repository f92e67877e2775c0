// The package has no types of its schemas.
// @ts-expect-error
import * as schemas from 'discord-api-spec/zod';

/** A rule of Discord that is broken, with the page that states it. */
export interface Violation {
  readonly rule: string;
  readonly page: string;
}

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly url?: string;
  readonly style?: number;
  readonly label?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
}

export interface Body {
  readonly flags?: number;
  readonly content?: unknown;
  readonly embeds?: unknown;
  readonly poll?: unknown;
  readonly sticker_ids?: unknown;
  readonly components?: readonly Component[];
  readonly allowed_mentions?: { readonly parse?: readonly string[] };
}

/** What Discord would refuse in the body of a message: by its schema, and by the rules that no schema states. */
export function messageViolations(body: Body): readonly Violation[] {
  const all = (body.components ?? []).flatMap(nested);
  const texts = all.filter(({ type }) => type === TEXT_DISPLAY).map(({ content = '' }) => content);
  const ids = all.flatMap(({ custom_id }) => custom_id ?? []);
  const isV2 = ((body.flags ?? 0) & V2) !== 0;
  return [
    ...schemaViolations(schemas.IncomingWebhookInteractionRequestSchema, body),
    ...broken(all.length > 40, '40 components, nested ones counted', COMPONENTS),
    ...broken(length(texts.join('')) > 4000, '4,000 characters over all text displays', DISPLAY),
    ...broken(
      texts.some((text) => text.trim() === ''),
      'a text display has content',
      `${COMPONENTS}#text-display`,
    ),
    ...broken(new Set(ids).size < ids.length, 'each custom_id once', `${COMPONENTS}#anatomy-of-a-component`),
    ...broken(
      isV2 && ['content', 'embeds', 'poll', 'sticker_ids'].some((field) => given(body, field)),
      'no content, embeds, poll or stickers beside Components V2',
      `${COMPONENTS}#component-reference`,
    ),
    ...broken(isV2 && all.length === 0, 'a message is not empty', `${MESSAGES}#create-message`),
    ...broken(
      !isV2 && all.some(({ type }) => type >= 9 && type <= 17),
      'the flag IS_COMPONENTS_V2 for its components',
      `${COMPONENTS}#component-reference`,
    ),
    ...broken(
      !all.filter(({ type }) => type === BUTTON).every(isButton),
      'what a button has',
      `${COMPONENTS}#button`,
    ),
    // Not Discord's rule but ours: quoted text must never ping.
    ...broken(
      body.allowed_mentions?.parse?.length !== 0,
      'no mention pings',
      `${MESSAGES}#allowed-mentions-object`,
    ),
  ];
}

export function schemaViolations(
  schema: {
    safeParse(value: unknown): { success: boolean; error?: { readonly issues: readonly unknown[] } };
  },
  value: unknown,
): readonly Violation[] {
  const { success, error } = schema.safeParse(value);
  return success
    ? []
    : [{ rule: JSON.stringify(error?.issues), page: 'https://github.com/discord/discord-api-spec' }];
}

export function broken(isBroken: boolean, rule: string, page: string): readonly Violation[] {
  return isBroken ? [{ rule, page }] : [];
}

/** Every component of a message, those inside others too. */
export function nested(component: Component): readonly Component[] {
  const inside = [...(component.components ?? []), ...(component.accessory ? [component.accessory] : [])];
  return [component, ...inside.flatMap(nested)];
}

/** A link button has an address and no id, any other an id and no address. */
function isButton({ style, url, custom_id, label }: Component): boolean {
  return (style === LINK ? url && !custom_id : custom_id && !url) ? Boolean(label) : false;
}

function given(body: Body, field: string): boolean {
  const value = Object.entries(body).find(([name]) => name === field)?.[1];
  return value !== undefined && value !== null && (!Array.isArray(value) || value.length > 0);
}

/** In characters as JavaScript counts them: never fewer than Discord does. */
function length(text: string): number {
  return text.length;
}

const [BUTTON, TEXT_DISPLAY, LINK] = [2, 10, 5];
const V2 = 1 << 15;

const COMPONENTS = 'https://discord.com/developers/docs/components/reference';
const MESSAGES = 'https://discord.com/developers/docs/resources/message';
const DISPLAY = 'https://discordjs.guide/popular-topics/display-components#text-display';
