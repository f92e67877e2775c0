import { describe, expect, it } from 'vitest';
import { commandViolations } from '../../support/discord-command-rules.ts';
import { type Body, messageViolations } from '../../support/discord-rules.ts';

const text = (content: string) => ({ type: 10, content });
const button = (custom_id: string) => ({ type: 2, style: 2, label: 'Buka', custom_id });
const row = (...components: readonly ReturnType<typeof button>[]) => ({ type: 1, components });
const message = (...components: NonNullable<Body['components']>): Body => ({
  flags: 1 << 15,
  components: [{ type: 17, components }],
  allowed_mentions: { parse: [] },
});
const rules = (body: object) => messageViolations(body).map(({ rule }) => rule);

// The fakes must refuse what Discord refuses, or the tests that use them show nothing.
describe('of messages, the rules', () => {
  const good = message(text('Laut'), row(button('a'), button('b')));

  it('let through what is right', () => {
    expect(messageViolations(good)).toEqual([]);
  });

  it.each([
    ['41 components', message(...Array.from({ length: 40 }, () => text('a'))), '40 components'],
    ['4,001 characters', message(text('a'.repeat(2000)), text('b'.repeat(2001))), '4,000 characters'],
    ['an empty text', message(text(' \n')), 'has content'],
    ['one id twice', message(row(button('a')), row(button('a'))), 'custom_id'],
    ['content beside V2', { ...good, content: 'Laut' }, 'beside Components V2'],
    ['embeds beside V2', { ...good, embeds: [{ title: 'Laut' }] }, 'beside Components V2'],
    ['V2 without its flag', { ...good, flags: 64 }, 'IS_COMPONENTS_V2'],
    ['nothing at all', { ...good, components: [] }, 'not empty'],
    ['a button without an id', message(row({ ...button('a'), custom_id: '' })), 'what a button has'],
    ['mentions', { ...good, allowed_mentions: { parse: ['everyone'] } }, 'pings'],
    ['no word on mentions', { ...good, allowed_mentions: undefined }, 'pings'],
    ['six buttons in a row', message(row(...[...'abcdef'].map(button))), 'too_big'],
    ['a long label', message(row({ ...button('a'), label: 'x'.repeat(81) })), 'too_big'],
    ['a long id', message(row(button('a'.repeat(101)))), 'too_big'],
  ])('refuse %s', (_, body, rule) => {
    expect(rules(body).join()).toContain(rule);
  });
});

describe('of commands, the rules', () => {
  const option = { type: 3, name: 'boat', description: 'A boat' };
  const good = { type: 1, name: 'boats', description: 'Counts the boats', options: [option] };
  const refused = (one: object) => commandViolations([one]).map(({ rule }) => rule);
  const choices = (name: string, value: string) =>
    Array.from({ length: 25 }, (_, n) => ({ name: `${n}${name}`, value: `${n}${value}` }));
  const long = { ...option, choices: choices('x'.repeat(98), 'y'.repeat(98)) };

  it('let through what is right', () => {
    expect(commandViolations([good, { type: 3, name: 'Count boats' }])).toEqual([]);
  });

  it.each([
    ['an upper-case name', { ...good, name: 'Boats' }, 'names of slash commands'],
    ['a name with a space', { ...good, name: 'all boats' }, 'names of slash commands'],
    ['an upper-case name in Indonesian', { ...good, name_localizations: { id: 'Perahu' } }, 'names of slash'],
    ['an unknown locale', { ...good, name_localizations: { xx: 'perahu' } }, 'known locales'],
    ['no description', { ...good, description: '' }, 'descriptions'],
    ['a described menu', { type: 3, name: 'Count', description: 'Counts' }, 'descriptions'],
    ['a long description', { ...good, description: 'x'.repeat(101) }, 'too_big'],
    [
      'what is required after what is not',
      { ...good, options: [option, { ...option, name: 'b', required: true }] },
      'required options before',
    ],
    ['one option twice', { ...good, options: [option, option] }, 'option names'],
    [
      'choices beside autocomplete',
      { ...good, options: [{ ...option, autocomplete: true, choices: choices('', '') }] },
      'autocomplete',
    ],
    ['8,001 characters', { ...good, options: [long, { ...long, name: 'b' }] }, '8,000 characters'],
    ['permissions that are no number', { ...good, default_member_permissions: 'all' }, 'digits'],
  ])('refuse %s', (_, one, rule) => {
    expect(refused(one).join()).toContain(rule);
  });

  it('refuse two commands of one name, in any language', () => {
    const other = { ...good, name: 'ships', name_localizations: { id: 'boats' } };
    expect(commandViolations([good, other])).toMatchObject([{ rule: 'names in id are unique' }]);
  });
});
