import type { DocumentAnswer } from '../../api-answers.js';

interface FindingReportsProps {
  readonly documents: readonly DocumentAnswer[];
  /** The id of the profile. */
  readonly profile: string;
}

/** The findings on paper, and for a reviewer. */
export function FindingReports({ documents, profile }: FindingReportsProps) {
  return (
    <ul class="desk-reports">
      {documents.map(({ id, name }) => {
        const path = `/v1/documents/${encodeURIComponent(id)}/findings?profile=${encodeURIComponent(profile)}`;
        return (
          <li>
            {documents.length > 1 && <bdi>{name}: </bdi>}
            <a href={`${path}&format=html`}>
              Report<span class="visually-hidden"> of {name}</span>
            </a>
            {' · '}
            <a href={`${path}&format=xlsx`} download>
              Spreadsheet<span class="visually-hidden"> of {name}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
