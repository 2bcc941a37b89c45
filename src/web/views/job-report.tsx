import type { ChangeAnswer, JobAnswer, ProblemAnswer } from '../api-answers.js';

const OUTCOMES = {
  added: 'Added',
  merged: 'Merged',
  updated: 'Updated',
  unchanged: 'Unchanged',
  rejected: 'Rejected',
} as const;

/** How an import ended, in one line. */
export function JobOutcome({ job, fileName }: { readonly job: JobAnswer; readonly fileName: string }) {
  return (
    <h3 class="job-outcome" data-status={job.status}>
      <bdi>{fileName}</bdi>: {job.status}
    </h3>
  );
}

/** What an import did: counts, and each problem with its place in the file. */
export function JobReport({ job }: { readonly job: JobAnswer<ChangeAnswer> }) {
  return (
    <>
      {job.result && <ChangeCounts result={job.result} />}
      {job.problems.length > 0 && <Problems problems={job.problems} count={job.problemCount ?? job.problems.length} />}
    </>
  );
}

/** What became of incoming units, as a small table. */
export function ChangeCounts({ result }: { readonly result: ChangeAnswer }) {
  const outcomes = Object.keys(OUTCOMES) as (keyof typeof OUTCOMES)[];
  return (
    <table class="counts">
      <caption class="visually-hidden">What became of the file</caption>
      <tbody>
        {outcomes.map((outcome) => (
          <tr data-outcome={outcome} data-zero={result[outcome] === 0 ? '' : undefined}>
            <th scope="row">{OUTCOMES[outcome]}</th>
            <td class="number">{result[outcome].toLocaleString('en')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ProblemsProps {
  readonly problems: readonly ProblemAnswer[];
  /** All of them; `problems` holds the first. */
  readonly count: number;
  readonly caption?: string;
  /** Above the messages. */
  readonly heading?: string;
}

/** Each problem with its place in the file; columns that nothing stands in are left out. */
export function Problems({ problems, count, caption = 'Problems', heading = 'What is wrong' }: ProblemsProps) {
  const hasPlaces = problems.some(({ line }) => line !== undefined);
  const hasSheets = problems.some(({ sheet }) => sheet !== undefined);
  const hasUnits = problems.some(({ unit }) => unit !== undefined);
  return (
    <div class="scroll-box" tabIndex={0} role="group" aria-label={`${caption} in the file`}>
      <table class="problems">
        <caption>
          {caption}
          {count > problems.length && `: the first ${String(problems.length)} of ${String(count)}`}
        </caption>
        <thead>
          <tr>
            {hasSheets && <th scope="col">Sheet</th>}
            {hasPlaces && (
              <>
                <th scope="col" class="number">
                  {hasSheets ? 'Row' : 'Line'}
                </th>
                <th scope="col" class="number">
                  Column
                </th>
              </>
            )}
            {hasUnits && <th scope="col">Unit</th>}
            <th scope="col">{heading}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem) => (
            <ProblemRow problem={problem} {...{ hasSheets, hasPlaces, hasUnits }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ProblemRowProps {
  readonly problem: ProblemAnswer;
  readonly hasSheets: boolean;
  readonly hasPlaces: boolean;
  readonly hasUnits: boolean;
}

function ProblemRow({ problem, hasSheets, hasPlaces, hasUnits }: ProblemRowProps) {
  const { sheet, line, column, unit, message } = problem;
  return (
    <tr>
      {hasSheets && (
        <td>
          <bdi>{sheet ?? '–'}</bdi>
        </td>
      )}
      {hasPlaces && (
        <>
          <td class="number">{line ?? '–'}</td>
          <td class="number">{column ?? '–'}</td>
        </>
      )}
      {hasUnits && <td>{unit ?? '–'}</td>}
      <td>{message}</td>
    </tr>
  );
}
