import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Extraction } from '@opine/schema';
import { describe, expect, it } from 'vitest';
import { FIXTURES, opine, scratchFolder } from './cli.ts';

const ARTICLE = join(FIXTURES, 'articles/iraqi-militias.txt');
const folder = scratchFolder();
const SENTENCE =
  'The minister said on Friday that the rebels had attacked the harbour with rockets and that she would not resign.';

describe.concurrent('opine extract', () => {
  it('prints a summary for a person', async () => {
    const { code, stdout } = await opine(['extract', ARTICLE, '--format', 'summary']);
    expect(code).toBe(0);
    for (const heading of ['People', 'Groups', 'Weapons', 'Dates', 'Who says what', 'Events'])
      expect(stdout).toContain(heading);
  });

  it('prints one Extraction as JSON in a pipe', async () => {
    const { code, stdout, stderr } = await opine(['extract', '--date', '2021-11-10'], {
      input: readFileSync(ARTICLE, 'utf8'),
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const extraction = Extraction.parse(JSON.parse(stdout));
    expect(extraction.anchor).toEqual({ date: '2021-11-10', basis: 'given' });
  });

  it('reads and writes JSON Lines in order, and goes on after a bad line', async () => {
    const lines = [
      JSON.stringify({ id: 'one', text: SENTENCE, ignored: true }),
      '{"id": "two"',
      JSON.stringify({ id: 'three', text: 7 }),
      '',
      JSON.stringify({ id: 'four', text: SENTENCE, title: null, publishedAt: '2024-05-06T07:08:09Z' }),
    ];
    const input = folder.write('in.jsonl', lines.join('\n'));
    const out = join(folder.path, 'out.jsonl');
    const { code, stderr } = await opine(['extract', '--in', input, '--out', out]);
    expect(code).toBe(1);
    expect(stderr).toContain('line 2: is no JSON');
    expect(stderr).toContain('line 3');
    const written = readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .map((line) => Extraction.parse(JSON.parse(line)));
    expect(written.map(({ id, anchor }) => [id, anchor.date])).toEqual([
      ['one', null],
      ['four', '2024-05-06'],
    ]);
  });

  it.each<[string, () => string[], number, RegExp]>([
    ['a missing file', () => ['nowhere.txt'], 1, /nowhere\.txt: no such file/],
    ['a folder', () => [folder.path], 1, /is a folder/],
    [
      'a binary file',
      () => [
        folder.write(
          'noise.bin',
          Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
        ),
      ],
      1,
      /looks like a binary file/,
    ],
    [
      'a web page',
      () => [folder.write('page.html', '<!doctype html><html><body>Hi</body></html>')],
      1,
      /opine article .*page\.html/,
    ],
    ['a wrong date', () => [ARTICLE, '--date', 'yesterday'], 2, /--date is a day/],
    ['files and --in', () => [ARTICLE, '--in', 'x.jsonl'], 2, /not both/],
    ['an unknown option', () => [ARTICLE, '--fast'], 2, /unknown option/],
    ['a missing --in file', () => ['--in', 'nowhere.jsonl'], 1, /nowhere\.jsonl: no such file/],
    ['an output folder that does not exist', () => [ARTICLE, '--out', '/nowhere/out.json'], 1, /no such file/],
  ])('tells %s in words', async (_, args, code, message) => {
    const outcome = await opine(['extract', ...args()]);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toMatch(message);
    expect(outcome.stderr).not.toContain('    at ');
  });

  it("finds the names of a user's gazetteer, and says so with --explain", async () => {
    const gazetteer = folder.write('names.tsv', '# ours\nweapon\tquillbow\tquillbows\n');
    const input = `The rebels had carried three quillbows up to the gate of the old harbour. ${SENTENCE}`;
    const { stdout } = await opine(['extract', '--format', 'summary', '--explain', '--gazetteer', gazetteer], {
      input,
    });
    expect(stdout).toMatch(/quillbows +weapon +100% +gazetteer: the user's gazetteer/);
    const wrong = folder.write('wrong.tsv', 'gun\tquillbow\n');
    const outcome = await opine(['extract', '--gazetteer', wrong], { input });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toMatch(/wrong\.tsv, line 1/);
  });

  describe("the user's lexicons", () => {
    const input = 'Hackers doxxed the minister on Monday. The minister greenwashes that the plant is clean.';
    const write = (files: Record<string, string>) => {
      const home = mkdtempSync(join(folder.path, 'lexicons-'));
      for (const [name, content] of Object.entries(files)) writeFileSync(join(home, name), content);
      return home;
    };
    const config = JSON.stringify({ lexicons: { triggers: ['triggers.tsv'], cues: ['cues.tsv'] } });
    const triggers = '# ours\ndoxx\tverb\tCOERCE\t-\tat\t-\tobj=actor\t0.9\n';
    const cues = 'greenwash\tv\tdenial\t-\t+\n';

    it('are read from the configuration', async () => {
      const cwd = write({ 'opine.config.json': config, 'triggers.tsv': triggers, 'cues.tsv': cues });
      const { stdout } = await opine(['extract'], { cwd, input });
      const { events, claims, extractor } = Extraction.parse(JSON.parse(stdout));
      expect(events.map(({ type }) => type)).toEqual(['COERCE']);
      expect(claims.map(({ kind }) => kind)).toContain('denial');
      expect(extractor.version).toContain('+lexicons.');
      expect(extractor.models).toHaveProperty('lexicons');
    });

    it.each<[string, Record<string, string>, RegExp]>([
      ['a file that is not there', { 'cues.tsv': cues }, /triggers\.tsv: no such file/],
      [
        'a missing column',
        { 'triggers.tsv': `${triggers}doxx\tverb\n`, 'cues.tsv': cues },
        /triggers\.tsv, line 3: expected 8/,
      ],
      [
        'a wrong type',
        { 'triggers.tsv': triggers.replace('COERCE', 'HARM'), 'cues.tsv': cues },
        /triggers\.tsv, line 2:/,
      ],
      ['a wrong frame', { 'triggers.tsv': triggers.replace('obj=actor', 'obj=thing'), 'cues.tsv': cues }, /frame/],
      ['a wrong kind', { 'triggers.tsv': triggers, 'cues.tsv': cues.replace('denial', 'lie') }, /cues\.tsv, line 1:/],
    ])('tell %s with file and line', async (_, files, message) => {
      const cwd = write({ 'opine.config.json': config, ...files });
      const { code, stderr } = await opine(['extract'], { cwd, input });
      expect(code).not.toBe(0);
      expect(stderr).toMatch(message);
      expect(stderr).not.toContain('    at ');
    });
  });

  it('does the good files when one is bad', async () => {
    const good = folder.write('good.txt', SENTENCE);
    const { code, stdout } = await opine(['extract', 'nowhere.txt', good, '--format', 'jsonl']);
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(1);
  });

  it.each<[string, string, string]>([
    ['an empty text', '', 'empty'],
    [
      'another language',
      'Die Ministerin sagte am Freitag, sie werde nicht zu den Gesprächen gehen, bevor alle Gefangenen frei seien.',
      'English',
    ],
    ['ten megabytes of one word', 'a'.repeat(10_000_000), ''],
  ])('gives an honest empty result for %s', async (_, input, note) => {
    const { code, stdout } = await opine(['extract'], { input });
    const extraction = Extraction.parse(JSON.parse(stdout));
    expect(code).toBe(0);
    expect(extraction.mentions).toEqual([]);
    expect(extraction.notes.join()).toContain(note);
  });

  it('keeps terminal escapes of the text out of the summary', async () => {
    const { stdout } = await opine(['extract', '--format', 'summary'], {
      input: `\u001b]0;owned\u0007${SENTENCE}\u001b[2J`,
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000B-\u001F]/);
  });
});

describe.concurrent('opine', () => {
  it('shows its commands with --help, and examples of each', async () => {
    const help = await opine(['--help']);
    expect(help.code).toBe(0);
    for (const command of ['extract', 'article', 'crawl', 'work', 'serve', 'up', 'review', 'export']) {
      expect(help.stdout).toContain(command);
      const { stdout, code } = await opine([command, '--help']);
      expect(code).toBe(0);
      expect(stdout).toContain('Examples:');
    }
  });

  it('exits 2 on a command it does not know', async () => {
    expect((await opine(['extrct'])).code).toBe(2);
  });
});
