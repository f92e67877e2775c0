import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';

// https://discord.com/developers/docs/interactions/application-commands and https://core.telegram.org/bots/api#botcommand
const NAME = /^[a-z][a-z0-9_]{0,31}$/;

describe.each(commands.map((command) => [command.name, command] as const))('/%s', (_name, command) => {
  it('has names and descriptions that every platform accepts', () => {
    const args = Object.entries(command.args);
    for (const name of [
      command.name,
      command.names.id,
      ...args.flatMap(([name, arg]) => [name, arg.names.id]),
    ]) {
      expect(name).toMatch(NAME);
    }
    for (const { about } of [command, ...Object.values(command.args)]) {
      for (const text of [about.id, about.en]) expect(text.length >= 1 && text.length <= 100).toBe(true);
    }
  });

  it('takes one free text by its place at most, and last', () => {
    const kinds = Object.values(command.args).map(({ kind, named }) => (named ? 'named' : kind));
    expect(kinds.slice(0, -1)).not.toContain('text');
  });

  it('has at most 25 choices for an argument', () => {
    for (const arg of Object.values(command.args)) {
      if (arg.kind === 'choice') expect(arg.choices.length).toBeLessThanOrEqual(25);
    }
  });
});

it('no two commands share a name', () => {
  const names = commands.flatMap(({ name, names }) => [...new Set([name, names.id])]);
  expect(names).toEqual([...new Set(names)]);
});
