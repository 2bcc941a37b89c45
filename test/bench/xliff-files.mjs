// Invented XLIFF 1.2 files of any length, with inline codes and notes as CAT tools write them.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFileSync } from 'node:fs';
import { inventedRows } from './memory-files.mjs';

/**
 * @param {{units?: number, most?: number, rows?: Iterable<[string, string?]>}} size as many units, or until the file has
 *   `most` bytes; of rows with sources alone the units have no target
 * @returns {Promise<{bytes: number, units: number}>}
 */
export async function writeXliff(file, { units = Infinity, most = Infinity, rows = inventedRows(units) }) {
  const out = createWriteStream(file);
  let bytes = 0;
  let count = 0;
  const write = async (text) => {
    bytes += Buffer.byteLength(text);
    if (!out.write(text)) await once(out, 'drain');
  };
  await write(
    '<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n<file original="release.docx" datatype="plaintext" source-language="zh-CN" target-language="en">\n<body>\n',
  );
  for (const [source, target] of rows) {
    if (bytes >= most) break;
    count += 1;
    await write(target === undefined ? emptyUnit(count, source) : unitOf(count, source, target));
  }
  await write('</body>\n</file>\n</xliff>\n');
  out.end();
  await once(out, 'close');
  return { bytes, units: count };
}

/** Of rows without a target: plain text, as the demo memory has it. */
function emptyUnit(number, source) {
  return `<trans-unit id="${number}" resname="p${number}">\n<source>${source}</source>\n</trans-unit>\n`;
}

function unitOf(number, source, target) {
  const marked = `<g id="1" ctype="bold">${source.slice(0, 4)}</g>${source.slice(4)}<x id="2"/>`;
  const translation = `<g id="1" ctype="bold">${target.slice(0, 8)}</g>${target.slice(8)}<x id="2"/>`;
  return `<trans-unit id="${number}" resname="p${number}">\n<source>${marked}</source>\n<target state="translated">${translation}</target>\n<note>Paragraph ${number}</note>\n</trans-unit>\n`;
}

/** The Chinese sentences of the demo memory, each again and again with other words around it or another number in it. */
export function* demoSources(count) {
  const memory = readFileSync(new URL('../../fixtures/demo/demo-memory.tmx', import.meta.url), 'utf8');
  const sources = [...memory.matchAll(/<tuv xml:lang="zh[^>]*>\s*<seg>([^<{]+)<\/seg>/g)].map(([, text]) => text);
  for (let n = 0; n < count; n += 1) {
    const source = sources[n % sources.length];
    const round = Math.floor(n / sources.length);
    if (round === 0) yield [source];
    else if (round % 3 === 0) yield [`${source}第${round}次公布。`];
    else if (round % 3 === 1) yield [source.replace(/\d+/, String(round + 7))];
    else yield [`据悉，${round}号文件指出，${source}`];
  }
}
