// How soon hostile files are refused, how much of them is read until then, and what memory that takes.
import { DEFAULT_LIMITS } from '../../dist/domain/limits.js';
import { readTmx } from '../../dist/formats/tmx/read-tmx.js';
import { mebibytes, milliseconds, printTable, timed } from './figures.mjs';

/** The limits of a file as the server has them. */
export const FILE_LIMITS = {
  depth: DEFAULT_LIMITS.xmlDepth,
  units: DEFAULT_LIMITS.unitsPerFile,
  segmentCharacters: DEFAULT_LIMITS.segmentCharacters,
  segmentCodes: DEFAULT_LIMITS.segmentCodes,
};

const HEAD = '<?xml version="1.0"?>';
const TMX =
  '<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="x"/><body>';
const unit = (text) =>
  `<tu><tuv xml:lang="en"><seg>${text}</seg></tuv><tuv xml:lang="fr"><seg>${text}</seg></tuv></tu>`;

const bomb = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');

/** Each yields the file in pieces, so that a file that is refused early is never whole in memory. */
const CASES = {
  'entity bomb': () => [`${HEAD}<!DOCTYPE tmx [<!ENTITY l0 "lol">${bomb}]>${TMX}${unit('&l9;')}</body></tmx>`],
  'external entity': () => [
    `${HEAD}<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]>${TMX}${unit('&x;')}</body></tmx>`,
  ],
  'a million elements deep': () => pieces(HEAD + TMX, '<a>', 1_000_000),
  'NUL in a text': () => [HEAD + TMX + unit('a\0b')],
  'a text of 100 MB': () => pieces(`${HEAD}${TMX}<tu><tuv xml:lang="en"><seg>`, 'x'.repeat(1000), 100_000),
  'an attribute of 50 MB': () => pieces(`${HEAD}${TMX}<tu tuid="`, 'x'.repeat(1000), 50_000),
  '100,000 attributes': () => [`${HEAD}${TMX}<tu ${Array.from({ length: 100_000 }, (_, n) => `a${n}="1"`).join(' ')}>`],
  'CDATA of 50 MB that does not end': () =>
    pieces(`${HEAD}${TMX}<tu><tuv xml:lang="en"><seg><![CDATA[`, 'x'.repeat(1000), 50_000),
  'invalid UTF-8': () => [Buffer.concat([Buffer.from(HEAD + TMX), Buffer.from([0xc3, 0x28])])],
  'cut off after 20 MB': () => pieces(HEAD + TMX, unit('A sentence that is like any other.'), 150_000),
};

function* pieces(head, piece, count) {
  yield head;
  const batch = Math.max(1, Math.floor(65_536 / piece.length));
  for (let done = 0; done < count; done += batch) yield piece.repeat(Math.min(batch, count - done));
}

export async function benchHostile() {
  const rows = [];
  for (const [name, make] of Object.entries(CASES)) rows.push([name, ...(await refuse(make()))]);
  printTable('Hostile TMX files', ['file', 'refused after ms', 'read', 'memory +MiB', 'reason'], rows);
}

async function refuse(parts) {
  let read = 0;
  let most = 0;
  const before = process.memoryUsage().rss;
  async function* bytes() {
    for (const part of parts) {
      const chunk = Buffer.from(part);
      read += chunk.length;
      most = Math.max(most, process.memoryUsage().rss);
      yield chunk;
    }
  }
  const { value: reason, took } = await timed(() => failureOf(bytes()));
  const amount = read < 1024 * 1024 ? `${Math.ceil(read / 1024)} KiB` : `${mebibytes(read)} MiB`;
  return [milliseconds(took), amount, mebibytes(Math.max(0, most - before)), reason];
}

/** Items before the failure are read and dropped, as an import would stage and discard them. */
async function failureOf(bytes) {
  try {
    for await (const item of readTmx(bytes, { limits: FILE_LIMITS })) void item;
    return 'NOT REFUSED';
  } catch (error) {
    return error.failure === undefined ? `A DEFECT: ${error}` : error.message.slice(0, 80);
  }
}
