import { pairCheck } from '../check.js';
import { type Place, placesOf, rangesOf, suggestionFor } from '../places.js';

const SPACES = /[ \u00A0]{2,}/g;
/** Within a line: what begins or ends one is indentation or does not show. */
const WITHIN_LINE = /[^\s][ \u00A0]{2}/;
const SENTENCE_END = /[.?!]["'”’)]?$/;

export const WS_DOUBLE = pairCheck({
  id: 'ws.double',
  flags: 'Spaces follow each other within the target, and the source has none that do.',
  severity: 'warning',
  doubts: 'Spaces may align columns, or stand between sentences as typewriters had them.',
  parameters: {},
  *check({ source, target }) {
    const { text } = target;
    if (!WITHIN_LINE.test(text) || WITHIN_LINE.test(source.text)) return;
    const places = placesOf(
      SPACES,
      text,
      ({ start, end }) => isWithinLine(text, { start, end }) && !target.hasStandaloneCode(start, end),
    );
    if (places.length === 0) return;
    const isTypewritten = places.every(({ start }) => SENTENCE_END.test(text.slice(Math.max(start - 2, 0), start)));
    yield {
      message:
        places.length === 1 ? 'Spaces follow each other.' : `Spaces follow each other in ${places.length} places.`,
      ranges: rangesOf(target, places),
      ...suggestionFor(places, ' '),
      ...(isTypewritten && { severity: 'hint' }),
    };
  },
});

function isWithinLine(text: string, { start, end }: Place): boolean {
  return start > 0 && end < text.length && !/\s/.test(text.charAt(start - 1)) && !/\s/.test(text.charAt(end));
}
