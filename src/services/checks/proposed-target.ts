import type { CheckSubject } from '../../checks/check-run.js';
import { isAllowed, termsIn } from '../../checks/term/term-mentions.js';
import type { Finding } from '../../domain/check.js';
import type { Content } from '../../domain/content.js';
import type { Concept, Term } from '../../domain/glossary.js';
import type { ProposedReplacement } from '../../domain/impact.js';
import { isAcronym } from '../../terminology/recognition/term-traits.js';
import { replaceTerm } from '../../terminology/replacement/replace-term.js';
import type { TermReplacement } from '../../terminology/replacement/term-replacement.js';
import { compareStatus } from '../../terminology/status-order.js';
import { applyEdits } from '../../text/text-edits.js';
import type { FormToReplace } from './forms-to-replace.js';

interface WrongTarget {
  readonly forms: readonly FormToReplace[];
  /** How often the source names the concept; where the target has more of its forms, one may mean something else. */
  readonly mentions: number;
  readonly findings: readonly Finding[];
  /** As it is to be. */
  readonly concept: Concept;
  readonly subject: CheckSubject;
}

/** A target with the terms that a concept is to have in place of the forms that it has; its codes keep their places. */
export function proposedTarget(target: Content, wrong: WrongTarget): ProposedReplacement {
  const replacements = wrong.concept.doNotTranslate ? namesOf(wrong.findings) : termsFor(target.text, wrong);
  if (replacements.length === 0) return { certain: false };
  const replacement = applyEdits(
    target,
    replacements.flatMap(({ edits }) => edits),
  );
  if (replacement === undefined) return { certain: false };
  return { replacement, certain: isMeant(wrong) && replacements.every(({ certain }) => certain) };
}

/** Whether the forms stand for the concept: the source names it as often, or the one form there is is as it is listed. */
function isMeant({ forms, mentions }: WrongTarget): boolean {
  return mentions === 0
    ? forms.length <= 1 && forms.every(({ isInflected }) => !isInflected)
    : forms.length <= mentions;
}

/** A name in other capitals, with a space more: it is to be as it is listed. */
function namesOf(findings: readonly Finding[]): readonly TermReplacement[] {
  return findings.flatMap(({ ranges, suggestion }) => {
    const range = ranges.find(({ side }) => side === 'target');
    if (range === undefined || suggestion === undefined) return [];
    return [{ edits: [{ start: range.start, end: range.end, text: suggestion }], certain: true }];
  });
}

function termsFor(text: string, { forms, concept, subject }: WrongTarget): readonly TermReplacement[] {
  const { source, target } = subject;
  const allowed = termsIn(concept, target, source)
    .filter(isAllowed)
    .toSorted((a, b) => compareStatus(a.status, b.status));
  return forms.flatMap((form) => {
    const next = termFor(form.term, concept, allowed);
    return next === undefined ? [] : [replaceTerm(text, form, next.text, target)];
  });
}

/** What the concept says is to be used instead; or the best one of its kind: an acronym for an acronym. */
function termFor(old: Term, { terms }: Concept, allowed: readonly Term[]): Term | undefined {
  const { replacedBy } = terms.find(({ text, language }) => text === old.text && language === old.language) ?? old;
  const named = allowed.find(({ text }) => text === replacedBy);
  return named ?? allowed.find((term) => isShort(term) === isShort(old)) ?? allowed[0];
}

function isShort({ text, type }: Term): boolean {
  return type === 'acronym' || type === 'shortForm' || type === 'abbreviation' || isAcronym(text);
}
