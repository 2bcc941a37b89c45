import { pairCheck } from '../check.js';
import { placesOf, rangesOf, suggestionFor } from '../places.js';
import { namesOf } from './invisible-names.js';

/** Controls but for tab and line ends, what stands for a character that was lost, and non-characters. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD-\uFFFF\p{Cs}]/gu;

export const WS_CONTROL = pairCheck({
  id: 'ws.control',
  flags: 'The target has a control character, or one that stands for a lost character, and the source has not.',
  severity: 'error',
  doubts: 'Some programs give controls a meaning of their own.',
  parameters: {},
  *check({ source, target }) {
    const { text } = target;
    if (text.search(CONTROL) < 0) return;
    const known = new Set(source.text.match(CONTROL));
    const places = placesOf(CONTROL, text, ({ start, end }) => !known.has(text.slice(start, end)));
    if (places.length === 0) return;
    const names = namesOf(places.map(({ start, end }) => text.slice(start, end)));
    yield {
      message: `The target has characters that no text has: ${names}.`,
      ranges: rangesOf(target, places),
      ...suggestionFor(places, ''),
    };
  },
});
