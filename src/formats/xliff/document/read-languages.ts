import type { LanguageTag } from '../../../domain/language-tag.js';
import { ConcordError } from '../../../domain/failure.js';
import { regionOf } from '../../../text/language-tags.js';
import { malformed, type FilePlace } from '../../file-failure.js';
import { sameLanguage, tagOf } from '../../known-tags.js';
import { XLIFF } from '../xliff-root.js';

/**
 * The target language of a file: what it says, else what its sender says; undefined where nobody says any.
 * Fails with `malformed-file` for what is no language tag, and with `invalid` where the two contradict each other.
 */
export function targetLanguageOf(
  spelling: string | undefined,
  asked: string | undefined,
  place: FilePlace,
): LanguageTag | undefined {
  const wanted = asked === undefined ? undefined : askedLanguage(asked);
  if (spelling === undefined || spelling.trim() === '') return wanted;
  const language = tagOf(spelling);
  if (language === undefined) {
    const what = `has "${spelling.slice(0, 40)}" as its target language, which is no language tag`;
    throw malformed(XLIFF, `the file ${what}`, place);
  }
  if (wanted !== undefined && contradict(language, wanted)) {
    throw invalidTarget(`The file's target language is ${language}, not ${wanted}.`);
  }
  return language;
}

function askedLanguage(asked: string): LanguageTag {
  const language = tagOf(asked);
  if (language === undefined) throw invalidTarget(`"${asked.slice(0, 40)}" is no language tag.`);
  return language;
}

/** Other languages or scripts, or two regions. */
function contradict(a: LanguageTag, b: LanguageTag): boolean {
  if (!sameLanguage(a, b)) return true;
  const [one, other] = [regionOf(a), regionOf(b)];
  return one !== undefined && other !== undefined && one !== other;
}

function invalidTarget(reason: string): ConcordError {
  return new ConcordError({ kind: 'invalid', reason, pointer: '/targetLanguage' });
}
