// Bilingual rows as TMX files: made-up ones for everybody, real ones where the bench data is present.
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { once } from 'node:events';

export const BENCH = new URL('../../../shared/bench/', import.meta.url);
export const hasBenchData = existsSync(new URL('memory-zh-en.tsv.gz', BENCH));

/** The first `count` real rows as [source, target]. */
export async function benchRows(name, count) {
  const rows = [];
  const lines = createInterface({
    input: createReadStream(new URL(name, BENCH)).pipe(createGunzip()),
    crlfDelay: Infinity,
  });
  for await (const line of lines) {
    const [source, target] = line.split('\t');
    if (source && target) rows.push([source, target]);
  }
  // Every n-th row: the files are sorted, and the first rows are all alike.
  const step = Math.max(1, Math.floor(rows.length / count));
  return rows.filter((_, index) => index % step === 0).slice(0, count);
}

export function benchQueries(name) {
  return readFileSync(new URL(name, BENCH), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t')[0]);
}

/** Made-up rows with a vocabulary of their own; the same for the same count. */
export function* inventedRows(count) {
  const places = ['东区', '西区', '南园', '北园', '滨江', '临港'];
  const things = ['实验室', '观测站', '数据中心', '培训班', '展览', '论坛'];
  const doings = ['正式启用', '完成验收', '通过评审', '对外开放', '签署协议', '举行交流会'];
  for (let n = 0; n < count; n += 1) {
    const [p, t, d] = [n % 6, Math.floor(n / 6) % 6, Math.floor(n / 36) % 6];
    const number = Math.floor(n / 216);
    yield [
      `${places[p]}第${number}号${things[t]}于今年${(n % 12) + 1}月${doings[d]}，共有${number * 7 + n}人参加。`,
      `Facility ${number}-${p}-${t} reached stage ${d} in month ${(n % 12) + 1} of this year, with ${number * 7 + n} people taking part.`,
    ];
  }
}

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Writes rows as TMX 1.4 until there are no more, or the file has `most` bytes. @returns {Promise<number>} the file's size in bytes */
export async function writeTmx(file, rows, { source, target, most = Infinity }) {
  const out = createWriteStream(file);
  let bytes = 0;
  const write = async (text) => {
    bytes += Buffer.byteLength(text);
    if (!out.write(text)) await once(out, 'drain');
  };
  await write(
    `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header creationtool="bench" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="${source}" datatype="plaintext"/><body>\n`,
  );
  for await (const [from, to] of rows) {
    if (bytes >= most) break;
    await write(
      `<tu><tuv xml:lang="${source}"><seg>${escape(from)}</seg></tuv><tuv xml:lang="${target}"><seg>${escape(to)}</seg></tuv></tu>\n`,
    );
  }
  await write('</body></tmx>\n');
  out.end();
  await once(out, 'close');
  return bytes;
}
