import { CheckRun } from '../../src/checks/check-run.js';
import { chooseChecks } from '../../src/checks/choose-checks.js';
import type { CheckedDocument, Finding, RuleSetting } from '../../src/domain/check.js';
import type { CheckPattern } from '../../src/domain/check-pattern.js';
import type { Concept } from '../../src/domain/glossary.js';
import type { LanguageTag } from '../../src/domain/language-tag.js';
import { TermRecogniser } from '../../src/terminology/recognition/term-recogniser.js';

export const tag = (language: string) => language as LanguageTag;

/** A pair without codes. */
export const pairOf = (source: string, target: string | null) => ({
  source: { text: source, codes: [] },
  target: target === null ? null : { text: target, codes: [] },
});

export interface Checking {
  readonly concepts?: readonly Concept[];
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly patterns?: readonly CheckPattern[];
}

/** What all checks find in a document. */
export async function checked(
  document: CheckedDocument,
  { concepts = [], rules = {}, patterns = [] }: Checking = {},
): Promise<readonly Finding[]> {
  const recogniser = new TermRecogniser();
  for (const concept of concepts) recogniser.add(concept);
  for (const language of [document.source, document.target])
    await recogniser.prepare(language, () => Promise.resolve());
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const run = new CheckRun(document, chooseChecks({ rules, patterns }), {
    recogniser,
    conceptOf: (id) => byId.get(id),
  });
  return [...run.take(document.pairs), ...run.finish()];
}

/** What the checks of these rules (a family: "num.") find in one pair without codes: "rule: what the ranges hold". */
export async function foundIn(
  [source, target]: readonly [source: string, target: string],
  languages: string,
  family: string,
  checking?: Checking,
): Promise<readonly string[]> {
  const [from, to] = languages.split('>');
  const document = { source: tag(from!), target: tag(to!), pairs: [pairOf(source, target)] };
  const findings = await checked(document, checking);
  return findings.filter(({ rule }) => rule.startsWith(family)).map((finding) => shown(finding, source, target));
}

function shown({ rule, ranges }: Finding, source: string, target: string): string {
  const texts = ranges.map(({ side, start, end }) => (side === 'source' ? source : target).slice(start, end));
  return `${rule}: ${texts.join(' | ')}`;
}
