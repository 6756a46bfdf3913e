// A process of its own for the tests: takes a turn, says so, and hangs until it is killed.
import { openHostTurns } from './index.ts';

const [url, leaseMs, host] = process.argv.slice(2);
const turns = await openHostTurns(url, { leaseMs: Number(leaseMs) });
await turns.turn(host, { delayMs: 10, patienceMs: 10_000 });
process.stdout.write('taken\n');
setInterval(() => {}, 1000);
