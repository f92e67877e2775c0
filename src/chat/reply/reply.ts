import type { Citation, QuotationKind, SaidOn, Span } from '../../types.ts';

/** A piece of a line. Every text is data: a renderer escapes it, and never reads markup, mentions or codes out of it. */
export type Inline =
  | string
  | { readonly type: 'bold' | 'italic' | 'code' | 'mark'; readonly text: string }
  | { readonly type: 'link'; readonly text: string; readonly url: string }
  /** A date of which the day is certain: `day` is ISO 8601. */
  | { readonly type: 'date'; readonly text: string; readonly day: string }
  | { readonly type: 'cite'; readonly n: number };

export type Block = TextBlock | QuoteBlock | ListBlock;

export interface TextBlock {
  readonly type: 'text';
  readonly content: readonly Inline[];
}

export interface ListBlock {
  readonly type: 'list';
  readonly items: readonly (readonly Inline[])[];
}

/** The words of an article. `content` is the slice that `citation` points to, and nothing else; made by `quoteBlock`. */
export interface QuoteBlock {
  readonly type: 'quote';
  readonly content: readonly Inline[];
  readonly citation: Citation;
  /** The best part, inside `citation.span`. */
  readonly mark?: Span;
  /** Several parts in place of `mark`, the words that differ from another form: sorted, disjoint, inside `citation.span`. */
  readonly marks?: readonly Span[];
  /** 0 to 1: where the words were found as an answer, that they answer; where they were said, that the speaker is right. */
  readonly confidence?: number;
  readonly said?: Said;
  /** Other fragments of the same sentence: disjoint, each marked as `said` is. */
  readonly alsoSaid?: readonly Said[];
  /** Who printed the words, and when. */
  readonly credit?: readonly Inline[];
}

/** Who says the words of a block, as far as the article tells. */
export interface Said {
  /** What of `citation.span` is said; the rest is the reporter's. */
  readonly span: Span;
  readonly kind: QuotationKind;
  /** The canonical name; absent if it is unclear who speaks. */
  readonly speaker?: string;
  /** Without its span, which may be of another article. */
  readonly saidOn?: Omit<SaidOn, 'span'>;
}

/** Where a numbered citation leads. */
export interface Source {
  readonly n: number;
  readonly articleId: string;
  readonly content: readonly Inline[];
}

/** What a button does: a call, as data. */
export interface Action {
  readonly command: string;
  readonly args: Readonly<Record<string, string | number | boolean>>;
  /** Turns the page: the reply takes the place of the one that has the button. */
  readonly turns?: true;
}

export interface Button {
  readonly label: string;
  readonly action: Action;
  /** The result is for the presser alone; if the room cannot whisper, it is shown in a conversation with the bot. */
  readonly aside?: boolean;
}

/** `nothing`: the corpus does not answer. `refused`: the reader can put it right. `failed`: an incident, logged. */
export type Outcome = 'answered' | 'nothing' | 'refused' | 'failed';

export interface Reply {
  readonly title?: string;
  readonly blocks: readonly Block[];
  readonly sources?: { readonly heading: string; readonly items: readonly Source[] };
  readonly buttons?: readonly Button[];
  /** Long reading: a platform that has a form for it may use that. */
  readonly long?: boolean;
  /** Shown to the asker alone, if the platform can do that. */
  readonly whisper?: boolean;
  /** Replaces the reply whose button was pressed, if the platform can do that. */
  readonly inPlace?: boolean;
  /** The draft that is to take the place of this message when it is pinned. */
  readonly draft?: string;
  /** Absent if the reply is not about the corpus (help, settings). */
  readonly outcome?: Outcome;
}

/** The pieces one after the other, with nothing put between them. */
export function line(...content: readonly Inline[]): TextBlock {
  return { type: 'text', content };
}

/** A piece that stands out, such as a heading or a name. */
export function bold(text: string): Inline {
  return { type: 'bold', text };
}

/** A reply without quotations, sources or buttons, for the asker alone. */
export function note(text: string, outcome: Outcome): Reply {
  return { blocks: [line(text)], whisper: true, outcome };
}

/** The text of the pieces without their styles. A citation counts as `(n)`. */
export function plainText(content: readonly Inline[]): string {
  return content.map(pieceText).join('');
}

function pieceText(piece: Inline): string {
  if (typeof piece === 'string') return piece;
  return piece.type === 'cite' ? `(${piece.n})` : piece.text;
}
