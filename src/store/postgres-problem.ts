import { StoreError } from './store.ts';

/** What PostgreSQL or the way to it refused, in words that say what to do. */
export function problemOf(error: unknown, server: string): StoreError {
  if (error instanceof StoreError) return error;
  const { code, message } = reasonOf(error);
  const said = message || code || 'no answer';
  return new StoreError(`PostgreSQL at ${server}: ${said}; ${advice(code, message)}`, { cause: error });
}

/** Whether the connection broke, so that another may well do. */
export function isLost(error: unknown): boolean {
  const { code = '', message } = reasonOf(error);
  return LOST_CODES.test(code) || LOST_WORDS.test(message);
}

/** What the server is called in messages: without user and password. */
export function serverName(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  return `${host || searchParams.get('host') || 'localhost'}${pathname}`;
}

interface Reason {
  /** Five characters of the server, or the name of a fault of the network. */
  readonly code?: string;
  readonly message: string;
}

// Where a host has several addresses, each has failed for a reason of its own.
function reasonOf(error: unknown): Reason {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first : { message: String(first) };
}

function advice(code: string | undefined, message: string): string {
  const known = ADVICE.find(([pattern]) => pattern.test(code ?? message));
  if (known) return known[1];
  return /^[\dA-Z]{5}$/.test(code ?? '') && !/^E[A-Z]+$/.test(code ?? '') ? SEE_LOG : UNREACHABLE;
}

const UNREACHABLE = 'see that it runs, and that host and port in DATABASE_URL are right';

const SEE_LOG = 'its own log tells more';

// https://www.postgresql.org/docs/current/errcodes-appendix.html, and the words of errors that have no code
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/^28|password/i, 'see that user and password in DATABASE_URL are right'],
  [/^3D000$/, 'make the database, or name another in DATABASE_URL'],
  [/^42501$/, 'make the user of DATABASE_URL the owner of the database'],
  [/^25006$/, 'it is a copy that is only read; name the server that it is a copy of in DATABASE_URL'],
  [
    /^53100$/,
    'nothing of this change is kept, and all that was kept before is: make room on its disk, then try again',
  ],
  [/^53300$/, 'it has no connection left; allow it more (max_connections)'],
  [/^57P0|^Connection terminated/, 'it is being stopped or started, or the way to it broke; try again'],
  [/^(?:57014|55P03|25P03)$|Query read timeout/, 'it is busy; try again'],
  [/^ENOENT$/, 'see that the files that DATABASE_URL names are there'],
  [/SSL|TLS|CERT|^UNABLE_TO/i, 'see docs/state.md on sslmode'],
];

// Broken, shut down, starting up.
const LOST_CODES = /^(?:08|57P0)|^(?:ECONNRESET|EPIPE)$/;

const LOST_WORDS = /^Connection terminated|not queryable$/;
