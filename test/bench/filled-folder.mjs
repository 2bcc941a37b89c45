// A data folder with a grown memory, imported once and kept among the temporary files; each run works on a copy.
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './at-end.mjs';
import { memoryRows } from './engine/bench-data.mjs';
import { writeTmx } from './memory-files.mjs';
import { getJson, jobEnd, lookUpsReady, pause, startServer, uploadMemory } from './server.mjs';

const CACHE = join(tmpdir(), 'concord-bench');

/**
 * A TMX file of a grown memory into English.
 * @returns {Promise<string>} its path
 */
export async function tmxFile(language, size) {
  const path = join(CACHE, `${language}-${size}.tmx`);
  if (existsSync(path)) return path;
  mkdirSync(CACHE, { recursive: true });
  const part = `${path}.${process.pid}.part`;
  await writeTmx(part, memoryRows(language, size), { source: language, target: 'en' });
  renameSync(part, path);
  return path;
}

/** @returns {Promise<{folder: string, remove: () => void}>} a data folder of the run's own, its memory indexed in both directions */
export async function copiedFolder(language, size) {
  const filled = join(CACHE, `data-${language}-${size}`);
  if (!existsSync(filled)) await fill(filled, language, size);
  const folder = mkdtempSync(join(tmpdir(), 'concord-bench-'));
  const remove = atEnd(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(filled, folder, { recursive: true });
  return { folder, remove };
}

async function fill(filled, language, size) {
  const file = await tmxFile(language, size);
  const folder = `${filled}.${process.pid}.part`;
  rmSync(folder, { recursive: true, force: true });
  const release = atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const server = await startServer({ DATA_DIR: folder });
  try {
    const { job } = await uploadMemory(server.address, 'large', file);
    await jobEnd(server.address, job.id);
    await indexedBothWays(server.address, language);
  } finally {
    await server.stop();
  }
  renameSync(folder, filled);
  release();
}

/** Waits until look-ups in both directions miss nothing. */
export async function indexedBothWays(address, language) {
  for (const [source, target] of [
    [language, 'en'],
    ['en', language],
  ]) {
    const question = new URLSearchParams({ text: '2026 test', source, target });
    const isPartial = async () => (await getJson(`${address}/v1/matches?${question}`)).partial === true;
    while ((await isPartial()) || (await lookUpsReady(address), await isPartial())) await pause(100);
  }
}
