import { pairCheck } from '../check.js';
import type { CheckedText } from '../checked-text.js';
import { type Place, placesOf, rangesOf, suggestionFor } from '../places.js';
import { namesOf } from './invisible-names.js';

const ZERO_WIDTH = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

const JOINERS = '\u200C\u200D';
const DIRECTIONS = '\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069';

/** What belongs to the writing of a script, by its ISO 15924 code. */
const OF_SCRIPT: ReadonlyMap<string, string> = new Map([
  ...['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo'].map((script) => [script, JOINERS + DIRECTIONS] as const),
  ...['Beng', 'Deva', 'Gujr', 'Guru', 'Knda', 'Mlym', 'Orya', 'Sinh', 'Taml', 'Telu'].map(
    (script) => [script, JOINERS] as const,
  ),
  // Words are divided for line ends by what does not show.
  ...['Khmr', 'Laoo', 'Mymr', 'Thai', 'Tibt'].map((script) => [script, `${JOINERS}\u200B\u2060`] as const),
  ['Mong', `${JOINERS}\u180E`],
]);

const EMOJI = /\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]*$/u;
/** A pictograph of two units, a colour of the skin of two, and the selector of its shape. */
const LONGEST_EMOJI = 5;

export const WS_ZERO_WIDTH = pairCheck({
  id: 'ws.zero-width',
  flags: 'The target has an invisible character that the source has not and the script of the target does not need.',
  severity: 'warning',
  doubts: 'It may have been put there on purpose, to allow or forbid the end of a line.',
  parameters: {},
  *check({ source, target }) {
    const { text } = target;
    if (text.search(ZERO_WIDTH) < 0) return;
    const allowed = new Set([...(OF_SCRIPT.get(target.script ?? '') ?? ''), ...(source.text.match(ZERO_WIDTH) ?? [])]);
    const places = placesOf(ZERO_WIDTH, text, (place) => !isNeeded(place, target, allowed));
    if (places.length === 0) return;
    const names = namesOf(places.map(({ start }) => text.charAt(start)));
    yield {
      message: `The target has characters that nobody sees: ${names}.`,
      ranges: rangesOf(target, places),
      ...suggestionFor(places, ''),
    };
  },
});

/** A joiner joins emoji in any language. */
function isNeeded({ start }: Place, { text }: CheckedText, allowed: ReadonlySet<string>): boolean {
  const character = text.charAt(start);
  if (allowed.has(character)) return true;
  return character === '\u200D' && EMOJI.test(text.slice(Math.max(start - LONGEST_EMOJI, 0), start));
}
