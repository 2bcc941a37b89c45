import { exactForm } from '../../text/exact-form.js';
import { textUnits } from '../../terminology/recognition/text-units.js';
import { pairCheck, rangeOf, type Report } from '../check.js';
import type { PairUnderCheck, TermPlace } from '../document-under-check.js';
import { allowedTerms, sourceMentions, textAt } from './term-mentions.js';

export const TERM_DO_NOT_TRANSLATE = pairCheck({
  id: 'term.do-not-translate',
  flags: 'A name that is not to be translated is missing in the target, or changed there.',
  severity: 'warning',
  doubts: 'The target may refer to it by a pronoun, or leave the clause out.',
  parameters: {
    approvedOnly: { description: 'Only concepts that are approved.', type: 'boolean', default: true },
  },
  *check(pair, { approvedOnly }) {
    if (pair.sourceTerms.length === 0) return;
    for (const places of sourceMentions(pair).values()) {
      const { concept } = places[0]!;
      if (!concept.doNotTranslate || (approvedOnly && !concept.approved)) continue;
      const report = reportOn(places, pair);
      if (report !== undefined) yield { ...report, conceptId: concept.id };
    }
  },
});

function reportOn(places: readonly TermPlace[], pair: PairUnderCheck): Report | undefined {
  const [first] = places as readonly [TermPlace];
  const source = rangeOf(pair.source, first);
  const names = namesOf(places, pair);
  const [name] = names as readonly [string];
  if (names.some((one) => hasName(pair.target.text, one))) return undefined;
  const changed = changedName(names, pair);
  if (changed !== undefined) {
    const written = textAt(pair.target, changed);
    const message = `“${written}” is to stay “${name}”.`;
    return { message, severity: 'error', ranges: [rangeOf(pair.target, changed), source], suggestion: name };
  }
  const wasNamed = pair.previous !== undefined && names.some((one) => hasName(pair.previous!.target.text, one));
  const message = `“${name}” is to stay as it is; the target does not have it.`;
  return { message, severity: wasNamed ? 'hint' : 'warning', ranges: [source] };
}

/** As the glossary writes it in the language of the target, and as it stands in the source. */
function namesOf(places: readonly TermPlace[], pair: PairUnderCheck): readonly string[] {
  const [{ concept, term }] = places as readonly [TermPlace];
  const listed = allowedTerms(concept, pair).map(({ text }) => text);
  return [...new Set([...listed, term.text, ...places.map((place) => textAt(pair.source, place))])];
}

/** Not within a word; endings may follow. */
function hasName(target: string, name: string): boolean {
  const [text, wanted] = [exactForm(target), exactForm(name)];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (
      at === 0 ||
      !/[\p{Script=Latin}\p{N}]$/u.test(text.slice(at - 1, at)) ||
      !/^[\p{Script=Latin}\p{N}]/u.test(wanted)
    )
      return true;
  }
  return false;
}

/** The same letters with other capitals, spaces or hyphens. */
function changedName(names: readonly string[], { target }: PairUnderCheck) {
  const units = textUnits(target.text, target.language);
  const keys = new Set(names.map((name) => keyOf(name, target.language)));
  const longest = Math.max(...Array.from(keys, (key) => key.length));
  for (const [first, { start }] of units.entries()) {
    let written = '';
    for (let at = first; at < units.length && written.length < longest; at++) {
      written += units[at]!.key;
      if (keys.has(written)) return { start, end: units[at]!.end };
    }
  }
  return undefined;
}

function keyOf(name: string, language: PairUnderCheck['target']['language']): string {
  return textUnits(name, language)
    .map(({ key }) => key)
    .join('');
}
