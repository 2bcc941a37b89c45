// The checks: precision and recall over the test set, findings and recall over real units, units a second.
import { parseArgs } from 'node:util';
import { hasBenchData } from '../memory-files.mjs';
import { PARTS_OF_SET, readPart } from './check-set.mjs';
import { Checking } from './checking.mjs';
import { inDocuments, MEMORIES, measureReal, realDocuments, sampleReal } from './real-units.mjs';
import { measureRecall } from './recall.mjs';
import { scoreSet } from './score-set.mjs';
import { shippedConcepts } from './shipped-glossaries.mjs';
import { measureSpeed } from './speed.mjs';

const PARTS = 'set,real,planted,speed';
const OPTIONS = {
  /** Some of `PARTS`. */
  only: { type: 'string', default: PARTS },
  /** Some of `PARTS_OF_SET`. Nobody may tune on a part that was not read yet: its figures are kept until the end. */
  sets: { type: 'string', default: 'tuned' },
  /** List what was missed and what was found without being there. */
  misses: { type: 'boolean', default: false },
  /** Nothing but some findings of a rule, or of a family ("num."), on real units. */
  sample: { type: 'string' },
  memories: { type: 'string', default: MEMORIES.map(({ name }) => name).join(',') },
};

/** @param {readonly string[]} flags `--only set,speed`, `--misses`, `--sets held-back,second`, `--sample num.mismatch --memories zh-en` */
export async function benchChecks(flags = []) {
  const { values } = parseArgs({ args: [...flags], options: OPTIONS });
  if (values.sample !== undefined) {
    await withShipped((checking) => sampleReal(values.sample, values.memories.split(','), checking));
    return;
  }
  const parts = values.only.split(',');
  if (parts.includes('set')) await scoreSets(values.sets.split(','), values.misses);
  if (parts.includes('real')) await withShipped(measureReal);
  if (parts.includes('planted')) await withShipped((checking) => measureRecall(checking, values.misses));
  if (parts.includes('speed')) await benchSpeed();
}

async function scoreSets(names, showsMisses) {
  const unknown = names.filter((name) => !PARTS_OF_SET.includes(name));
  if (unknown.length > 0) throw new Error(`no such part of the set: ${unknown}; there are ${PARTS_OF_SET}`);
  for (const name of names) await scoreSet(name, showsMisses);
}

/** Nothing where there are no real units: the benches have said so. */
async function withShipped(measure) {
  if (!hasBenchData) return;
  const checking = new Checking(await shippedConcepts());
  await checking.prepare(MEMORIES.flatMap(({ source, target }) => [source, target]));
  await measure(checking);
}

async function benchSpeed() {
  const subjects = [];
  await withShipped(async (checking) => {
    for (const memory of MEMORIES) {
      const documents = await realDocuments({ ...memory, units: 10_000 });
      subjects.push({ name: `real, ${memory.name}`, checking, documents });
    }
  });
  const set = readPart('tuned').find(({ name }) => name === 'zh-en');
  const checking = new Checking(set.concepts);
  await checking.prepare(['zh-CN', 'en']);
  const own = set.documents.filter(({ document }) => document.source === 'zh-CN');
  const documents = inDocuments(
    own.flatMap(({ document }) => document.pairs),
    own[0].document,
  );
  subjects.push({ name: 'the set, zh-en, forty times', checking, documents: Array(40).fill(documents).flat() });
  measureSpeed(subjects);
}
