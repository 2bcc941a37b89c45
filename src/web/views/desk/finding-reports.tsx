import type { DocumentAnswer } from '../../api-answers.js';
import type { InspectionAnswer } from '../../desk-answers.js';

/** Findings that are written as a file. */
export interface ReportedFindings {
  /** Of what was checked. */
  readonly name: string;
  /** With a query, without the format. */
  readonly path: string;
}

interface FindingReportsProps {
  readonly reports: readonly ReportedFindings[];
}

/** The findings on paper, and for a reviewer. */
export function FindingReports({ reports }: FindingReportsProps) {
  return (
    <ul class="desk-reports">
      {reports.map(({ name, path }) => (
        <li>
          {reports.length > 1 && <bdi>{name}: </bdi>}
          <a href={`${path}&format=html`}>
            Report<span class="visually-hidden"> of {name}</span>
          </a>
          {' · '}
          <a href={`${path}&format=xlsx`} download>
            Spreadsheet<span class="visually-hidden"> of {name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** @param profile its id */
export function reportOfDocument({ id, name }: DocumentAnswer, profile: string): ReportedFindings {
  return { name, path: `/v1/documents/${encodeURIComponent(id)}/findings?profile=${encodeURIComponent(profile)}` };
}

/** @param rule only findings of this rule; empty: all, with the inconsistent groups */
export function reportOfInspection({ id }: InspectionAnswer, name: string, rule = ''): ReportedFindings {
  // What was decided is in a report unless something else is asked for.
  const query = new URLSearchParams({ suppressed: 'include', ...(rule !== '' && { rule }) });
  return { name, path: `/v1/inspections/${encodeURIComponent(id)}/findings?${query.toString()}` };
}
