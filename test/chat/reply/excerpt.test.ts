import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerpt } from '../../../src/chat/reply/excerpt.ts';

const word = fc.constantFrom('kata', 'nelayan', '😀', 'x'.repeat(150), 'a', '\n');
const text = fc.array(word, { minLength: 1, maxLength: 80 }).map((words) => words.join(' '));

it('keeps to its size, inside the whole and around the core, or at its beginning where that is longer', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), fc.nat(1000), (words, at, length, offset) => {
      const from = at % words.length;
      const to = from + 1 + (length % (words.length - from));
      const whole = { start: offset, end: offset + words.length };
      const core = { start: offset + from, end: offset + to };
      const part = excerpt(words, whole, core, 100);
      expect(part.end - part.start).toBeLessThanOrEqual(Math.max(100, words.length <= 100 ? 100 : 0));
      expect(part.start).toBeGreaterThanOrEqual(whole.start);
      expect(part.end).toBeLessThanOrEqual(whole.end);
      expect(part.end).toBeGreaterThan(part.start);
      expect(part.start).toBeLessThanOrEqual(core.start);
      if (to - from <= 90) expect(part.end).toBeGreaterThanOrEqual(core.end);
      else expect(part.end).toBeGreaterThan(core.start);
    }),
  );
});

it('cuts between words', () => {
  const words = 'satu dua tiga '.repeat(40).trim();
  const at = words.indexOf('tiga', 300);
  const core = { start: at, end: at + 4 };
  const { start, end } = excerpt(words, { start: 0, end: words.length }, core, 100);
  expect(words.slice(start, end)).toMatch(/^(satu|dua|tiga) .* (satu|dua|tiga)$/);
  expect(words[start - 1]).toBe(' ');
  expect(words[end]).toBe(' ');
});

it('leaves alone what is short enough', () => {
  const whole = { start: 7, end: 12 };
  expect(excerpt('kapal', whole, { start: 8, end: 9 }, 100)).toBe(whole);
});

it('cuts no character in two where there are no words', () => {
  const faces = `a${'😀'.repeat(200)}`;
  const { start, end } = excerpt(faces, { start: 0, end: faces.length }, { start: 0, end: 300 }, 100);
  expect(faces.slice(start, end)).toBe(`a${'😀'.repeat(49)}`);
});
