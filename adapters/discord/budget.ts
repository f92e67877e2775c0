import type { APIComponentInContainer } from 'discord.js';

/** A piece of a message, with what it takes of the message's limits. */
export interface Unit {
  readonly component: APIComponentInContainer;
  /** With the components inside it. */
  readonly components: number;
  /** Of text displays, in UTF-16 units. */
  readonly characters: number;
  /** Says what comes after it, and should not stand at the end of a message. */
  readonly leads?: boolean;
}

/** The pieces in messages, in order, none of them over a limit that each piece keeps to by itself. */
export function packed(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const messages: Unit[][] = [];
  for (const unit of units) {
    const message = messages.at(-1);
    if (message && fits([...message, unit])) message.push(unit);
    else messages.push([...leadsFor(unit, message), unit]);
  }
  return messages;
}

/** Takes from the end of a full message what leads to a piece that begins the next one. */
function leadsFor(unit: Unit, message: Unit[] = []): readonly Unit[] {
  const leads = message.length - 1 - message.findLastIndex((one) => !one.leads);
  const taken = message.slice(message.length - leads);
  if (leads === 0 || leads === message.length || !fits([...taken, unit])) return [];
  return message.splice(-leads);
}

function fits(units: readonly Unit[]): boolean {
  const sum = (count: (unit: Unit) => number) => units.reduce((total, unit) => total + count(unit), 0);
  return (
    sum(({ characters }) => characters) <= MOST_CHARACTERS &&
    CONTAINER + sum(({ components }) => components) <= MOST_COMPONENTS
  );
}

// "Messages allow up to 40 total components": https://discord.com/developers/docs/components/reference#component-reference
const MOST_COMPONENTS = 40;

/** Over all text displays of a message: https://discordjs.guide/popular-topics/display-components#text-display */
export const MOST_CHARACTERS = 4000;

/** The container counts itself. */
const CONTAINER = 1;
