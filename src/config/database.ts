import { z } from 'zod';

/** The passwords that an address of a database holds, as they are written and as they are meant. */
export function passwordsIn(url: string): readonly string[] {
  const { password, searchParams } = new URL(url);
  return [password, decoded(password), searchParams.get('password') ?? ''].filter((one) => one !== '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// An @, / or ? of a password that stands as it is would put the rest of it where the host or the database belongs, and from there
// into messages: https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS
const ADDRESS = /^postgres(?:ql)?:\/\/(?:[^@/?#\s]*@)?[^@/?#\s]*\/[^@/?#\s]+(?:\?[^@#\s]*)?$/;

// What was written holds a password and is not repeated.
export const databaseUrl = z.string().refine((text) => ADDRESS.test(text) && URL.canParse(text), {
  error:
    'is no address of a database; write one like postgres://user:password@host:5432/kutip, with @ : / ? # % of a password as %40 %3A %2F %3F %23 %25',
});
