#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Compiling is most of the start of the command line. What was compiled is kept beside the packages; where nothing can be written, it is compiled each
// time. This file is JavaScript, as the first one in TypeScript would have its compiler loaded.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/kutip'));
await import('./cli.ts');
