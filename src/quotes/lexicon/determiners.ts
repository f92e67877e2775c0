/** Words behind a noun that point to what was told before: `pejabat itu`. */
export const DEMONSTRATIVES: ReadonlySet<string> = new Set(['itu', 'ini', 'tersebut']);

/** These, and one that points to somebody who has just been told of: `pria tadi`. */
export const DEMONSTRATIVES_OF_PEOPLE: ReadonlySet<string> = new Set([...DEMONSTRATIVES, 'tadi']);

/** All with which the words for somebody end, told before or not: `pejabat itu`, `pejabat lainnya`. */
export const PHRASE_ENDS: ReadonlySet<string> = new Set([...DEMONSTRATIVES, 'lain', 'lainnya']);

/** What begins the words for one person of whom nothing was told before: `seorang warga`, `salah satu warga`. */
export const ONE_PERSON: ReadonlySet<string> = new Set(['seorang', 'salah']);

/** For one or for several: `para warga`. */
export const ONE_OR_SEVERAL: ReadonlySet<string> = new Set([...ONE_PERSON, 'sejumlah', 'para']);

/** For one person, in either language: `a sailor`. */
export const ONE_PERSON_ANY: ReadonlySet<string> = new Set([...ONE_PERSON, 'a', 'an', 'one']);
