// A process of its own that works on jobs until it is killed, or, told to finish, until nothing is left to do.
import { readFileSync } from 'node:fs';
import type { Settings } from '../../src/config/config.ts';
import { openLine } from '../../src/line/line.ts';

const [file, leaseMs, task] = process.argv.slice(2);
const settings = JSON.parse(readFileSync(file, 'utf8')) as Settings;
const line = await openLine(settings, { leaseMs: Number(leaseMs) });
line.work();
process.stdout.write('working\n');
if (task === 'finish') {
  await line.idle();
  // What the next scheduled run would do.
  await line.crawl(settings.sources);
  await line.idle();
  while ((await line.sweep()) > 0) await line.idle();
  await line.close();
}
