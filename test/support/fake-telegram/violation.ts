/** A rule of the Bot API that is broken, with the place that states it. */
export interface Violation {
  readonly rule: string;
  readonly page: string;
}

export const broken = (isBroken: boolean, rule: string, page: string): readonly Violation[] =>
  isBroken ? [{ rule, page }] : [];

/** Of a list that may not be there. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const bytes = (text: unknown): number => Buffer.byteLength(String(text));

export const API = 'https://core.telegram.org/bots/api';
