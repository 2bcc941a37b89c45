import type { CrossReference, LocalDefinition, NewConcept, Term } from '../../domain/glossary.js';
import { isSameWord } from '../../text/likeness.js';
import { languageScriptOf } from '../../text/language-tags.js';
import { withoutFields } from '../../domain/contents.js';

const NOTHING: NewConcept = { notes: [], doNotTranslate: false, approved: false, terms: [] };

/**
 * Fills what the existing concept lacks; what it has stays. Doing it again changes nothing: what a concept has taken in once,
 * it holds, whatever it takes in later.
 */
export function mergeConcepts(existing: NewConcept, incoming: NewConcept): NewConcept {
  const definitions = mergeDefinitions(existing.definitions, incoming.definitions);
  const examples = union(existing.examples, incoming.examples, (example) => example);
  const references = union(existing.references, incoming.references, keyOfReference);
  return {
    ...fill(existing, withoutEmptyLists(incoming)),
    ...(definitions.length > 0 && { definitions }),
    ...(examples.length > 0 && { examples }),
    ...(references.length > 0 && { references }),
    notes: union(existing.notes, incoming.notes, (note) => note),
    doNotTranslate: existing.doNotTranslate || incoming.doNotTranslate,
    approved: existing.approved || incoming.approved,
    terms: mergeTerms(existing.terms, incoming.terms),
  };
}

/**
 * Merges concepts into the first one as an editor's change: where changes take the approval away, what nobody has approved
 * does not become approved by being merged.
 */
export function mergeAsEdit(concepts: readonly NewConcept[], unapproves: boolean): NewConcept {
  const merged = concepts.reduce(mergeConcepts);
  return unapproves ? { ...merged, approved: concepts.every(({ approved }) => approved) } : merged;
}

/** A concept as it is stored first, so that merging it into itself changes nothing: each term once, no empty lists. */
export function settledConcept(incoming: NewConcept): NewConcept {
  return mergeConcepts(NOTHING, incoming);
}

interface Dated {
  readonly validFrom?: string;
  readonly validUntil?: string;
}

/** The two ends of a period come from one side: together with the other's they might end before they begin. */
function fill<Value extends Dated>(existing: Value, incoming: Value): Value {
  const hasPeriod = existing.validFrom !== undefined || existing.validUntil !== undefined;
  return { ...(hasPeriod ? withoutFields(incoming, ['validFrom', 'validUntil']) : incoming), ...existing };
}

/** No list and an empty one are the same. */
function withoutEmptyLists<Value extends object>(value: Value): Value {
  const entries = Object.entries(value).filter(([, field]) => !Array.isArray(field) || field.length > 0);
  return Object.fromEntries(entries) as Value;
}

function union<Value>(
  existing: readonly Value[] = [],
  incoming: readonly Value[] = [],
  keyOf: (value: Value) => string,
): readonly Value[] {
  const keys = new Set(existing.map(keyOf));
  return [...existing, ...incoming.filter((value) => !keys.has(keyOf(value)))];
}

function keyOfReference({ kind, target }: CrossReference): string {
  return `${kind} ${target}`;
}

/** As with the one definition of a concept, what a language has stays. */
function mergeDefinitions(
  existing: readonly LocalDefinition[] = [],
  incoming: readonly LocalDefinition[] = [],
): readonly LocalDefinition[] {
  return union(existing, incoming, ({ language }) => languageScriptOf(language));
}

/**
 * A term goes into the one with its tag and text, else into one that the existing concept has as the same word ("zh" for
 * "zh-CN", another width). Two tags of one language within the incoming concept are two terms.
 */
function mergeTerms(existing: readonly Term[], incoming: readonly Term[]): readonly Term[] {
  const merged = [...existing];
  for (const term of incoming) {
    const equal = merged.findIndex((own) => own.language === term.language && own.text === term.text);
    const at = equal === -1 ? existing.findIndex((own) => isSameWord(own, term)) : equal;
    if (at === -1) merged.push(withoutEmptyLists(term));
    else merged[at] = fillTerm(merged[at]!, withoutEmptyLists(term));
  }
  return merged.map((term) => withReplacementAmong(term, merged));
}

function fillTerm(own: Term, other: Term): Term {
  const { replacedBy, ...rest } = other;
  const forms = union(own.forms, other.forms, (form) => form);
  const isReplaced = own.status === 'deprecated' || own.status === 'forbidden';
  return {
    ...(isReplaced && replacedBy !== undefined && { replacedBy }),
    ...fill<Term>(own, rest),
    ...(forms.length > 0 && { forms }),
  };
}

/** The replacement as the concept spells it. */
function withReplacementAmong(term: Term, terms: readonly Term[]): Term {
  const { replacedBy, language } = term;
  if (replacedBy === undefined) return term;
  const same = terms.filter((other) => other !== term && isSameWord(other, { language, text: replacedBy }));
  if (same.length === 0 || same.some(({ text }) => text === replacedBy)) return term;
  return { ...term, replacedBy: same[0]!.text };
}
