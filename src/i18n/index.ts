import type { Lang } from '../types.ts';
import { type Catalog, en } from './en.ts';
import { id } from './id.ts';

export type { Catalog } from './en.ts';

/** What Kutip says, in one language. */
export function catalog(lang: Lang): Catalog {
  return CATALOGS[lang];
}

/** The language of a locale as platforms and systems write it: `id`, `en-US`, `id_ID.UTF-8`; undefined if we do not speak it. */
export function langOf(locale: string | undefined): Lang | undefined {
  const language = locale?.toLowerCase().match(/^[a-z]+/)?.[0];
  // "in" is what Indonesian was called in ISO 639 before 1989; old Java and Android systems still say it.
  if (language === 'id' || language === 'in') return 'id';
  return language === 'en' ? 'en' : undefined;
}

const CATALOGS: Readonly<Record<Lang, Catalog>> = { id, en };
