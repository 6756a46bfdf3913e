#!/usr/bin/env node
/** The command line. Each command's code is loaded only when it runs, so that a short one starts at once. */
import { enableCompileCache } from 'node:module';
import { run } from './cli.ts';

enableCompileCache();
process.exitCode = await run(process.argv);
