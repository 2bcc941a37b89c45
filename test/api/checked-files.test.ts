import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { type ApiUnderTest, startApi } from './api-under-test.js';

interface FileAnswer {
  readonly source: string;
  readonly target: string;
  readonly segments: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly rules: Readonly<Record<string, number>>;
  readonly findings: readonly { rule: string; line: number; unit?: string; pair: number; message: string }[];
  readonly problems: readonly { line?: number; message: string }[];
}

const XLIFF = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="release" source-language="zh-CN" target-language="en" datatype="plaintext"><body>
    <trans-unit id="title"><source>项目启动</source><target>Project launched</target></trans-unit>
    <trans-unit id="code" translate="no"><source>90亿元</source><target>90 billion yuan</target></trans-unit>
    <trans-unit id="money">
      <source>总投资90亿元。</source><target>The total investment is 90 billion yuan.</target>
    </trans-unit>
  </body></file>
</xliff>`;

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

async function check(name: string, content: string, fields: Readonly<Record<string, string>> = {}) {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', new Blob([content]), name);
  return api.send<FileAnswer>('POST', '/v1/checks/files', form);
}

describe('POST /v1/checks/files', () => {
  test('findings name the line and the unit, segments that are not to be translated are left out', async () => {
    const { status, body } = await check('release.xlf', XLIFF);
    expect(status).toBe(200);
    expect(body).toMatchObject({ source: 'zh-CN', target: 'en', segments: 2, counts: { error: 1 } });
    expect(body.findings.filter(({ rule }) => rule === 'num.magnitude')).toEqual([
      expect.objectContaining({ pair: 1, line: 6, unit: 'money', message: expect.stringContaining('90亿元') }),
    ]);
  });

  test('a table with a row that cannot be read is checked but for that row', async () => {
    const rows = ['zh\ten', '引力波\tGravitational waves', '一列', '共90亿元\tA total of 90 billion yuan'];
    const { body } = await check('memory.tsv', rows.join('\n'));
    expect(body.problems).toMatchObject([{ line: 3 }]);
    expect(body.findings).toContainEqual(expect.objectContaining({ rule: 'num.magnitude', line: 4 }));
  });

  test('languages, rules and the profile are chosen by fields', async () => {
    const table = ['zh\ten\tfr', '共90亿元\tA total of 90 billion yuan\t90 milliards de yuans'].join('\n');
    const french = await check('memory.tsv', table, { source: 'zh', target: 'fr' });
    expect(french.body).toMatchObject({ target: 'fr', rules: { 'num.magnitude': 1 } });
    const rules = JSON.stringify({ 'num.magnitude': { severity: 'off' } });
    const silent = await check('memory.tsv', table, { source: 'zh', target: 'fr', rules });
    expect(silent.body.rules).not.toHaveProperty('num.magnitude');
  });

  type Case = [what: string, name: string, content: string, fields: Record<string, string>, status: number];

  test.each<Case>([
    ['several languages and none named', 'memory.tsv', 'zh\ten\tfr\n一\tone\tun\n', {}, 400],
    ['a table without languages', 'memory.tsv', 'a\n', {}, 422],
    ['a file that breaks off', 'release.xlf', XLIFF.slice(0, -20), {}, 422],
    ['nothing to read', 'empty.tmx', '', {}, 422],
    ['rules that are no JSON', 'release.xlf', XLIFF, { rules: '{' }, 400],
    ['rules for no check', 'release.xlf', XLIFF, { rules: '{"no.rule":{}}' }, 400],
    ['an unknown profile', 'release.xlf', XLIFF, { profile: 'none' }, 404],
    ['an unknown glossary', 'release.xlf', XLIFF, { glossary: 'g999' }, 404],
    ['an unknown field', 'release.xlf', XLIFF, { policy: 'merge' }, 400],
  ])('%s: a clear answer', async (...[, name, content, fields, status]) => {
    expect(await check(name, content, fields)).toMatchObject({ status });
  });

  test('nothing is left of the files', () => {
    expect(readdirSync(join(api.dataDir, 'spool'))).toEqual([]);
  });
});
