import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Flags } from './flags.ts';
import type { BackupOptions, ForgetOptions } from './state.ts';

/** What can be done with the state. */
export interface StateActions {
  backup(file: string, options: BackupOptions): Promise<void>;
  room(id: string, flags: Flags): Promise<void>;
  forget(id: string, options: ForgetOptions): Promise<void>;
}

/** The commands over the state of the bot, which docs/state.md explains. */
export function addStateCommands(kutip: Command, actions: StateActions): void {
  spoken(kutip.command('backup <file>'))
    .description('Copies the state (settings, pins, buttons) into a file; the bot may be running')
    .option('--force', 'overwrite the file')
    .action((file: string, _, self: Command) => actions.backup(file, self.optsWithGlobals()));
  spoken(kutip.command('room'))
    .argument('<id>', ROOM, roomId)
    .description('Lists everything that is stored about a room')
    .option('--json', 'print it as JSON')
    .addHelpText('after', ROOM_HELP)
    .action((id: string, _, self: Command) => actions.room(id, self.optsWithGlobals()));
  spoken(kutip.command('forget'))
    .argument('<id>', ROOM, roomId)
    .description('Deletes everything that is stored about a room')
    .option('--yes', 'delete it; without this, only list what would be deleted')
    .option('--json', 'print the keys as JSON')
    .addHelpText('after', ROOM_HELP)
    .action((id: string, _, self: Command) => actions.forget(id, self.optsWithGlobals()));
}

function spoken(command: Command): Command {
  return command.addOption(new Option('--lang <lang>', 'the language to answer in').choices(['id', 'en']));
}

function roomId(text: string): string {
  if (/^(?:console|discord:\d{1,20}|telegram:-?\d{1,20})$/.test(text)) return text;
  throw new InvalidArgumentError(
    'Write discord: and the number of a server, or telegram: and that of a chat.',
  );
}

const ROOM = 'discord:<server>, telegram:<chat>, or console';

const ROOM_HELP = `
The number of a Discord server: with developer mode on, “Copy Server ID” in its menu. For direct messages, use the number of
the channel. The numbers of Telegram groups begin with a minus sign, as in telegram:-1001234567890.

Exit codes: 0 done, 1 nothing is stored about it, 2 usage (forget without --yes included), 3 an internal error.`;
