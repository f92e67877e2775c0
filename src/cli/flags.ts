import { readEnvironment, readSetting, type Setting } from '../main/environment.ts';
import type { Lang } from '../types.ts';

/** The options that every command over a corpus takes. */
export interface Flags {
  readonly corpus?: string;
  readonly lang?: Lang;
  readonly json?: boolean;
}

export type Platform = 'discord' | 'telegram';

export interface RegisterOptions {
  /** The id of a server, on Discord. */
  readonly guild?: string;
  readonly dryRun?: boolean;
}

/** The setting of the environment with the flags over it. Throws a `ConfigError` with every problem of the environment. */
export function settingFor({ corpus, lang }: Flags): Setting {
  const setting = readSetting(readEnvironment());
  return { ...setting, corpus: corpus ?? setting.corpus, spoken: lang ?? setting.spoken };
}
