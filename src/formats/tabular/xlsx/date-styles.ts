import { elementsOf } from './read-part.js';
import type { PackageParts } from './unpack-parts.js';

/** Number formats of dates that every spreadsheet knows (ECMA-376 part 1, 18.8.30), those of Asian locales among them. */
const BUILT_IN: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** The numbers of the cell styles that show a number as a date. */
export async function readDateStyles(parts: PackageParts, part: string | undefined): Promise<ReadonlySet<number>> {
  const dates = new Set<number>();
  if (part === undefined) return dates;
  const formats = new Map<number, string>();
  let style = 0;
  // Only the formats of cells count, not those of the named styles before them.
  const styles = elementsOf(parts, part, ({ name }) =>
    name === 'numFmt' || name === 'cellXfs' ? 'keep' : name === 'styleSheet' || name === 'numFmts' ? 'enter' : 'skip',
  );
  for await (const element of styles) {
    if (element.name === 'numFmt') {
      formats.set(Number(element.attributes.get('numFmtId')), element.attributes.get('formatCode') ?? '');
      continue;
    }
    for (const child of element.children) {
      if (typeof child === 'string' || child.name !== 'xf') continue;
      if (isDate(Number(child.attributes.get('numFmtId') ?? 0), formats)) dates.add(style);
      style++;
    }
  }
  return dates;
}

function isDate(id: number, formats: ReadonlyMap<number, string>): boolean {
  const code = formats.get(id);
  if (code === undefined) return BUILT_IN.some(([first, last]) => id >= first && id <= last);
  // Without quoted texts, single quoted characters, and colours and locales in brackets.
  return /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ''));
}
