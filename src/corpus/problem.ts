/** Why a file, or a part of it, could not be read; messages are chosen by `code`. */
export type Reason =
  | { readonly code: 'missing' }
  /** `error` is the system's code, such as `EACCES`. */
  | { readonly code: 'unreadable'; readonly error: string }
  | { readonly code: 'link-loop' }
  /** A pipe, a socket or a device: reading it might never end. */
  | { readonly code: 'no-file' }
  | { readonly code: 'empty' }
  | { readonly code: 'binary' }
  | { readonly code: 'too-large'; readonly limit: number }
  /** Neither UTF-8, nor UTF-16 with a byte order mark, nor what an HTML page declares. */
  | { readonly code: 'encoding' }
  | { readonly code: 'front-matter'; readonly error: string }
  /** More markup than an article has. */
  | { readonly code: 'markup' }
  | { readonly code: 'json' }
  /** A field of front matter or of a JSON line is not what it should be. */
  | { readonly code: 'field'; readonly field: string }
  /** The date that the input states is none of the calendar. */
  | { readonly code: 'date'; readonly words: string }
  /** The date that the input states is written in a form that is not known. */
  | { readonly code: 'date-form'; readonly words: string }
  | { readonly code: 'no-text' }
  | { readonly code: 'duplicate-id'; readonly id: string }
  /** A fault of the program: the article is used without what is quoted in it. */
  | { readonly code: 'quotations'; readonly error: string }
  | { readonly code: 'yaml'; readonly error: string }
  /** `entry` counts from 1; absent if the whole list is wrong. */
  | { readonly code: 'entity'; readonly list: string; readonly entry?: number; readonly field?: string };

/** A file that was left out, or a part of one. `line` counts from 1. */
export interface Problem {
  readonly file: string;
  readonly line?: number;
  readonly reason: Reason;
}
