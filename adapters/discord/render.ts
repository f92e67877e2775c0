import { type APIContainerComponent, ComponentType, MessageFlags } from 'discord.js';
import { type Links, linksOf } from '../../src/chat/reply/links.ts';
import { bold, type Inline, line, type Outcome, type Reply } from '../../src/chat/reply/reply.ts';
import { type Part, splitBlock } from '../../src/chat/reply/split.ts';
import { MOST_CHARACTERS, packed, type Unit } from './budget.ts';
import { buttonRows, linkRow } from './buttons.ts';
import { linkable } from './escape.ts';
import { headerOf, markdownOf, smallPrint } from './markdown.ts';

/** The body of a message, as the API takes it for a new message, an interaction's answer and an edit. */
export interface DiscordMessage {
  /** Components V2; ephemeral too where the reply whispers. */
  readonly flags: number;
  readonly components: APIContainerComponent[];
  /** Nothing in a reply ever pings anybody. */
  readonly allowed_mentions: { readonly parse: [] };
}

/** A reply as messages, in order, at least one. Total: what does not fit into a message goes into the next one. */
export function render(reply: Reply): readonly DiscordMessage[] {
  const flags = MessageFlags.IsComponentsV2 | (reply.whisper ? MessageFlags.Ephemeral : 0);
  const units = unitsOf(reply);
  return packed(units.length > 0 ? units : texts(['…'])).map((message) => ({
    flags,
    components: [container(message, reply.outcome)],
    allowed_mentions: { parse: [] },
  }));
}

function container(units: readonly Unit[], outcome: Outcome | undefined): APIContainerComponent {
  return {
    type: ComponentType.Container,
    ...(outcome && { accent_color: COLORS[outcome] }),
    components: units.map(({ component }) => component),
  };
}

function unitsOf(reply: Reply): readonly Unit[] {
  const links = linksOf(reply.sources, linkable);
  return [
    ...titleUnits(reply.title ?? '', links),
    ...reply.blocks.flatMap((block, i) => {
      const leads = block.type === 'text' && reply.blocks[i + 1]?.type === 'quote';
      const measure = (part: Part) => markdownOf(part, links).length + 1;
      const parts = splitBlock(block, MOST_CHARACTERS, measure);
      return texts(parts.map((part) => markdownOf(part, links))).map((unit) => ({ ...unit, leads }));
    }),
    ...sourceUnits(reply.sources, links),
    ...buttonRows(reply.buttons),
    ...linkRow(links),
  ];
}

function titleUnits(title: string, links: Links): readonly Unit[] {
  const headers = fitting([title], (content) => headerOf(content, links));
  return texts(headers).map((unit) => ({ ...unit, leads: true }));
}

function sourceUnits(sources: Reply['sources'], links: Links): readonly Unit[] {
  if (sources === undefined || sources.items.length === 0) return [];
  const small = (content: readonly Inline[]) => smallPrint(content, links).join('');
  const heading = fitting([bold(sources.heading)], small);
  const items = sources.items.flatMap(({ n, content }) => fitting([`(${n}) `, ...content], small));
  return texts(filled([...heading, ...items]));
}

/** Splits content into lines that each fit into a message. */
function fitting(
  content: readonly Inline[],
  write: (content: readonly Inline[]) => string,
): readonly string[] {
  const measure = (part: Part) => (part.type === 'text' ? write(part.content).length + 1 : 0);
  const parts = splitBlock(line(...content), MOST_CHARACTERS, measure);
  return parts.flatMap((part) => (part.type === 'text' ? [write(part.content)] : [])).filter(isSeen);
}

/** Groups lines, as many as fit into one message. */
function filled(lines: readonly string[]): readonly string[] {
  const all: string[] = [];
  for (const line of lines) {
    const last = all.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= MOST_CHARACTERS)
      all.splice(-1, 1, `${last}\n${line}`);
    else all.push(line);
  }
  return all;
}

function texts(written: readonly string[]): readonly Unit[] {
  return written.filter(isSeen).map((content) => ({
    component: { type: ComponentType.TextDisplay, content },
    components: 1,
    characters: content.length,
  }));
}

/** Discord refuses a text of nothing but space. */
function isSeen(text: string): boolean {
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text);
}

// Found, not found, to be put right, broken.
const COLORS: Readonly<Record<Outcome, number>> = {
  answered: 0x2f7d5b,
  nothing: 0x80848e,
  refused: 0xd9a441,
  failed: 0xc0392b,
};
