import { config as readDotenv } from 'dotenv';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment, with what `.env` in the working directory adds to it. */
export function readEnvironment(): Environment {
  const env: Record<string, string> = {};
  readDotenv({ processEnv: env, quiet: true });
  return { ...env, ...process.env };
}
