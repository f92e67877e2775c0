import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { atOnce, inTurns } from '../turns/in-turns.ts';
import { type Pause, pauser } from '../turns/pause.ts';
import type { Entity } from '../types.ts';
import { decode } from './decode.ts';
import type { Problem, Reason } from './problem.ts';
import { failure } from './walk.ts';
import { readYaml, readYamlInTurns, type YamlFields } from './yaml.ts';

export interface EntityList {
  readonly entities: readonly Entity[];
  readonly problems: readonly Problem[];
}

/** Reads people, places and organisations from a YAML file. A missing file has none; a wrong entry is left out and said. */
export async function readEntities(path: string, pause: Pause = pauser()): Promise<EntityList> {
  const file = path.split(/[\\/]/).at(-1) ?? path;
  const read = await readText(path);
  if (typeof read === 'string') {
    const { entities, reasons } = await inTurns(
      entitiesIn(await inTurns(readYamlInTurns(read), pause)),
      pause,
    );
    return { entities, problems: reasons.map((reason) => ({ file, reason })) };
  }
  const isMissing = read.code === 'unreadable' && read.error === 'ENOENT';
  return { entities: [], problems: isMissing || read.code === 'empty' ? [] : [{ file, reason: read }] };
}

interface Parsed extends Pick<EntityList, 'entities'> {
  readonly reasons: readonly Reason[];
}

/** The entities of a YAML text, and what is wrong with it, entry by entry. */
export function parseEntities(yaml: string): Parsed {
  return atOnce(entitiesIn(readYaml(yaml)));
}

function* entitiesIn(lists: YamlFields): Generator<void, Parsed> {
  if (typeof lists === 'string') return { entities: [], reasons: [{ code: 'yaml', error: lists }] };
  const entities: Entity[] = [];
  const reasons: Reason[] = [];
  for (const [list, kind] of Object.entries(KINDS)) {
    const entries = lists[list] ?? [];
    if (!Array.isArray(entries)) reasons.push({ code: 'entity', list });
    else
      for (const [at, entry] of entries.entries()) {
        const checked = ENTRY.safeParse(entry);
        if (checked.success) entities.push({ kind, ...checked.data });
        else
          reasons.push({
            code: 'entity',
            list,
            entry: at + 1,
            field: checked.error.issues[0]?.path.join('.') ?? '',
          });
        yield;
      }
  }
  return { entities, reasons };
}

async function readText(path: string): Promise<string | Reason> {
  try {
    const found = await stat(path);
    // A pipe would keep the reader waiting.
    if (!found.isFile() && !found.isDirectory()) return { code: 'no-file' };
    return decode(await readFile(path));
  } catch (error) {
    return failure(error);
  }
}

const KINDS = { people: 'person', places: 'place', organisations: 'organisation' } as const;

const name = z.string().trim().min(1).max(200);

// Years are written without quotes, and YAML reads them as numbers.
const date = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/));

const ROLE = z
  .object({ title: z.object({ id: name, en: name }), from: date.optional(), to: date.optional() })
  .transform(({ title, from, to }) => ({
    title,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }));

const ENTRY = z.object({
  name,
  aliases: z.array(name).default([]),
  roles: z.array(ROLE).default([]),
});
