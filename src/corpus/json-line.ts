import type { Parsed } from './draft.ts';
import { readFields } from './fields.ts';

/** The article of one line of JSON Lines, and the `id` that the line gives itself. */
export interface ParsedLine extends Parsed {
  readonly statedId?: string;
}

/** Reads `{text, title?, source | outlet?, published | date?, url?, byline | author?, lang?, id?}`. */
export function parseJsonLine(line: string): ParsedLine {
  const record = readJson(line);
  if (record === undefined) return { reasons: [{ code: 'json' }] };
  const { text, id } = record;
  if (typeof text !== 'string' || text.trim() === '') return { reasons: [{ code: 'no-text' }] };
  const { stated, wrong } = readFields(record);
  return {
    draft: { text, origin: 'metadata', ...stated },
    reasons: wrong.map((field) => ({ code: 'field', field })),
    ...((typeof id === 'string' || typeof id === 'number') && { statedId: String(id) }),
  };
}

function readJson(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return value as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}
