import type { LanguageTag } from '../../domain/language-tag.js';
import { languageScriptOf } from '../../text/language-tags.js';
import { pairCheck, type Report } from '../check.js';
import type { CheckedText } from '../checked-text.js';
import { type Place, rangesOf, suggestionFor } from '../places.js';
import { type HanScript, type StrangeCharacters, strangeIn } from './script-characters.js';

const NAMES: Readonly<Record<HanScript, string>> = { Hans: 'simplified', Hant: 'traditional' };
const OTHER: Readonly<Record<HanScript, HanScript>> = { Hans: 'Hant', Hant: 'Hans' };

/** More than anybody looks at in one segment. */
const MOST_RUNS = 20;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

export const HANS_HANT = pairCheck({
  id: 'script.hans-hant',
  flags: 'Characters of the other Chinese script stand in the target or in the source.',
  severity: 'error',
  doubts: 'A proper name or a quotation may keep its characters; what both scripts use in some sense passes.',
  parameters: {},
  appliesTo: ({ source, target }) => scriptOf(source) !== undefined || scriptOf(target) !== undefined,
  *check({ source, target }) {
    yield* judgeTarget(target);
    yield* judgeSource(source);
  },
});

function* judgeTarget(target: CheckedText): Generator<Report> {
  const found = strangeRuns(target);
  if (found === undefined) return;
  const { written, places, script, strange } = found;
  const message = `“${written}” is written in ${NAMES[OTHER[script]]} characters, not in ${NAMES[script]} ones.`;
  yield { message, ranges: rangesOf(target, places), ...suggestionOf(written, places, strange) };
}

/** Under a tag that names no script, what stands in the other one as a whole is meant so. */
function* judgeSource(source: CheckedText): Generator<Report> {
  const found = strangeRuns(source);
  if (found === undefined || (!source.language.includes('-') && !isMixed(found, source.text))) return;
  const { written, places, script } = found;
  const message = `“${written}” in the source is written in ${NAMES[OTHER[script]]} characters, not in ${NAMES[script]} ones.`;
  yield { message, ranges: rangesOf(source, places), severity: 'warning' };
}

interface StrangeRuns {
  readonly script: HanScript;
  readonly strange: StrangeCharacters;
  readonly places: readonly Place[];
  /** The first of them. */
  readonly written: string;
}

function strangeRuns({ text, language }: CheckedText): StrangeRuns | undefined {
  const script = scriptOf(language);
  if (script === undefined) return undefined;
  const strange = strangeIn(script);
  const places = runsOf(strange, text);
  // Japanese has characters of both; that it is no Chinese is another finding.
  if (places.length === 0 || KANA.test(text)) return undefined;
  return { script, strange, places, written: text.slice(places[0]!.start, places[0]!.end) };
}

/** Whether there are characters as well that its own script alone has. */
function isMixed({ script }: StrangeRuns, text: string): boolean {
  return runsOf(strangeIn(OTHER[script]), text).length > 0;
}

function scriptOf(language: LanguageTag): HanScript | undefined {
  const name = languageScriptOf(language);
  if (name === 'zh-Hans') return 'Hans';
  return name === 'zh-Hant' ? 'Hant' : undefined;
}

/** Strange characters in a row, the first twenty runs. */
function runsOf({ units }: StrangeCharacters, text: string): readonly Place[] {
  const runs: { start: number; end: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    if (units[text.charCodeAt(at)] === 0) continue;
    const last = runs.at(-1);
    if (last?.end === at) last.end++;
    else if (runs.length === MOST_RUNS) break;
    else runs.push({ start: at, end: at + 1 });
  }
  return runs;
}

/** Only where every character has one form in the script: 发 is 發 or 髮. */
function suggestionOf(
  written: string,
  places: readonly Place[],
  { forms }: StrangeCharacters,
): { readonly suggestion?: string } {
  const own = [...written].map((character) => forms.get(character)!);
  return own.every(({ length }) => length === 1) ? suggestionFor(places, own.flat().join('')) : {};
}
