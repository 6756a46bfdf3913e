// A process of its own: fetches and stores, reads nothing; every name is looked up as this machine. Tells its memory.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

const toThisMachine = (_name: string, options: unknown, callback: unknown) => {
  const done = (typeof options === 'function' ? options : callback) as (error: null, ...answer: unknown[]) => void;
  const all = typeof options === 'object' && options !== null && (options as { all?: boolean }).all === true;
  if (all) done(null, [{ address: '127.0.0.1', family: 4 }]);
  else done(null, '127.0.0.1', 4);
};
(dns as unknown as { lookup: typeof toThisMachine }).lookup = toThisMachine;
syncBuiltinESMExports();

const { loadSettings, openLine } = await import('opine');
const settings = await loadSettings('opine.config.json');
const line = await openLine(settings);
line.work(['crawl', 'fetch']);
process.stdout.write('working\n');
if (process.argv[2] === 'last') await line.crawl(settings.sources);
const telling = setInterval(() => {
  process.stdout.write(`${JSON.stringify({ rss: process.memoryUsage().rss })}\n`);
}, 1000);
process.on('SIGTERM', async () => {
  clearInterval(telling);
  await line.close();
  process.exit(0);
});
