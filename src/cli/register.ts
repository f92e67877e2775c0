import type { Platform, RegisterOptions } from './flags.ts';

/** What there is to be done about a platform, each giving an exit code. */
interface PlatformCommands {
  /** Registers the commands, or prints what would be registered. */
  register(options: RegisterOptions): Promise<number>;
  /** Prints the link by which the bot is invited. */
  invite(): Promise<number>;
}

/** Loads one platform alone: its library takes longer to load than what is asked of it. */
export function commandsOf(platform: Platform): Promise<PlatformCommands> {
  switch (platform) {
    case 'discord':
      return import('./register-discord.ts');
    case 'telegram':
      return import('./register-telegram.ts');
    default:
      return platform satisfies never;
  }
}
