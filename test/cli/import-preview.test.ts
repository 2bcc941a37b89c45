import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { workbookOf } from '../formats/tabular/workbooks.js';
import { type RunningServer, startServer } from '../support/start-server.js';
import { type CommandRun, runConcord } from './run-concord.js';

const folder = mkdtempSync(join(tmpdir(), 'concord-preview-'));
const sheet = join(folder, 'optics.xlsx');
const words = join(folder, 'words.csv');
const lights = join(folder, 'lights.csv');

beforeAll(async () => {
  const rows = [
    ['English', '中文', 'Status', 'Notes'],
    ['Light', '光', '', 'n'],
    ['dark', '暗', 'odd', ''],
  ];
  writeFileSync(sheet, await workbookOf({ name: 'Optics', rows }, { name: 'Diary', rows: [['We met']] }));
  writeFileSync(words, 'Wort;mot;hint\nLicht;lumière;hell\n');
  writeFileSync(lights, 'zh,en\n光,Light\n');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Concord = (...args: readonly string[]) => Promise<CommandRun>;

/** What must hold wherever the command finds Concord. */
function previewsWork(concord: Concord): void {
  test('a glossary for them', async () => {
    expect((await concord('import', lights, '--glossary', 'Optics', '--create')).code).toBe(0);
  });

  test('a preview shows how a table is understood, its columns, the first concepts and the problems', async () => {
    expect(await concord('import', sheet, '--glossary', 'Optics', '--preview')).toEqual({
      code: 0,
      stdout: [
        'format  xlsx',
        'layout  columns',
        'sheets  Optics, Diary (not read)',
        'shown   Optics',
        '',
        'Column  Header   Holds   Language',
        '1       English  term    en',
        '2       中文     term    zh',
        '3       Status   status  zh',
        '4       Notes    note',
        '',
        '',
        'en     zh',
        'Light  光',
        '',
        '1 concept, 1 row left out.',
        '',
      ].join('\n'),
      stderr: [
        `${sheet}:3:3: Optics: Column C: The row is left out: "odd" is no status; it must be one of preferred, admitted, deprecated, forbidden.`,
        `${sheet}: Diary: The sheet is left out: no column of the first row is named by a language tag or a language, and no layout is recognised; name a layout or what the columns hold.`,
        '',
      ].join('\n'),
    });
  });

  test('a file that cannot be imported as it is ends with 3, as JSON with the columns', async () => {
    const run = await concord('import', words, '--glossary', 'Optics', '--preview', '--json');
    expect(run.code).toBe(3);
    expect(JSON.parse(run.stdout)).toMatchObject({
      importable: false,
      layouts: ['omegat'],
      delimiter: ';',
      columns: [{ role: 'term' }, { role: 'term' }, { role: 'note' }],
    });
  });

  test('columns, header rows and initials are taken from the options, for the import too', async () => {
    const options = ['--column', '1=term:de', '--column', '2=term:fr', '--header-rows', '1', '--lower-case-initials'];
    const shown = await concord('import', words, '--glossary', 'Optics', '--preview', ...options);
    expect(shown.stdout).toContain('de     fr\nLicht  lumière\n\n1 concept, 0 rows left out.\n');
    const done = await concord('import', words, '--glossary', 'Optics', ...options);
    expect(done).toMatchObject({ code: 0, stdout: '1 added, 0 merged, 0 updated, 0 unchanged, 0 rejected\n' });
    const found = await concord('term', 'lumière', '--from', 'fr', '--to', 'de');
    expect(found.stdout).toMatch(/lumière +Licht/);
  });

  test.each([
    [['--column', '1=colour'], /roles are term/],
    [['--column', '0=note'], /like 1=term:en/],
    [['--delimiter', 'xx'], /one character/],
    [['--layout', 'word'], /Allowed choices are concord/],
  ])('%j is refused', async (options, told) => {
    const run = await concord('import', words, '--glossary', 'Optics', '--preview', ...options);
    expect([run.code, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(told);
  });

  test('a preview is of an import into a glossary that there is', async () => {
    expect(await concord('import', words, '--glossary', 'Nowhere', '--preview')).toMatchObject({ code: 2, stdout: '' });
    expect(await concord('import', words, '--memory', 'Optics', '--preview')).toMatchObject({ code: 2, stdout: '' });
  });
}

describe('on the data folder', () => {
  const dataDir = join(folder, 'data');
  previewsWork((...args) => runConcord(dataDir, args, { environment: { CONCORD_FIRST_RUN: '0' } }));
});

describe('through a server', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());
  previewsWork((...args) => runConcord(join(folder, 'none'), [...args, '--url', server.address]));
});
