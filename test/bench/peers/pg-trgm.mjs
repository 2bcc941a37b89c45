// Beside PostgreSQL's pg_trgm: candidates by GIN and a similarity threshold, or by GiST and distance, and those scored by
// Concord's measure; the time without the scoring is printed too. Its time is taken inside the server, in a warm session
// with a cached plan: connection, protocol and planning cost it nothing.
import { CandidateScorer, withScoring } from './candidate-scorer.mjs';
import { compareInTurn } from './in-turn.mjs';
import { openMemory } from './peer-memory.mjs';
import { findPostgres, startCluster } from './postgres-cluster.mjs';
import { MIN_SCORE } from './recall.mjs';

const CANDIDATES = 50;
const SETS = [
  { language: 'en', size: 1_000_000 },
  { language: 'zh', size: 200_000 },
];
const DESIGNS = [
  { name: 'pg_trgm GIN, threshold 0.5', table: 'gin_text', threshold: 0.5, order: 'similarity(content, q) DESC' },
  { name: 'pg_trgm GIN, threshold 0.3', table: 'gin_text', threshold: 0.3, order: 'similarity(content, q) DESC' },
  { name: 'pg_trgm GiST, nearest 50', table: 'gist_text', order: 'content <-> q' },
];

export async function benchPgTrgm(sets = SETS) {
  const programs = findPostgres();
  if (programs === undefined) {
    console.log('\npg_trgm is left out: there is no PostgreSQL server with pg_trgm (Debian: postgresql).');
    return;
  }
  for (const { language, size } of sets) await measureMemory(programs, await openMemory(language, size));
}

async function measureMemory(programs, memory) {
  const cluster = startCluster(programs);
  try {
    await fill(cluster, memory);
    const session = cluster.openSession();
    const scorer = new CandidateScorer(memory);
    const peers = DESIGNS.map((_, number) => withScoring(designEngine(session, number), scorer));
    await compareInTurn({
      title: `Beside pg_trgm, ${memory.name}, at ${MIN_SCORE}, enable_seqscan=off, timed in the server`,
      engines: [memory.ownEngine(), ...peers],
      queriesOf: (kind, count) => memory.queriesOf(kind, count),
      judge: memory.judge(),
    });
    await session.stop();
  } finally {
    cluster.stop();
  }
}

/** One table for each index, so that the planner has no choice. */
async function fill(cluster, memory) {
  await cluster.run('CREATE EXTENSION pg_trgm');
  await cluster.run('CREATE UNLOGGED TABLE gin_text (id int, content text)');
  await cluster.copyIn('gin_text', numbered(memory));
  await cluster.run('CREATE UNLOGGED TABLE gist_text AS TABLE gin_text');
  await cluster.run('CREATE INDEX ON gin_text USING gin (content gin_trgm_ops)');
  await cluster.run('CREATE INDEX ON gist_text USING gist (content gist_trgm_ops (siglen=64))');
  await cluster.run('VACUUM ANALYZE gin_text');
  await cluster.run('VACUUM ANALYZE gist_text');
  for (const [number, design] of DESIGNS.entries()) await cluster.run(functionOf(design, number));
}

function* numbered(memory) {
  let id = 0;
  for (const text of memory) yield [id++, text];
}

/** Answers "milliseconds id id ..." */
function functionOf({ table, threshold, order }, number) {
  const settings = [
    'SET enable_seqscan = off',
    ...(threshold ? [`SET pg_trgm.similarity_threshold = ${threshold}`] : []),
  ];
  return `
    CREATE FUNCTION design_${number}(q text) RETURNS text LANGUAGE plpgsql ${settings.join(' ')} AS $$
    DECLARE
      started timestamptz := clock_timestamp();
      ids int[];
    BEGIN
      SELECT array_agg(id) INTO ids FROM (
        SELECT id FROM ${table} ${threshold ? 'WHERE content % q' : ''} ORDER BY ${order} LIMIT ${CANDIDATES}) AS best;
      RETURN concat_ws(' ', extract(epoch FROM clock_timestamp() - started) * 1000, array_to_string(ids, ' '));
    END $$`;
}

function designEngine(session, number) {
  return {
    name: DESIGNS[number].name,
    async search(query) {
      const line = await session.ask(`SELECT design_${number}('${query.replaceAll("'", "''")}');`);
      const [took, ...ids] = line.split(' ').map(Number);
      return { took, found: ids.map((id) => ({ id })) };
    },
  };
}
