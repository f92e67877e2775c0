import type { Phrases } from '../../cast/paragraphs.ts';
import { OFFICE_LINKS } from '../../lexicon/links-english.ts';
import type { Unit } from '../../reading/units.ts';
import { isDescription, type Reference } from '../phrases/references.ts';

/** `found, fallback,`: commas on both sides of the description. */
export function isApposition(
  { units, runAt, grammar }: Phrases,
  description: Reference,
  name: Reference,
  verb: number,
): boolean {
  // `By the boat Dewi, the chief said`: no second comma.
  if (grammar.lang === 'en' && description.last === verb) return isOfficeOf(units, name, description);
  // `Sari Dewi ketua Dewan Desa mengatakan`; but `Rencana warga mengatakan`.
  const isOpener = runAt[name.first]?.opens === true && name.last - name.first === 1;
  if (grammar.lang === 'id' && description.first === name.last && !isOpener) return true;
  for (let i = name.last; i < Math.min(description.first, name.last + 3); i++)
    if (/^[,–—-]$/.test(units[i]?.text ?? '')) return true;
  return (
    units[name.last]?.text === '(' ||
    /^(?:selaku|sebagai|yang)$/.test(units[description.first - 1]?.lower ?? '')
  );
}

/** `Sari Dewi, chief of the Muara School said`: what somebody is stands between. */
function isOfficeOf(units: readonly Unit[], { first, last }: Reference, body: Reference): boolean {
  if (last - first < 2 || units[last]?.text !== ',') return false;
  const between = units.slice(last + 1, body.first);
  const link = between.findIndex(({ lower }) => OFFICE_LINKS.has(lower));
  const noun = between[link - 1];
  return noun !== undefined && isDescription(noun) && between.every(({ kind }) => kind === 'word');
}
