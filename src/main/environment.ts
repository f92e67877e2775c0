import { config as readDotenv } from 'dotenv';
import { type Config, readConfig } from '../config.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment, with what `.env` in the working directory adds to it. */
export function readEnvironment(): Environment {
  const env: Record<string, string> = {};
  readDotenv({ processEnv: env, quiet: true });
  return { ...env, ...process.env };
}

export interface Settings extends Config {
  /** Whether the operator asked for a log; otherwise a conversation at a terminal is left alone. */
  readonly wantsLog: boolean;
}

/** Throws a `ConfigError` with every problem. */
export function readSettings(env: Environment): Settings {
  return { ...readConfig(env), wantsLog: (env['LOG_LEVEL'] ?? '').trim() !== '' };
}
