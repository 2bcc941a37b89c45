/**
 * A listed word in the case in which another one of the list is written: "MARCH" makes "May" "MAY", "Mars" makes "mai"
 * "Mai".
 */
export function inCaseOf(written: string, listed: string, word: string): string {
  if (written === listed) return word;
  if (written.length > 1 && written === written.toUpperCase()) return word.toUpperCase();
  return written.charAt(0) === listed.charAt(0) ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
