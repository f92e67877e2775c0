#!/usr/bin/env node
import Module from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

if (!process.features.typescript) {
  console.error(
    `kutip needs Node.js 24 and runs on ${process.version} here. "npm run -s kutip -- --help" brings the right one.`,
  );
  process.exit(2);
}
// Compiling is most of the start of the command line. What was compiled is kept beside the packages; where nothing can be written, it is compiled each
// time. This file is JavaScript, as the first one in TypeScript would have its compiler loaded.
Module.enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/kutip'));
// Where much of what was made lived on for a while, V8 makes the like of it among what is old, and with it all that hangs on it is kept. Here nothing but
// what was found outlives the part of a text that it was found in.
setFlagsFromString('--no-allocation-site-pretenuring');
await import('./cli.ts');
