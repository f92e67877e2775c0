import type { Command } from '../src/chat/command/command.ts';
import { article } from './article.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { context } from './context.ts';
import { draft } from './draft.ts';
import { help } from './help.ts';
import { language } from './language.ts';
import { pin } from './pin.ts';
import { pins } from './pins.ts';
import { quote } from './quote.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { sources } from './sources.ts';
import { speakers } from './speakers.ts';
import { start } from './start.ts';
import { summary } from './summary.ts';
import { unpin } from './unpin.ts';
import { why } from './why.ts';

/** Every command, in the order of /help. */
export const commands: readonly Command[] = [
  quote,
  ask,
  search,
  summary,
  compare,
  check,
  speakers,
  article,
  context,
  sources,
  why,
  pin,
  pins,
  unpin,
  draft,
  settings,
  language,
  help,
  start,
];
