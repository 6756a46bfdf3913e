/** `pnpm bench accuracy --data FOLDER` and `pnpm bench speed`: how right and how fast, beside the peers. */
import { parseArgs } from 'node:util';

const HELP = `usage: pnpm bench accuracy --data FOLDER [--only NAME] [--raise]
       pnpm bench errors --data FOLDER
       pnpm bench duplicates --data FOLDER
       pnpm bench speed
       pnpm bench linking
       pnpm bench store [--mentions 1000000]
       pnpm bench throughput [--hosts 500] [--pages 20] [--delay 1000]

  accuracy  runs every scorer of FOLDER on its development data, prints one table and
            fails when a figure falls below bench/floors.json
    --only NAME   one suite (re3d, dates, claims, events, oped, pages, segments, calibration)
    --raise       writes the figures that are better than their floor into bench/floors.json
  errors    the kinds of errors on the opinion articles, most frequent first
  duplicates  how many copies of the articles, made for it, are found
  speed     words a second, milliseconds for a 1,000-word article, cold start and memory,
            with compromise and wink-nlp on the same text in the same run
  linking   how right names are linked over articles, on people and groups made for it
  store     what the desk waits for in a store of a million mentions and 100,000 events made for it,
            on SQLite and, where it is installed, on PostgreSQL
  throughput  pages a second fetched, parsed and stored, and how politely, from a site made for it
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    only: { type: 'string' },
    raise: { type: 'boolean', default: false },
    hosts: { type: 'string', default: '500' },
    pages: { type: 'string', default: '20' },
    mentions: { type: 'string', default: '1000000' },
    delay: { type: 'string', default: '1000' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (positionals[0] === 'accuracy' && values.data) {
  const { runAccuracy } = await import('./accuracy/run.ts');
  process.exitCode = await runAccuracy({ data: values.data, only: values.only, raise: values.raise });
} else if (positionals[0] === 'errors' && values.data) {
  const { runErrors } = await import('./errors/run.ts');
  runErrors(values.data);
} else if (positionals[0] === 'duplicates' && values.data) {
  const { runDuplicates } = await import('./duplicates/run.ts');
  runDuplicates(values.data);
} else if (positionals[0] === 'speed') {
  const { runSpeed } = await import('./speed/run.ts');
  await runSpeed();
} else if (positionals[0] === 'linking') {
  const { runLinking } = await import('./linking/run.ts');
  await runLinking();
} else if (positionals[0] === 'store') {
  const { runStore } = await import('./store/run.ts');
  await runStore(Number(values.mentions));
} else if (positionals[0] === 'throughput') {
  const { runThroughput } = await import('./throughput/run.ts');
  const { hosts, pages, delay } = values;
  await runThroughput({ hosts: Number(hosts), pages: Number(pages), delayMs: Number(delay) });
} else {
  process.stderr.write(HELP);
  process.exitCode = values.help ? 0 : 2;
}
