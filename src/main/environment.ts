import { config as readDotenv } from 'dotenv';
import { passwordsIn } from '../config/database.ts';
import { type Config, readConfig } from '../config.ts';
import { langOf } from '../i18n/index.ts';
import type { Lang } from '../types.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the operator has set, and the terminal that the program runs in. */
export interface Setting extends Config {
  /** The locale of whoever sits at the terminal: `id_ID.UTF-8`. */
  readonly locale: string | undefined;
  /** The language to speak to that person. */
  readonly spoken: Lang;
  /** Whether the terminal shows colours, where there is a terminal. */
  readonly color: boolean;
}

/** The environment, with what `.env` in the working directory adds to it. */
export function readEnvironment(): Environment {
  const env: Record<string, string> = {};
  readDotenv({ processEnv: env, quiet: true });
  return { ...env, ...process.env };
}

/** Throws a `ConfigError` with every problem. */
export function readSetting(env: Environment): Setting {
  const config = readConfig(env);
  const { TERM } = env;
  const locale = LOCALES.map((name) => env[name]).find((value) => value);
  return {
    ...config,
    locale,
    spoken: langOf(locale) ?? config.lang,
    color: (env.NO_COLOR ?? '') === '' && TERM !== 'dumb',
  };
}

/** What the log must not show. */
export function secretsOf({ discord, telegram, databaseUrl }: Config): readonly string[] {
  const tokens = [discord?.token, telegram?.token, telegram?.webhook?.secret, databaseUrl];
  return [...tokens.filter((one) => one !== undefined), ...(databaseUrl ? passwordsIn(databaseUrl) : [])];
}

// The first that is set counts: https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html#tag_08_02
const LOCALES = ['LC_ALL', 'LC_MESSAGES', 'LANG'];
