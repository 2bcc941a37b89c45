import type { DeskFinding } from '../../desk/desk-finding.js';
import type { ReleasePair } from '../../desk/release-pairs.js';
import type { CheckRunAnswer, FindingAnswer } from '../../desk-answers.js';
import type { LanguagePair } from '../../languages.js';
import { postJson } from '../api-client.js';
import type { FindingSource } from './finding-source.js';

const PART = 'release';

/** How texts are checked that are stored nowhere. */
export interface CheckedBy {
  /** The id of the profile that chooses the checks. */
  readonly profile: string;
  /** The memory that they are for, where decisions on findings hold; empty: none. */
  readonly memory: string;
}

interface Release extends LanguagePair, CheckedBy {
  readonly pairs: readonly ReleasePair[];
}

/** The findings of a pasted release, which lives on this page alone. @param onEdit called with what an edit made of it */
export function releaseSource(release: Release, onEdit: (pairs: readonly ReleasePair[]) => void): FindingSource {
  let { pairs } = release;
  const put = (at: number, target: string) => {
    pairs = pairs.map((pair, index) => (index === at ? { ...pair, target } : pair));
    onEdit(pairs);
  };
  const check = async (signal?: AbortSignal) => {
    const { findings, inapplicable } = await checkPairs({ ...release, pairs }, signal);
    return { findings: findings.map((finding) => onDesk(release, finding)), inapplicable };
  };
  return {
    parts: [PART],
    read: async (_part, take, signal) => {
      const { findings, inapplicable } = await check(signal);
      take(findings);
      return { inapplicable };
    },
    readPlace: async ({ place }) => {
      const { findings } = await check();
      return { findings: findings.filter((one) => one.place === place), rules: countRules(findings) };
    },
    open: (finding) => {
      const at = finding.pair!;
      const { source, target } = pairs[at]!;
      return Promise.resolve({
        finding,
        source: { text: source, codes: [] },
        target: { text: target, codes: [] },
        save: (edited) => {
          put(at, edited?.text ?? '');
          return Promise.resolve({
            undo: () => {
              put(at, target);
              return Promise.resolve();
            },
          });
        },
      });
    },
  };
}

/** A text that has nothing beside it is checked as not translated. */
function checkPairs(
  { source, target, pairs, profile, memory }: Release,
  signal?: AbortSignal,
): Promise<CheckRunAnswer> {
  const asked = pairs.map((pair) => ({ source: pair.source, target: pair.target === '' ? null : pair.target }));
  const by = { profile, ...(memory !== '' && { memory }) };
  return postJson('/v1/checks/run', { source, target, ...by, pairs: asked }, signal);
}

function onDesk({ source, target, memory }: Release, finding: FindingAnswer): DeskFinding {
  return {
    ...finding,
    ...(memory !== '' && { memoryId: memory }),
    key: finding.id,
    place: String(finding.pair),
    part: PART,
    fileName: PART,
    sourceLanguage: source,
    targetLanguage: target,
  };
}

function countRules(findings: readonly FindingAnswer[]): Readonly<Record<string, number>> {
  const rules = new Map<string, number>();
  for (const { rule, suppressed } of findings) if (!suppressed) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  return Object.fromEntries(rules);
}
