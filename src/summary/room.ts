import type { Candidate } from './candidates.ts';

/** Whether sentences fit into one message of any platform with the lines that say where each of them comes from. */
export function fitsRoom(candidates: readonly Candidate[]): boolean {
  const articles = new Set(candidates.map(({ article }) => article.id)).size;
  const said = candidates.reduce((sum, { span }) => sum + (span.end - span.start) + CREDIT, 0);
  return said + articles * SOURCE <= ROOM;
}

// In UTF-16 units, title and headings included: 4,000 on Discord, 4,096 on Telegram.
const ROOM = 3400;
const CREDIT = 60;
const SOURCE = 110;
