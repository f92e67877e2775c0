import type { Sections } from '../../search/snapshot.ts';

/** Lists of numbers and of lines, by name, in any depth. No line holds a line break. */
export type Saved = Uint32Array | readonly string[] | { readonly [name: string]: Saved };

/** A section for each list: `groups.speakers.keys`. */
export function toSections(name: string, saved: Saved): Sections {
  if (saved instanceof Uint32Array || isLines(saved)) return { [name]: saved };
  return Object.assign({}, ...Object.entries(saved).map(([part, of]) => toSections(`${name}.${part}`, of)));
}

/** What `toSections` was given under this name; `T` is its type, as nobody else writes snapshots. */
export function fromSections<T>(name: string, sections: Sections): T {
  const found: Record<string, unknown> = {};
  for (const [path, content] of Object.entries(sections)) {
    if (!path.startsWith(`${name}.`)) continue;
    const parts = path.slice(name.length + 1).split('.');
    const last = parts.pop() as string;
    let at = found;
    for (const part of parts) {
      at[part] ??= {};
      at = at[part] as Record<string, unknown>;
    }
    at[last] = content;
  }
  return found as T;
}

const isLines = (saved: Saved): saved is readonly string[] => Array.isArray(saved);
