import type { SizeLimit } from '../../../domain/document.js';
import type { XmlElement } from '../../xml/xml-element.js';

/** Section 2.3 of XLIFF 1.2: "size-unit" is "pixel" where it is missing. */
const UNIT_IN_1 = 'pixel';
/** The size restriction module of 2.x: what counts where a file names no profile. */
const PROFILE_IN_2 = 'xliff:codepoints';

/** maxwidth of a trans-unit. */
export function sizeLimitIn1({ attributes }: XmlElement): SizeLimit | undefined {
  const most = wholeNumber(attributes.get('maxwidth'));
  return most === undefined ? undefined : { most, unit: attributes.get('size-unit') ?? UNIT_IN_1 };
}

/**
 * slr:sizeRestriction where it is "most" or "least,most", as the standard profiles have it.
 * @param profile what the file measures sizes by
 */
export function sizeLimitIn2({ attributes }: XmlElement, profile = PROFILE_IN_2): SizeLimit | undefined {
  const restriction = attributes.get('slr:sizeRestriction')?.split(',').at(-1);
  const most = wholeNumber(restriction);
  return most === undefined ? undefined : { most, unit: profile };
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
}
