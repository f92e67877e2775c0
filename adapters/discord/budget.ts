import type { APIComponentInContainer } from 'discord.js';

/** A piece of a message, with what it takes of the message's limits. */
export interface Unit {
  readonly component: APIComponentInContainer;
  /** With the components inside it. */
  readonly components: number;
  /** Of text displays, in UTF-16 units. */
  readonly characters: number;
  /** Introduces what comes after it, so it should not end a message. */
  readonly leads?: boolean;
}

/** Distributes pieces over messages, in order, within the limits; each piece must fit on its own. */
export function packed(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const messages: Unit[][] = [];
  for (const unit of units) {
    const message = messages.at(-1);
    if (message && fits([...message, unit])) message.push(unit);
    else messages.push([...leadsFor(unit, message), unit]);
  }
  return messages;
}

/** Moves what introduces the first piece of the next message out of the full one. */
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
