import type { Place } from '../places.js';

const OPENING = new Set('([{"\'“‘«「『《〈（【`„<');
const CLOSING = new Set(')]}"\'”’»」』》〉）】`“>');
/** How far the marks are looked for, in UTF-16 units. */
const REACH = 60;

/** Whether a place stands between brackets or quotes: a gloss, a name in its own script, a title. */
export function isSetApart(text: string, { start, end }: Place): boolean {
  return opensBefore(text.slice(Math.max(0, start - REACH), start)) && closesBehind(text.slice(end, end + REACH));
}

function opensBefore(before: string): boolean {
  for (let at = before.length - 1; at >= 0; at--) {
    const character = before.charAt(at);
    if (OPENING.has(character) && !isApostrophe(before, at)) return true;
    if (CLOSING.has(character)) return false;
  }
  return false;
}

function closesBehind(behind: string): boolean {
  for (let at = 0; at < behind.length; at++) {
    const character = behind.charAt(at);
    if (CLOSING.has(character) && !isApostrophe(behind, at)) return true;
    if (OPENING.has(character)) return false;
  }
  return false;
}

/** "the team's", "l'eau". */
function isApostrophe(text: string, at: number): boolean {
  return /['’‘]/u.test(text.charAt(at)) && /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1));
}
