import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { runScript } from './run-script.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'concord-comparison-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('each comparison has a thread of its own, which ends with it', async () => {
  const printed = await runScript(
    folder,
    `const { createComparisons } = await load('workers/comparison-thread.js');
     const comparisons = createComparisons(2000);
     const segment = (text) => ({ text, codes: [], source: 'en', target: 'de' });
     const [one, other] = [comparisons.open(50), comparisons.open(50)];
     await one.add([segment('The red fox')]);
     const scores = async (comparison, ...texts) =>
       (await comparison.compare(texts.map(segment))).map(({ score }) => score);
     const [a, b] = await Promise.all([
       scores(one, 'The red fox', 'The red cat', 'The red cat'),
       scores(other, 'The red fox', 'The red fox'),
     ]);
     await one.close();
     const refused = await one.compare([]).catch(({ failure }) => failure.kind);
     // Without it the process would not end.
     await comparisons.close();
     console.log(JSON.stringify({ a, b, refused }));`,
  );
  expect(JSON.parse(printed)).toEqual({ a: [100, 66, 100], b: [0, 100], refused: 'busy' });
});
