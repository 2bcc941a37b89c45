import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { runConcord } from './run-concord.js';

const EN = '{\n  "10": "Meeting on {{date}}",\n  "2": "Bye",\n  "rich": "<b>Terms</b> &amp; conditions"\n}\n';
const ZH = '{\n  "10": "{{date}}的会议",\n  "rich": "<b>条款</b> &amp; 条件"\n}\n';

const folder = mkdtempSync(join(tmpdir(), 'concord-convert-'));
const file = (name: string): string => join(folder, name);
const concord = (...args: string[]) => runConcord(folder, ['convert', ...args]);

beforeAll(() => {
  writeFileSync(file('en.json'), EN);
  writeFileSync(file('zh.json'), ZH);
  writeFileSync(file('nested.json'), '{"a": {"b": "c"}}');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('concord convert', () => {
  test.each(['xliff-1.2', 'xliff-2.1'])('makes %s of two JSON files, and both of it again', async (format) => {
    const languages = ['--translations', file('zh.json'), '--source', 'en', '--target', 'zh-CN'];
    const made = await concord(file('en.json'), ...languages, '--to', format, '--output', file('app.xlf'));
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(file('app.xlf'), 'utf8')).toContain('<source>Meeting on {{date}}</source>');
    expect(await concord(file('app.xlf'), '--to', 'json')).toMatchObject({ code: 0, stdout: ZH });
    expect(await concord(file('app.xlf'), '--to', 'json', '--side', 'source')).toMatchObject({ code: 0, stdout: EN });
  });

  test.each([
    [['nested.json', '--to', 'xliff-2.1', '--source', 'en'], 3, 'The value of "a" holds further keys'],
    [['en.json', '--to', 'json'], 3, 'there is text outside the root element'],
    [['en.json', '--to', 'xliff-2.1'], 2, 'Say what language the file is in'],
    [['en.json', '--to', 'xliff-2.1', '--source', 'en', '--target', 'de'], 2, 'belong together'],
    [['missing.json', '--to', 'json'], 3, 'cannot be read'],
  ])('%j says what is wrong', async ([name = '', ...args], code, message) => {
    const run = await concord(file(name), ...args);
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(message);
    expect(run.stdout).toBe('');
  });
});
