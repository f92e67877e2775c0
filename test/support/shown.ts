import { expect } from 'vitest';
import { renderJson } from '../../adapters/console/json.ts';
import { render } from '../../adapters/console/render.ts';
import { type ShownPassage, shownPassages } from '../../src/chat/reply/quote.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import type { Library } from '../../src/library.ts';

/** A reply that an answer or a message may be: no incident, every quoted word a slice, and nothing on any screen but text. */
export function expectAnswered(reply: Reply, library: Library): void {
  expect(reply.outcome).not.toBe('failed');
  const passages = shownPassages(reply, library);
  for (const { article, start, end, text } of passages)
    expect(text).toBe(library.article(article)?.text.slice(start, end));
  expectPrintable(render(reply, { color: false }));
  expectPrintable(render(reply, { color: false, width: 40 }));
  const json = renderJson(reply, passages);
  expectPrintable(json);
  const read: { readonly passages: readonly ShownPassage[] } = JSON.parse(json);
  expect(read.passages).toEqual(passages);
}

/** Text for a screen: something, without codes that steer a terminal, and without what only a programmer can read. */
export function expectPrintable(shown: string): void {
  expect(shown.trim()).not.toBe('');
  expect(shown.length).toBeLessThan(30_000);
  expect(shown.match(STEERING)).toBeNull();
  expect(shown.match(PROGRAMMERS_TALK)).toBeNull();
}

const STEERING = /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]|\p{Surrogate}/u;

// A line of a stack, and what becomes of values that were never meant to be shown.
const PROGRAMMERS_TALK = /^\s+at .+:\d+|\[object |\bundefined\b/m;
