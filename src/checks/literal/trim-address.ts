/** Ends a sentence, or what stands around the address, and no address. */
const SENTENCE_MARKS = new Set('.,;:!?*…·');
const CLOSING: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

/**
 * An address without what follows it: the marks of the sentence, and brackets that it does not open itself, so that
 * "…/wiki/Muon_(particle)" keeps its own and "(see …/muon)." loses those of the sentence. Time linear in the text.
 */
export function trimAddress(written: string): string {
  const surplus = surplusClosings(written);
  let end = written.length;
  while (end > 0) {
    const last = written.charAt(end - 1);
    const closings = surplus.get(last) ?? 0;
    if (closings > 0) surplus.set(last, closings - 1);
    else if (!SENTENCE_MARKS.has(last)) break;
    end--;
  }
  return written.slice(0, end);
}

/** How many more closing brackets of each kind there are than opening ones. */
function surplusClosings(written: string): Map<string, number> {
  const surplus = new Map<string, number>();
  for (const [closing, opening] of CLOSING) {
    if (written.includes(closing)) surplus.set(closing, count(written, closing) - count(written, opening));
  }
  return surplus;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
