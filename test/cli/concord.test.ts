import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { getJson, postJson } from '../support/api-calls.js';
import { generatedTmx } from '../support/generated-tmx.js';
import { type RunningServer, startServer } from '../support/start-server.js';
import { type CommandRun, runConcord, type RunSettings } from './run-concord.js';

const MEMORY = `zh-CN,en
会议于2024年在北京召开。,The meeting was held in Beijing in 2024.
暗物质卫星发射成功。,The dark matter satellite was launched.
`;
const GLOSSARY = `zh-CN,en,status:en
量子纠缠,quantum entanglement,
暗物质,dark matter|hidden matter,preferred|deprecated
`;

const folder = mkdtempSync(join(tmpdir(), 'concord-cli-'));
const files = {
  memory: join(folder, 'memory.csv'),
  glossary: join(folder, 'terms.csv'),
  broken: join(folder, 'broken.tmx'),
};

beforeAll(() => {
  writeFileSync(files.memory, MEMORY);
  writeFileSync(files.glossary, GLOSSARY);
  writeFileSync(files.broken, '<tmx version="1.4"><body><tu>\n</body></tmx>');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Concord = (args: readonly string[], settings?: RunSettings) => Promise<CommandRun>;

/** What must hold wherever the command finds Concord. */
interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly locations: readonly { readonly physicalLocation: { readonly region: { readonly startLine: number } } }[];
    }[];
  }[];
}

function commandsWork(concord: Concord): void {
  test('a memory and a glossary are made and filled', async () => {
    const memory = await concord(['import', files.memory, '--memory', 'Releases', '--create']);
    expect(memory).toMatchObject({ code: 0, stdout: '2 added, 0 merged, 0 updated, 0 unchanged, 0 rejected\n' });
    const glossary = await concord(['import', files.glossary, '--glossary', 'Physics', '--create', '--json']);
    expect(glossary.code).toBe(0);
    expect(JSON.parse(glossary.stdout)).toMatchObject({ status: 'succeeded', result: { added: 2 } });
  });

  test('a dry run counts and changes nothing', async () => {
    const copy = join(folder, 'more.csv');
    writeFileSync(copy, `${MEMORY}新的一句。,A new sentence.\n`);
    const run = await concord(['import', copy, '--memory', 'Releases', '--dry-run']);
    expect(run).toMatchObject({ code: 0 });
    expect(run.stdout).toBe('Dry run, nothing was changed: 1 added, 0 merged, 0 updated, 2 unchanged, 0 rejected\n');
    expect(await concord(['match', '新的一句。', '--from', 'zh', '--to', 'en'])).toMatchObject({ code: 1, stdout: '' });
  });

  test('a score is explained token by token', async () => {
    const asked = ['match', '会议于2025年在北京召开', '--from', 'zh-CN', '--to', 'en'];
    const found = JSON.parse((await concord([...asked, '--json'])).stdout) as { matches: { unitId: string }[] };
    const { unitId } = found.matches[0]!;
    const run = await concord([...asked, '--explain', unitId]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/^Step +Memory +Query +Cost\n/);
    expect(run.stdout).toContain('number    2024    2025\n');
    expect(run.stdout).toMatch(/delete +。 +0\.25\n/);
    expect(run.stdout).toContain('score 96: 97.5 − 1 = 96.5, cut to a whole number, 0 to 99\n');
    const json = await concord([...asked, '--explain', unitId, '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ unitId, score: 96, distance: 0.25, weight: 10.25 });
    expect(await concord([...asked, '--explain', 'none'])).toMatchObject({ code: 2, stdout: '' });
  });

  test('a match shows its score, penalties, difference and adapted numbers', async () => {
    const run = await concord(['match', '会议于2025年在北京召开。', '--from', 'zh-CN', '--to', 'en']);
    expect(run.stdout.split('\n')).toEqual([
      'Score  Kind   Similarity  Unit  Remarks',
      '   99  fuzzy  100.0 %     u1    numbers -1',
      '     zh-CN    会议于[-2024-]{+2025+}年在北京召开。',
      '     en       The meeting was held in Beijing in 2024.',
      '     adapted  The meeting was held in Beijing in 2025.',
      '',
    ]);
    expect(run.code).toBe(0);
  });

  test('a match as JSON has the fields of the API', async () => {
    const args = ['match', '-', '--from', 'zh-CN', '--to', 'en', '--memory', 'Releases', '--limit', '1', '--json'];
    const run = await concord(args, { input: '暗物质卫星发射成功。\n' });
    expect(JSON.parse(run.stdout)).toMatchObject({
      matches: [
        {
          score: 100,
          kind: 'exact',
          similarity: 100,
          penalties: [],
          source: { language: 'zh-CN', text: '暗物质卫星发射成功。' },
          target: { language: 'en', text: 'The dark matter satellite was launched.' },
          occurrences: 1,
        },
      ],
    });
  });

  test('no match is exit code 1 and says which score was asked for', async () => {
    const run = await concord(['match', '会议于2025年', '--from', 'zh-CN', '--to', 'en', '--min-score', '95']);
    expect(run).toEqual({ code: 1, stdout: '', stderr: 'No match of 95 or better.\n' });
  });

  test('a brief names terms, what may be terms, and numbers; as a file too, and as a session glossary', async () => {
    const release = join(folder, 'event.txt');
    writeFileSync(release, '暗物质卫星投资3.2亿元。高能物理研究所（IHEP）研究暗物质。');
    const asked = ['brief', release, '--from', 'zh-CN', '--to', 'en'];
    const run = await concord(asked);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout.split('\n')).toEqual([
      'Terms',
      '  2x  暗物质  dark matter; hidden matter [deprecated]',
      'Perhaps terms, with guessed translations',
      '  1x  IHEP (高能物理研究所)',
      '  1x  高能物理研究所',
      '  1x  暗物质卫星',
      'Numbers',
      '  1x  3.2亿  320 million',
      '',
    ]);
    const made = await concord([...asked, '--session', 'Opening', '--date', '2026-03-15', '--json']);
    expect(JSON.parse(made.stdout)).toMatchObject({ terms: [{ text: '暗物质', count: 2, at: 0 }] });
    expect(made.stderr).toMatch(/^Session glossary \S+ was made\.\n$/);
    const page = join(folder, `brief-${Math.random()}.html`);
    expect(await concord([...asked, '--format', 'html', '--output', page])).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(page, 'utf8')).toContain('hidden matter</s>');
  });

  test.each([
    [['--session', 'x', '--date', '2026-02-30'], 2],
    [['--date', '2026-03-15'], 2],
    [['--output', 'x.html'], 2],
    [['--format', 'html', '--json'], 2],
    [['--memory', 'None'], 2],
  ])('a brief with %j is wrong usage', async (options, code) => {
    const run = await concord(['brief', '-', '--from', 'zh', '--to', 'en', ...options], { input: '暗物质' });
    expect(run).toMatchObject({ code, stdout: '' });
  });

  test('a file is checked, by the terms that are there, and its exit code says what was found', async () => {
    const table = join(folder, 'pairs.csv');
    writeFileSync(table, 'zh-CN,en\n暗物质很神秘。,\n他们研究暗物质。,They study black material.\n');
    const only = ['--off', 'len.ratio'];
    const run = await concord(['check', table, ...only]);
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/pairs\.csv:3: warning term\.missing: .*暗物质.*dark matter/);
    expect(run.stderr).toMatch(/1 segment: 0 errors, \d+ warnings?, \d+ hints?\n$/);
    expect((await concord(['check', table, '--fail-on', 'warning', ...only])).code).toBe(3);
    const json = JSON.parse((await concord(['check', table, '--format', 'json'])).stdout) as { findings: unknown[] };
    expect(json.findings).toContainEqual(expect.objectContaining({ file: table, line: 3, rule: 'term.missing' }));
    expect((await concord(['check', table, '--profile', 'Delivery'])).stdout).toBe('');
    const sarif = JSON.parse((await concord(['check', table, '--format', 'sarif'])).stdout) as Sarif;
    const { tool, results } = sarif.runs[0]!;
    const missing = results.find(({ ruleId }) => ruleId === 'term.missing')!;
    expect(tool.driver.rules[missing.ruleIndex]!.id).toBe('term.missing');
    expect(missing.locations[0]!.physicalLocation.region.startLine).toBe(3);
  });

  test('a file that cannot be checked is named, and the others are checked', async () => {
    const broken = join(folder, 'broken.xlf');
    writeFileSync(broken, '<xliff version="1.2"><file>');
    const table = join(folder, 'whole.csv');
    writeFileSync(table, 'zh-CN,en\n投资90亿元。,The investment is 90 billion yuan.\n');
    const run = await concord(['check', broken, folder, table, '--fail-on', 'never']);
    expect(run.code).toBe(3);
    expect(run.stderr).toMatch(/broken\.xlf: XLIFF, line 1/);
    expect(run.stderr).toContain(`${folder} is a folder, not a file.`);
    expect(run.stdout).toMatch(/whole\.csv:2: error num\.magnitude/);
  });

  test('what a file is found to have is written as a page and as a spreadsheet', async () => {
    const table = join(folder, 'reported.csv');
    writeFileSync(table, 'zh-CN,en\n投资90亿元。,The investment is 90 billion yuan.\n');
    const page = join(folder, 'findings.html');
    const run = await concord(['check', table, '--format', 'html', '-o', page]);
    expect(run).toMatchObject({ code: 3, stdout: '' });
    expect(readFileSync(page, 'utf8')).toContain('<span class="place">line 2</span>');
    const sheet = join(folder, 'findings.xlsx');
    expect((await concord(['check', table, '--format', 'xlsx', '-o', sheet])).code).toBe(3);
    expect(readFileSync(sheet).subarray(0, 2).toString()).toBe('PK');
    expect(await concord(['check', table, '-o', page])).toMatchObject({ code: 2, stdout: '' });
  });

  test('segments of an XLIFF file are named by their lines, more than a request may have are checked too', async () => {
    const run = await concord(['check', 'fixtures/import/release-1.2.xlf', '--fail-on', 'never']);
    expect(run).toMatchObject({ code: 0 });
    expect(run.stdout).toMatch(/^fixtures\/import\/release-1\.2\.xlf:\d+: error empty: There is no translation\.$/m);
    const long = join(folder, 'long.tsv');
    const rows = Array.from({ length: 2_345 }, (_, row) => `第${row}句\tSentence ${row === 2_344 ? 7 : row}`);
    writeFileSync(long, ['zh\ten', ...rows, ''].join('\n'));
    const checked = await concord(['check', long, '--fail-on', 'never']);
    expect(checked.stdout).toMatch(/long\.tsv:2346: error num\.mismatch/);
    expect(checked.stderr).toMatch(/2345 segments/);
    expect(checked.stderr).not.toMatch(/in \d+ parts/);
  });

  test.each([
    [['none.xlf'], 3],
    [['package.json'], 3],
    [['fixtures/import/memory.csv', '--off', 'no.rule'], 2],
    [['fixtures/import/memory.csv', '--glossary', 'None'], 2],
    [['fixtures/import/memory.csv', '--profile', 'none'], 2],
    [['fixtures/import/memory.csv', '--date', '2026-13'], 2],
  ])('concord check %j fails with code %i', async (options, code) => {
    expect(await concord(['check', ...options])).toMatchObject({ code, stdout: '' });
  });

  test('a term is found in either language, with its statuses', async () => {
    const run = await concord(['term', '暗']);
    expect(run.stdout.split('\n')).toEqual([
      'Term    Translation                 Found by',
      '暗物质  dark matter                 prefix',
      '        hidden matter (deprecated)',
      '',
    ]);
    const other = await concord(['term', 'entang', '--from', 'en', '--to', 'zh', '--glossary', 'Physics', '--json']);
    expect(JSON.parse(other.stdout)).toMatchObject({
      query: 'entang',
      hits: [
        { term: { text: 'quantum entanglement' }, translations: [{ text: '量子纠缠' }], matchedBy: 'word-prefix' },
      ],
    });
    expect(await concord(['term', 'zzzz'])).toEqual({ code: 1, stdout: '', stderr: 'No term.\n' });
  });

  test('nothing was missed in a language that nobody typed in', async () => {
    const stderr = 'Nothing was missed.\n';
    expect(await concord(['misses', '--from', 'ja'])).toEqual({ code: 1, stdout: '', stderr });
  });

  test('the terms of a text and of a file are found where they stand', async () => {
    const pair = ['--from', 'zh', '--to', 'en'];
    const run = await concord(['recognise', '关于量子糾纏和暗物质。', ...pair]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout.split('\n')).toEqual([
      'At  In the text  Term      Translation                 Found by',
      '3   量子糾纏     量子纠缠  quantum entanglement        exact',
      '8   暗物质       暗物质    dark matter                 exact',
      '                           hidden matter (deprecated)',
      '',
    ]);
    const release = join(folder, 'release.txt');
    const before = '没有。\n'.repeat(5000);
    writeFileSync(release, `\ufeff${before}暗物质\n`);
    const file = await concord(['recognise', '--file', release, ...pair, '--glossary', 'Physics', '--json']);
    const place = { start: before.length, end: before.length + 3, text: '暗物质', matchedBy: 'exact' };
    expect(JSON.parse(file.stdout)).toMatchObject({ hits: [place] });
    expect(await concord(['recognise', '-', ...pair], { input: '没有' })).toMatchObject({
      code: 1,
      stderr: 'No term.\n',
    });
    expect(await concord(['recognise', ...pair])).toMatchObject({ code: 2 });
    writeFileSync(release, Buffer.from([0xb0, 0xb5, 0xce, 0xef]));
    expect(await concord(['recognise', '--file', release, ...pair])).toMatchObject({ code: 3, stdout: '' });
  });

  test('a memory is exported whole, to standard output or to a file', async () => {
    const csv = await concord(['export', '--memory', 'Releases', '--format', 'csv']);
    expect(csv).toMatchObject({ code: 0, stderr: '' });
    expect(csv.stdout).toContain('暗物质卫星发射成功。');
    const output = join(folder, 'exported.tmx');
    expect(await concord(['export', '--memory', 'Releases', '--output', output])).toMatchObject({
      code: 0,
      stdout: '',
    });
    const again = await concord(['import', output, '--memory', 'Releases', '--dry-run']);
    expect(again.stdout).toContain('0 added, 0 merged, 0 updated, 2 unchanged, 0 rejected');
    const nowhere = await concord(['export', '--memory', 'Releases', '--output', join(folder, 'no', 'x.tmx')]);
    expect(nowhere).toMatchObject({ code: 3 });
  });

  test('a glossary is exported in the languages that are asked for, and taken back in', async () => {
    const csv = await concord(['export', '--glossary', 'Physics', '--format', 'csv', '--language', 'en']);
    expect(csv).toMatchObject({ code: 0, stderr: '' });
    expect(csv.stdout).toContain('dark matter');
    expect(csv.stdout).not.toContain('暗物质');
    const output = join(folder, 'exported.tbx');
    expect(await concord(['export', '--glossary', 'Physics', '--output', output])).toMatchObject({ code: 0 });
    const again = await concord(['import', output, '--glossary', 'Physics', '--dry-run']);
    expect(again.stdout).toMatch(/\b0 added\b.*\b0 rejected/);
  });

  test.each([
    [['export'], /Name a --memory or a --glossary/],
    [['export', '--glossary', 'Physics', '--format', 'tmx'], /exported as tbx, csv, tsv, xlsx; not as tmx/],
    [['export', '--glossary', 'Physics', '--memory', 'Releases'], /cannot be used with/],
  ])('%j is exit code 2', async (args, message) => {
    const run = await concord(args);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(message);
  });

  test('a broken file is exit code 3, with its line', async () => {
    const run = await concord(['import', files.broken, '--memory', 'Releases']);
    expect(run).toMatchObject({ code: 3, stdout: 'Nothing was imported: a problem in the file.\n' });
    expect(run.stderr).toContain(`${files.broken}:2:`);
  });

  test('a name that nothing has, and a policy that there is not, are exit code 2', async () => {
    const noMemory = await concord(['import', files.memory, '--memory', 'Nowhere']);
    const stderr = 'concord: There is no memory named "Nowhere"; without --dry-run, --create makes it.\n';
    expect(noMemory).toEqual({ code: 2, stdout: '', stderr });
    const noGlossary = await concord(['term', 'x y', '--glossary', 'Nowhere']);
    expect(noGlossary).toMatchObject({ code: 2, stderr: 'concord: There is no glossary named "Nowhere".\n' });
    expect(await concord(['import', files.memory, '--memory', 'Releases', '--policy', 'some'])).toMatchObject({
      code: 2,
    });
  });

  test('Ctrl-C takes a running import back', async () => {
    const large = join(folder, 'large.tmx');
    writeFileSync(large, generatedTmx(60_000));
    const args = ['import', large, '--memory', 'Large', '--create'];
    const run = await concord(args, { interruptAt: 'importing: ' });
    expect(run).toMatchObject({ code: 130, stdout: 'Cancelled; nothing was imported.\n' });
    const again = await concord(['import', files.memory, '--memory', 'Large', '--dry-run']);
    expect(again.stdout).toContain('2 added');
  });
}

describe('concord on the data folder itself', () => {
  const dataDir = join(folder, 'alone');
  commandsWork((args, settings) => runConcord(dataDir, args, settings));

  test('the data folder is given up again', async () => {
    const server = await startServer({ dataDir });
    expect(await getJson(server.address, '/v1/memories')).toMatchObject({
      items: [{ name: 'Releases', units: 2 }, {}],
    });
    expect(await server.stop()).toMatchObject({ code: 0 });
  });
});

test('the owner of the data folder reaches a server whose open mode is off', async () => {
  const server = await startServer({ environment: { CONCORD_OPEN: '0' } });
  const run = await runConcord(server.dataDir, ['import', join(folder, 'memory.csv'), '--memory', 'Mine', '--create']);
  expect(run).toMatchObject({ code: 0 });
  await server.stop();
});

describe('concord beside a running server', () => {
  let server: RunningServer;

  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(async () => {
    await server.stop();
  });

  commandsWork((args, settings) => runConcord(server.dataDir, args, settings));

  test('the server has what the command imported', async () => {
    expect(await getJson(server.address, '/v1/glossaries')).toMatchObject({
      items: [{ name: 'Physics', concepts: 2 }],
    });
  });

  test('a finding that was decided to be left alone counts no more', async () => {
    const table = join(folder, 'decided.csv');
    const [source, target] = ['他们研究暗物质。', 'They study black material.'];
    writeFileSync(table, `zh-CN,en\n${source},${target}\n`);
    const check = (...args: readonly string[]) => runConcord(server.dataDir, ['check', table, ...args]);
    const found = JSON.parse((await check('--format', 'json')).stdout) as {
      findings: readonly { rule: string; conceptId?: string }[];
    };
    const { rule, conceptId } = found.findings.find((finding) => finding.rule === 'term.missing')!;
    const decision = { rule, conceptId, source, target, scope: 'concept', reason: 'A pun' };
    await postJson(server.address, '/v1/suppressions', decision);
    const run = await check();
    expect(run.stdout).not.toContain('term.missing');
    expect(run.stderr).toContain('1 more were decided to be left alone.');
  });

  test('what a look-up did not find is listed, the most frequent first', async () => {
    const misses = (...args: readonly string[]) => runConcord(server.dataDir, ['misses', '--from', 'ru', ...args]);
    const missed = (query: string) => ({ query, source: 'ru', target: 'en', hits: 0, at: new Date().toISOString() });
    const records = [missed('ускоритель'), missed('лазер'), missed('Лазер')];
    await postJson(server.address, '/v1/lookups', { records });
    const today = new Date().toISOString().slice(0, 10);
    const run = await misses('--since', '2026-01-01');
    expect(run.stdout.split('\n')).toEqual([
      'Times  Pair     Last        Query',
      `2      ru > en  ${today}  Лазер`,
      `1      ru > en  ${today}  ускоритель`,
      '',
    ]);
    const json = await misses('--limit', '1', '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ items: [{ query: 'Лазер', count: 2 }] });
  });

  test('--url finds the server from anywhere', async () => {
    const elsewhere = join(folder, 'elsewhere');
    const run = await runConcord(elsewhere, ['term', '量子', '--url', `${server.address}/`]);
    expect(run).toMatchObject({ code: 0 });
    expect(run.stdout).toContain('quantum entanglement');
  });

  test('a file name with quotes and Chinese arrives as it is', async () => {
    const path = join(folder, '发布 "一".csv');
    writeFileSync(path, MEMORY);
    const run = await runConcord(server.dataDir, ['import', path, '--memory', 'Releases', '--json']);
    const { id } = JSON.parse(run.stdout) as { id: string };
    expect(await getJson(server.address, `/v1/jobs/${id}`)).toMatchObject({ file: { name: '发布 "一".csv' } });
  });
});

describe('concord without an answer', () => {
  test('a server that is not there is exit code 4', async () => {
    const run = await runConcord(folder, ['term', '量子', '--url', 'http://127.0.0.1:9']);
    expect(run).toMatchObject({ code: 4, stdout: '' });
    expect(run.stderr).toContain('No server answers at http://127.0.0.1:9');
  });

  test('a wrong configuration is exit code 2 and names the variable', async () => {
    const run = await runConcord(folder, ['term', '量子'], { environment: { PORT: 'many' } });
    expect(run).toMatchObject({ code: 2 });
    expect(run.stderr).toContain('PORT must be a number');
  });

  test('a file that is not there is exit code 3, before anything is made', async () => {
    const dataDir = join(folder, 'untouched');
    const run = await runConcord(dataDir, ['import', 'none.tmx', '--memory', 'Releases', '--create']);
    expect(run).toEqual({ code: 3, stdout: '', stderr: 'concord: The file none.tmx cannot be read.\n' });
    expect(() => readFileSync(join(dataDir, 'concord.db'))).toThrow('ENOENT');
  });
});

describe('concord usage', () => {
  test.each([
    [['match', 'text', '--from', '12', '--to', 'en'], 'is not a language tag'],
    [['match', 'text', '--from', 'zh'], "required option '--to <language>' not specified"],
    [['match', 'text', '--from', 'zh', '--to', 'en', '--limit', '0'], 'whole number of 1 to 100'],
    [['match', ' ', '--from', 'zh', '--to', 'en', '--url', 'http://127.0.0.1:9'], 'no text to look up'],
    [['import', 'x.tmx'], '--memory NAME or --glossary NAME'],
    [['import', 'x.tmx', '--memory', 'a', '--glossary', 'b'], 'cannot be used with'],
    [['term', '量', '--url', 'ftp://x'], 'http or https address'],
    [['misses', '--since', '2026-02-30'], 'It must be a day'],
    [['translate'], "unknown command 'translate'"],
  ])('%j is exit code 2', async (args, message) => {
    const run = await runConcord(folder, args);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(message);
  });

  test.each(['serve', 'import', 'match', 'term', 'recognise', 'brief', 'check', 'misses', 'export'])(
    'help of %s has examples',
    async (command) => {
      const run = await runConcord(folder, [command, '--help']);
      expect(run).toMatchObject({ code: 0, stderr: '' });
      expect(run.stdout).toContain(`$ ${command === 'serve' ? '' : 'concord '}`);
      expect(run.stdout).toContain('Examples:');
    },
  );

  test('the version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await runConcord(folder, ['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});
