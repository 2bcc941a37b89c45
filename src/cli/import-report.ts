import type { Job, JobProblem } from './answers/jobs.js';

/** What an import did. */
export function importLines({ status, result, problemCount }: Job, dryRun: boolean): readonly string[] {
  switch (status) {
    case 'succeeded':
      return result ? [(dryRun ? 'Dry run, nothing was changed: ' : '') + countsOf(result)] : [];
    case 'cancelled':
      return ['Cancelled; nothing was imported.'];
    case 'failed':
      return [`Nothing was imported: ${problemCount === 1 ? 'a problem' : 'problems'} in the file.`];
    case 'queued':
    case 'running':
      return [];
  }
}

function countsOf({ added, merged, updated, unchanged, rejected }: NonNullable<Job['result']>): string {
  const counts = { added, merged, updated, unchanged, rejected };
  return Object.entries(counts)
    .map(([what, count]) => `${count.toLocaleString('en')} ${what}`)
    .join(', ');
}

/** So many fit on a screen beside the counts; `--json` has up to a thousand. */
const MOST_PROBLEMS = 20;

/** As compilers write them, so that editors jump to the place. */
export function problemLines(
  { problems, problemCount }: Pick<Job, 'problems' | 'problemCount'>,
  path: string,
): readonly string[] {
  const lines = problems
    .slice(0, MOST_PROBLEMS)
    .map((problem) => `${placeOf(problem, path)}: ${subjectOf(problem)}${problem.message}`);
  const untold = problemCount - lines.length;
  return untold > 0 ? [...lines, `${untold.toLocaleString('en')} more; --json tells up to a thousand.`] : lines;
}

function placeOf({ line, column }: JobProblem, path: string): string {
  return [path, line, column].filter((part) => part !== undefined).join(':');
}

function subjectOf({ sheet, unit }: JobProblem): string {
  return [sheet, unit].map((part) => (part === undefined ? '' : `${part}: `)).join('');
}
