import { failWith } from './failure.ts';

/** Ends the program without a word where nobody reads its output any more (`| head`), and with a reason where it cannot be written. */
export function endWithReader(): void {
  for (const output of [process.stdout, process.stderr])
    output.on('error', (error: NodeJS.ErrnoException) => {
      process.exit(error.code === 'EPIPE' ? process.exitCode : failWith(error));
    });
}
