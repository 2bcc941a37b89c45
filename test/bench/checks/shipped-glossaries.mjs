// The concepts of the glossaries that ship, read as an import reads them.
import { createReadStream, readdirSync } from 'node:fs';
import { conceptTableReader } from '../../../dist/formats/tabular/read-concept-table.js';

const FOLDER = new URL('../../../glossaries/', import.meta.url);
const LIMITS = {
  ...{ depth: 200, units: 10_000, segmentCharacters: 10_000, segmentCodes: 100 },
  ...{ packedBytes: 200_000_000, packedRatio: 200 },
};

export async function shippedConcepts() {
  const concepts = [];
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.csv'))) {
    const items = conceptTableReader('csv')(createReadStream(new URL(file, FOLDER)), { limits: LIMITS });
    for await (const item of items) if (item.kind === 'item') concepts.push({ glossaryId: file, ...item.value });
  }
  const stored = { revision: 1, changeSetId: 'bench', changedAt: 0, changedBy: 'bench' };
  return concepts.map((concept, number) => ({ id: `shipped-${number}`, ...stored, ...concept }));
}
