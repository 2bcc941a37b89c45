import type { CheckedFile } from '../services/checks/read-checked-file.js';
import type { CheckRun } from './answers/checks.js';

export type CheckedFinding = CheckRun['findings'][number];

/** A file with what the checks report about it, in its order. */
export interface FileFindings {
  readonly path: string;
  readonly file: CheckedFile;
  readonly findings: readonly CheckedFinding[];
  /** Checks without rules for its languages. */
  readonly inapplicable: readonly string[];
}

export type SeverityCounts = Readonly<Record<CheckedFinding['severity'], number>>;

export function countSeverities(files: readonly FileFindings[]): SeverityCounts {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** A line for each finding, as compilers write them: "release.csv:12: error num.magnitude: ...". */
export function findingLines({ path, file, findings }: FileFindings): readonly string[] {
  return findings.map(({ pair, severity, rule, message }) => {
    const { line } = file.pairs[pair]!;
    return `${path}:${line}: ${severity} ${rule}: ${message}`;
  });
}

/** For programs: each finding with its file, its place in it, and the texts. */
export function findingsAsJson(files: readonly FileFindings[]): object {
  return {
    ...{ files: files.length, ...countSeverities(files) },
    findings: files.flatMap(({ path, file, findings }) =>
      findings.map(({ pair, ...finding }) => {
        const { line, unit, pair: texts } = file.pairs[pair]!;
        return {
          file: path,
          line,
          ...(unit !== undefined && { unit }),
          ...finding,
          ...{ source: texts.source.text, target: texts.target?.text ?? null },
        };
      }),
    ),
  };
}
