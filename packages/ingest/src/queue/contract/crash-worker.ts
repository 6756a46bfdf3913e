// A process of its own for the contract suite: takes one job, says so, and hangs until it is killed.
import { openQueue } from '../index.ts';

const [url, leaseMs] = process.argv.slice(2);
const queue = await openQueue(url, { leaseMs: Number(leaseMs) });
queue.process('fragile', async () => {
  process.stdout.write('taken\n');
  await new Promise(() => setInterval(() => {}, 1000));
});
