import { regionOf } from '../../text/language-tags.js';
import type { CheckedText } from '../checked-text.js';
import { type Place, placesOf } from '../places.js';

const MISSING = /[\p{L}\p{N})\]”%](?:[;:]|[!?]{1,3}|»)(?=$|[\s)»”",.])|«[^\s»]/gu;
/** Canada sets the other marks without a space. */
const MISSING_IN_CANADA = /[\p{L}\p{N})\]”%](?::|»)(?=$|[\s)»”",.])|«[^\s»]/gu;
const ORDINARY = / (?:[;:]|[!?]{1,3}|»)(?=$|[\s)»”",.])|« /gu;

/** Marks of French without their space, with the character beside them. Switzerland goes without. At most twenty. */
export function marksWithoutSpace(source: CheckedText, target: CheckedText): readonly Place[] {
  const region = regionOf(target.language);
  if (region === 'CH') return [];
  const places = placesOf(region === 'CA' ? MISSING_IN_CANADA : MISSING, target.withoutLiterals);
  return places.filter((place) => !source.text.includes(chunkUpTo(target.text, place)));
}

const LONGEST_CHUNK = 40;

/** The mark with all before it up to a space: a prefix like "g++:" stays as it is. */
function chunkUpTo(text: string, { start, end }: Place): string {
  const [before] = /\S*$/u.exec(text.slice(Math.max(start - LONGEST_CHUNK, 0), start))!;
  return before + text.slice(start, end);
}

/** Marks of French with an ordinary space, at which a line may end. At most twenty. */
export function marksWithOrdinarySpace({ withoutLiterals: text }: CheckedText): readonly Place[] {
  return placesOf(ORDINARY, text);
}

/** A mark with its no-break space: narrow before ; ! ?, a whole one elsewhere. */
export function withFrenchSpace(place: string): string {
  const opened = /^«\s?(.?)$/u.exec(place);
  if (opened !== null) return `«\u00A0${opened[1]!}`;
  const [, before, mark] = /^(.?)([;:!?»]+)$/u.exec(place.replace(' ', ''))!;
  return `${before!}${/^[:»]/.test(mark!) ? '\u00A0' : '\u202F'}${mark!}`;
}
