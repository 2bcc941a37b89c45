/** Longer quotations are cut: a message is a sentence to read, and its ranges say where all of it stands. */
const LONGEST_QUOTATION = 120;
const KEPT = 50;
const QUOTATION = new RegExp(`“([^“”]{${LONGEST_QUOTATION + 1},})”`, 'gu');

/** A message whose long quotations have dots in their middle. */
export function quotedBriefly(message: string): string {
  if (message.length <= LONGEST_QUOTATION) return message;
  return message.replaceAll(QUOTATION, (_, quoted: string) => {
    const characters = [...quoted.slice(0, 2 * KEPT)].slice(0, KEPT).join('');
    const last = [...quoted.slice(-2 * KEPT)].slice(-KEPT).join('');
    return `“${characters}…${last}”`;
  });
}
