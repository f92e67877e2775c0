import { type APIMessage, type APIMessageTopLevelComponent, ComponentType } from 'discord.js';

/** Any of it may be missing: what comes with an interaction is a part of a message. */
type Written = Partial<Pick<APIMessage, 'content' | 'embeds' | 'components' | 'message_snapshots'>>;

/** What a message says, its own words or those that it passes on, without the marks of Markdown. */
export function messageText({ content, embeds, components, message_snapshots }: Written): string {
  const forwarded = (message_snapshots ?? []).map(({ message }) => message?.content);
  const parts = [
    content,
    ...forwarded,
    ...(components ?? []).flatMap(displayed),
    ...(embeds ?? []).flatMap(({ title, description }) => [title, description]),
  ];
  return parts
    .map((part) => withoutMarks(part ?? ''))
    .filter((part) => part !== '')
    .join('\n');
}

/** The text displays of Components V2, which stand in place of content. */
function displayed(component: APIMessageTopLevelComponent): readonly string[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [component.content];
    case ComponentType.Section:
      return component.components.map(({ content }) => content);
    case ComponentType.Container:
      return component.components.flatMap((inner) => displayed(inner));
    default:
      return [];
  }
}

/** A quotation in a message often stands behind "> " or between asterisks; those are the writer's marks, not the speaker's. */
function withoutMarks(text: string): string {
  return text
    .replace(/^(?:>>> |(?:> )+|-# |#{1,3} )/gm, '')
    .replace(/\\([^A-Za-z0-9\s])|\*{1,3}|__|~~|\|\||`+/g, '$1')
    .trim();
}
