import type { Command } from '../src/chat/command.ts';
import { article } from './article.ts';
import { ask } from './ask.ts';
import { help } from './help.ts';
import { language } from './language.ts';
import { search } from './search.ts';
import { sources } from './sources.ts';
import { start } from './start.ts';
import { why } from './why.ts';

/** Every command, in the order of /help. */
export const commands: readonly Command[] = [ask, search, article, sources, why, language, help, start];
