/** Words before a noun for somebody of whom nothing was told before: `a sailor`, `another of them`. */
export const INDEFINITE: ReadonlySet<string> = new Set(['a', 'an', 'one', 'another']);

/** Words that may open what a person is called who has no name there: `the mayor`, `some sailors`. */
export const ARTICLES: ReadonlySet<string> = new Set([...INDEFINITE, 'the', 'some']);
