import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { getJson } from '../support/api-calls.js';
import { type RunningServer, startServer } from '../support/start-server.js';
import { type CommandRun, runConcord, type RunSettings } from './run-concord.js';

const MEMORY = `zh-CN,en
会议于2024年在北京召开。,The meeting was held in Beijing in 2024.
暗物质卫星发射成功。,The dark matter satellite was launched.
`;
const GLOSSARY = `zh-CN,en
暗物质,dark matter
`;

/** An XLIFF 1.2 file with these sources. */
function xliff(sources: readonly string[], target = ' target-language="en"'): string {
  const units = sources.map((source, at) => `<trans-unit id="${at + 1}"><source>${source}</source></trans-unit>`);
  return `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a.txt" source-language="zh-CN"${target} datatype="plaintext"><body>
${units.join('\n')}
</body></file></xliff>
`;
}

const RELEASE = xliff(['会议于2025年在北京召开。', '<g id="7">暗物质卫星发射成功。</g>', '没有人知道这句话。', '2024']);
const FILLED = RELEASE.replace(
  '召开。</source>',
  '召开。</source><target state="needs-review-translation" state-qualifier="fuzzy-match">The meeting was held in Beijing in 2025.</target>',
);

const folder = mkdtempSync(join(tmpdir(), 'concord-documents-'));
const files = {
  memory: join(folder, 'memory.csv'),
  glossary: join(folder, 'terms.csv'),
  broken: join(folder, 'broken.xlf'),
};

/** A file of this test alone, in a folder of its own. */
let place: string;
let release: string;
let tests = 0;

beforeAll(() => {
  writeFileSync(files.memory, MEMORY);
  writeFileSync(files.glossary, GLOSSARY);
  writeFileSync(files.broken, '<xliff version="1.2">\n<file></xliff>');
});

beforeEach(() => {
  tests += 1;
  place = join(folder, String(tests));
  mkdirSync(place);
  release = join(place, 'release.xlf');
  writeFileSync(release, RELEASE);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const read = (name: string) => readFileSync(join(place, name), 'utf8');

type Concord = (args: readonly string[], settings?: RunSettings) => Promise<CommandRun>;

/** What must hold wherever the command finds Concord. */
function commandsWork(concord: Concord): void {
  test('what is searched is imported first', async () => {
    expect(await concord(['import', files.memory, '--memory', 'Releases', '--create'])).toMatchObject({ code: 0 });
    expect(await concord(['import', files.glossary, '--glossary', 'Physics', '--create'])).toMatchObject({ code: 0 });
  });

  test('a file is filled beside itself', async () => {
    const run = await concord(['pretranslate', release, '--memory', 'Releases', '--min-score', '99']);
    expect(run).toMatchObject({ code: 0 });
    expect(run.stdout.split('\n')).toEqual([
      'Segments  Filled  Confirmed  Suggestions  Terms  No match  Skipped  File',
      `4         1       0          0            0      3         0        ${join(place, 'release.pretranslated.xlf')}`,
      '',
    ]);
    expect(read('release.pretranslated.xlf')).toBe(FILLED);
    expect(read('release.xlf')).toBe(RELEASE);
    expect(readdirSync(place)).toHaveLength(2);
  });

  test('matches are confirmed, suggested, and terms are written where that is asked for', async () => {
    const output = join(place, 'out.xlf');
    const options = ['--confirm', '99,98', '--min-score', '99', '--suggestions-from', '60', '--glossary', 'Physics'];
    const run = await concord(['pretranslate', release, ...options, '--output', output, '--json']);
    expect(run).toMatchObject({ code: 0 });
    const counts = { segments: 4, filled: 1, confirmed: 1, suggested: 1, withTerms: 1 };
    expect(JSON.parse(run.stdout)).toMatchObject({ files: [{ file: release, output, ...counts }] });
    expect(read('out.xlf')).toContain('<g id="7">The dark matter satellite was launched.</g>');
    expect(read('out.xlf')).toContain('dark matter</note>');
  });

  test('nothing is written over a file without --force', async () => {
    writeFileSync(join(place, 'release.pretranslated.xlf'), 'mine');
    const run = await concord(['pretranslate', release]);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('release.pretranslated.xlf is there already; --force writes over it.');
    expect(read('release.pretranslated.xlf')).toBe('mine');
    expect(await concord(['pretranslate', release, '--force', '--min-score', '99'])).toMatchObject({ code: 0 });
    expect(read('release.pretranslated.xlf')).toBe(FILLED);
  });

  test('several files go into a folder, each under its name', async () => {
    const second = join(place, 'second.xlf');
    writeFileSync(second, xliff(['暗物质卫星发射成功。']));
    const output = join(place, 'filled');
    expect(await concord(['pretranslate', release, second, '--output', output])).toMatchObject({ code: 2 });
    mkdirSync(output);
    expect(await concord(['pretranslate', release, second, '--output', output])).toMatchObject({ code: 0 });
    expect(readdirSync(output)).toEqual(['release.xlf', 'second.xlf']);
    expect(readFileSync(join(output, 'second.xlf'), 'utf8')).toContain('launched.</target>');
  });

  test('an analysis is a table', async () => {
    const run = await concord(['analyse', release, '--memory', 'Releases']);
    expect(run).toMatchObject({ code: 0 });
    const rows = run.stdout.split('\n').map((line) =>
      line
        .trim()
        .split(/\s{2,}/u)
        .join(' | '),
    );
    expect(rows[0]).toBe(release);
    expect(rows[1]).toBe('Band | Segments | Words | Characters | Internal | Weight | Weighted');
    expect(rows).toContain('95-99 | 2 | 19 | 24 | 0 | 0.3 | 5.7');
    expect(rows).toContain('New | 1 | 8 | 9 | 0 | 1 | 8');
    expect(rows).toContain('Total | 4 | 28 | 37 | 0 | 13.8');
  });

  test('files are analysed after each other, unless they are to be by themselves', async () => {
    const second = join(place, 'second.xlf');
    writeFileSync(second, xliff(['没有人知道这句话。']));
    const args = ['analyse', release, second, '--weights', '{"new":0.5}'];
    const csv = await concord([...args, '--csv']);
    expect(csv.stdout).toContain(`${second},repetition,1,8,9,1,8,9,0,0\r\n`);
    expect(csv.stdout).toContain(`${release},new,1,8,9,0,0,0,0.5,4\r\n`);
    expect((await concord(args)).stdout).toMatch(/^2 files\n(.*\n)*Total +5 /mu);
    const alone = await concord([...args, '--no-with-each-other', '--json']);
    const { files: analysed } = JSON.parse(alone.stdout) as { files: { file: string; bands: { band: string }[] }[] };
    expect(analysed.map(({ file }) => file)).toEqual([release, second]);
    expect(analysed[1]!.bands.find(({ band }) => band === 'new')).toMatchObject({ segments: 1, weightedWords: 4 });
  });

  test('a memory file is searched by itself, and no name beside it', async () => {
    const other = join(place, 'other.csv');
    writeFileSync(other, 'zh-CN,en\n没有人知道这句话。,Nobody knows this sentence.\n');
    const terms = ['--glossary', files.glossary];
    const run = await concord(['pretranslate', release, '--memory', other, ...terms, '--json']);
    expect(JSON.parse(run.stdout)).toMatchObject({ files: [{ filled: 1, withTerms: 1 }] });
    expect(read('release.pretranslated.xlf')).toContain('Nobody knows this sentence.</target>');
    const mixed = await concord(['analyse', release, '--memory', other, '--memory', 'Releases']);
    expect(mixed).toMatchObject({ code: 2, stdout: '' });
    expect(mixed.stderr).toContain('"Releases" is no file; what is named cannot be searched beside files.');
  });

  test('a file that names no target language needs one', async () => {
    writeFileSync(release, xliff(['暗物质卫星发射成功。'], ''));
    const run = await concord(['pretranslate', release]);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(`${release} names no target language; say it with --target.`);
    expect(await concord(['pretranslate', release, '--target', 'en'])).toMatchObject({ code: 0 });
    expect(read('release.pretranslated.xlf')).toContain('launched.</target>');
  });

  test('a broken file is exit code 3, with its line; nothing is written', async () => {
    const run = await concord(['pretranslate', files.broken, '--output', join(place, 'out.xlf')]);
    expect(run).toMatchObject({ code: 3, stdout: '' });
    expect(run.stderr).toContain(`${files.broken}:2:`);
    expect(existsSync(join(place, 'out.xlf'))).toBe(false);
    expect(await concord(['analyse', join(place, 'none.xlf')])).toMatchObject({ code: 3 });
    expect(await concord(['analyse', files.memory])).toMatchObject({ code: 3 });
  });

  test('of several files, a broken one does not keep the others from being written', async () => {
    const output = join(place, 'several');
    mkdirSync(output);
    const run = await concord(['pretranslate', files.broken, release, '--output', output]);
    expect(run.code).toBe(3);
    expect(run.stderr).toContain(`${files.broken}:2:`);
    expect(readdirSync(output)).toEqual(['release.xlf']);
  });

  test('a folder that is not there is told before the work', async () => {
    const run = await concord(['pretranslate', release, '--output', join(place, 'nowhere', 'out.xlf')]);
    expect(run).toMatchObject({ code: 3, stdout: '' });
    expect(run.stderr).toBe(`concord: The folder ${join(place, 'nowhere')} is not there or cannot be written to.\n`);
  });

  test('Ctrl-C leaves nothing behind', async () => {
    writeFileSync(
      release,
      xliff(Array.from({ length: 6000 }, (_, at) => `第${at}次会议于${at}年在上海召开，讨论${at}件事。`)),
    );
    const run = await concord(['pretranslate', release], { interruptAt: 'pretranslating ' });
    expect(run).toMatchObject({ code: 130, stdout: '' });
    expect(run.stderr).toContain('concord: Interrupted.\n');
    expect(readdirSync(place)).toEqual(['release.xlf']);
  });
}

describe('on the data folder itself', () => {
  const dataDir = join(folder, 'alone');
  commandsWork((args, settings) => runConcord(dataDir, args, settings));

  test('no document is left, and no folder of a memory file', async () => {
    const server = await startServer({ dataDir });
    expect(await getJson(server.address, '/v1/documents')).toEqual({ items: [] });
    await server.stop();
    const temporary = join(place, 'temporary');
    mkdirSync(temporary);
    const environment = { TMPDIR: temporary };
    const args = ['analyse', release, '--memory', files.memory, '--json'];
    expect(await runConcord(join(place, 'unused'), args, { environment })).toMatchObject({ code: 0 });
    expect(readdirSync(temporary)).toEqual([]);
    expect(existsSync(join(place, 'unused'))).toBe(false);
  });
});

describe('beside a running server', () => {
  let server: RunningServer;

  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(async () => {
    await server.stop();
  });

  commandsWork((args, settings) => runConcord(server.dataDir, args, settings));

  test('no document is left', async () => {
    expect(await getJson(server.address, '/v1/documents')).toEqual({ items: [] });
  });

  test('--url finds the server from anywhere, but a server searches no file', async () => {
    const url = ['--url', server.address];
    const run = await runConcord(join(place, 'unused'), ['analyse', release, ...url, '--json']);
    expect(run).toMatchObject({ code: 0 });
    const refused = await runConcord(place, ['analyse', release, ...url, '--memory', files.memory]);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('A server cannot search a file; import it first.');
  });
});

describe('usage', () => {
  test.each([
    [['pretranslate'], 'missing required argument'],
    [['pretranslate', 'x.xlf', '--min-score', '49'], 'whole number of 50 to 102'],
    [['pretranslate', 'x.xlf', '--confirm', '102,x'], 'scores of 50 to 102 with commas'],
    [['pretranslate', 'x.xlf', '--replace', 'all'], 'Allowed choices are empty, unconfirmed'],
    [['analyse', 'x.xlf', '--weights', '{"news":1}'], 'with the names of bands'],
    [['analyse', 'x.xlf', '--weights', 'new=1'], 'It must be JSON'],
    [['analyse', 'x.xlf', '--csv', '--json'], 'cannot be used with'],
  ])('%j is exit code 2', async (args, message) => {
    const run = await runConcord(folder, args);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(message);
  });

  test.each(['pretranslate', 'analyse'])('help of %s has examples', async (command) => {
    const run = await runConcord(folder, [command, '--help']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain(`$ concord ${command}`);
  });
});
