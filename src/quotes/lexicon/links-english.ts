/** Conjunctions with which an English clause begins, wherever it stands beside the main one. */
const SUBORDINATORS = ['when', 'while', 'if', 'though', 'although'];

/** Those of time, which are prepositions too: `after the vote`. */
const OF_TIME = ['after', 'before'];

/** A sentence that begins so has its main clause behind a comma: `After the vote, Sari Dewi said`. Phrases of place and time are among them. */
export const OPENS_BESIDE_MAIN: ReadonlySet<string> = new Set([
  ...SUBORDINATORS,
  ...OF_TIME,
  ...['as', 'because', 'since', 'once', 'in', 'on', 'at', 'during', 'despite', 'following', 'asked'],
]);

/** Of a sentence that begins so a pronoun may mean the subject that stands behind it: `Although she said it was "…", Sari Dewi left`. */
export const POINTS_AHEAD: ReadonlySet<string> = new Set([
  ...SUBORDINATORS,
  ...OF_TIME,
  ...['as', 'despite', 'even'],
]);

/** What begins so behind marked words tells of something else: `"…", but the mayor said`. */
export const TURNS_AWAY: ReadonlySet<string> = new Set([
  ...SUBORDINATORS,
  ...OF_TIME,
  ...['but', 'because', 'since', 'until', 'where', 'unless', 'whereas'],
]);

/** Behind these, a subject may begin whose verb says something: `listed it, and the mayor said`. */
export const BEFORE_SUBJECT: ReadonlySet<string> = new Set([
  ...SUBORDINATORS,
  ...['that', 'as', 'and', 'but', 'because', 'what'],
]);

/** Prepositions elsewhere, conjunctions where a subject and its verb follow: `listened as Sari Dewi said`. */
export const BOTH_KINDS: ReadonlySet<string> = new Set([...OF_TIME, 'as', 'since', 'until', 'than']);

/** What is told in a clause that one of these begins is not what the sentence is about: `the trial in which he admitted it`. */
export const TELLS_BESIDE: ReadonlySet<string> = new Set([
  ...OF_TIME,
  ...['which', 'whom', 'where', 'whose', 'when', 'because', 'since'],
]);

/** Between what somebody is and where, or of what: `head of research`, `a spokesman for the school`. */
export const OFFICE_LINKS: ReadonlySet<string> = new Set(['of', 'for', 'from', 'with', 'at']);
