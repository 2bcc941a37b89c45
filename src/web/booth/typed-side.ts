import type { LanguageTag } from '../../domain/language-tag.js';
import { languageScriptOf } from '../../text/language-tags.js';
import { countScripts, type Script } from '../../text/script-shares.js';

/** The two languages of a booth: out of the one, into the other. */
export interface Direction {
  readonly source: LanguageTag;
  readonly target: LanguageTag;
}

/** By the script of a maximised tag (ISO 15924). */
const SCRIPTS: ReadonlyMap<string, readonly Script[]> = new Map<string, readonly Script[]>([
  ['Latn', ['Latin']],
  ['Hans', ['Han']],
  ['Hant', ['Han']],
  ['Jpan', ['Kana', 'Han']],
  ['Kore', ['Hangul']],
  ['Cyrl', ['Cyrillic']],
  ['Grek', ['Greek']],
  ['Arab', ['Arabic']],
  ['Hebr', ['Hebrew']],
  ['Thai', ['Thai']],
  ['Deva', ['Devanagari']],
]);

/** Which of the two languages a text is written in, by its script; undefined where the scripts do not tell. */
export function typedSide(text: string, { source, target }: Direction): 'source' | 'target' | undefined {
  const counts = countScripts(text);
  const share = (tag: LanguageTag) => scriptsOf(tag).reduce((sum, script) => sum + (counts.get(script) ?? 0), 0);
  const [ofSource, ofTarget] = [share(source), share(target)];
  if (ofSource === ofTarget) return undefined;
  return ofSource > ofTarget ? 'source' : 'target';
}

/** The direction in which a text is to be rendered: it may be typed in the target language, too. */
export function directionOf(text: string, direction: Direction): Direction {
  return typedSide(text, direction) === 'target' ? swapped(direction) : direction;
}

export function swapped({ source, target }: Direction): Direction {
  return { source: target, target: source };
}

function scriptsOf(tag: LanguageTag): readonly Script[] {
  return SCRIPTS.get(languageScriptOf(tag).split('-')[1] ?? '') ?? [];
}
