// One way to find what is inconsistent, as a process of its own. usage: consistency-run.mjs DATABASE sql|inspection
import { inspect } from '../../dist/services/inspections/inspect.js';
import { createGroupSource } from '../../dist/storage/sqlite/group-source.js';
import { openDatabase } from '../../dist/storage/sqlite/open-database.js';
import { createStoreReads } from '../../dist/storage/sqlite/store-reads.js';
import { createStoreWrites } from '../../dist/storage/sqlite/store-writes.js';

const SQL = `
  SELECT count(*) FROM (
    SELECT s.exact_hash FROM unit u CROSS JOIN visible_unit v ON v.unit_id = u.id
      CROSS JOIN variant x ON x.version_id = v.version_id AND x.position = 0 CROSS JOIN text s ON s.id = x.text_id
      CROSS JOIN variant y ON y.version_id = v.version_id AND y.position = 1 CROSS JOIN text t ON t.id = y.text_id
    WHERE u.memory_id = 1
    GROUP BY s.exact_hash HAVING count(DISTINCT t.exact_hash) > 1)`;

const WAYS = { sql: groupBySql, inspection: inspectMemory };

const [databaseFile, way] = process.argv.slice(2);
const [startedAt, startedWith] = [performance.now(), process.cpuUsage()];
const found = await WAYS[way](databaseFile);
const took = performance.now() - startedAt;
const { user, system } = process.cpuUsage(startedWith);
const rss = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ ...found, took, processor: (user + system) / 1000, rss }));

function groupBySql(file) {
  return { groups: openDatabase(file, 'read').prepare(SQL).pluck().get() };
}

async function inspectMemory(file) {
  const database = openDatabase(file, 'read');
  const { memories } = createStoreReads(database);
  const { inspections, jobs } = createStoreWrites(openDatabase(file, 'write'), Date.now);
  const subject = { memoryId: 'm1', source: 'zh', target: 'en' };
  const order = { subject, checks: 'consistency', profile: { rules: {} } };
  const { job } = await jobs.createForDocument('inspection', { inspection: order }, { actor: 'bench' });
  const inspectionId = await inspections.begin(order, job.id, { actor: 'bench' });
  const sources = { memories, groupSource: createGroupSource(database), inspections, onProgress: () => undefined };
  const figures = await inspect({ inspectionId, order }, sources);
  await inspections.finish(inspectionId, figures);
  const { checked: units, groups, groupsNotKept } = figures;
  return { units, groups: Object.values(groups).reduce((sum, count) => sum + count, 0), groupsNotKept };
}
