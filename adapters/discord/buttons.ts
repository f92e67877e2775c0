import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js';
import { payloadOf } from '../../src/chat/action.ts';
import { cleanLine } from '../../src/chat/reply/clean.ts';
import type { Links } from '../../src/chat/reply/links.ts';
import type { Button } from '../../src/chat/reply/reply.ts';
import { shorten } from '../../src/chat/reply/shorten.ts';
import type { Unit } from './budget.ts';

/** Rows of buttons that carry the payloads of their actions. A second button for the same call is left out: ids are unique in a message. */
export function buttonRows(buttons: readonly Button[] = []): readonly Unit[] {
  const byPayload = new Map<string, Button>();
  for (const button of buttons) {
    const payload = payloadOf(button.action);
    if (!byPayload.has(payload)) byPayload.set(payload, button);
  }
  return rows(
    [...byPayload].map(([custom_id, { label }]) => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: labelOf(label),
      custom_id,
    })),
  );
}

/** A row of buttons that open the sources in a browser; none if they don't fit into one row. */
export function linkRow(links: Links): readonly Unit[] {
  if (links.size > MOST_IN_ROW) return [];
  return rows(
    [...links].map(([n, url]) => ({
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      label: labelOf(`(${n}) ${new URL(url).host}`),
      url,
    })),
  );
}

function rows(buttons: readonly APIButtonComponent[]): readonly Unit[] {
  return Array.from({ length: Math.ceil(buttons.length / MOST_IN_ROW) }, (_, row): Unit => {
    const components = buttons.slice(row * MOST_IN_ROW, (row + 1) * MOST_IN_ROW);
    return {
      component: { type: ComponentType.ActionRow, components },
      components: 1 + components.length,
      characters: 0,
    };
  });
}

/** Labels are no Markdown. */
function labelOf(text: string): string {
  return shorten(cleanLine(text), LONGEST_LABEL) || '…';
}

// https://discord.com/developers/docs/components/reference#action-row
const MOST_IN_ROW = 5;

// https://discord.com/developers/docs/components/reference#button
const LONGEST_LABEL = 80;
