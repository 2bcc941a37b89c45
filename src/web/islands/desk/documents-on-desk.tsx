import { useMemo, useState } from 'preact/hooks';
import type { DocumentAnswer } from '../../api-answers.js';
import type { CheckAnswer } from '../../desk-answers.js';
import { counted } from '../../document-words.js';
import type { Named } from '../../documents-state.js';
import { ComparisonView, type DeskSide } from '../../views/desk/comparison-view.js';
import { FindingReports, reportOfDocument, reportOfInspection } from '../../views/desk/finding-reports.js';
import { ProfileChoice } from '../../views/desk/profile-choice.js';
import { ReviewTable } from '../../views/desk/review-table.js';
import { documentSource } from './document-source.js';
import { FindingsPanel } from './findings-panel.js';
import { GroupsPanel } from './groups-panel.js';
import { compareDocuments } from './inspection-api.js';
import { useInspection } from './use-inspection.js';
import { useReviewTable } from './use-review-table.js';

interface DocumentsOnDeskProps {
  readonly documents: readonly DocumentAnswer[];
  readonly checks: readonly CheckAnswer[];
  readonly profiles: readonly Named[];
}

/** Documents: what is wrong with them, and what they say in several ways. */
export function DocumentsOnDesk({ documents, checks, profiles }: DocumentsOnDeskProps) {
  const [profile, setProfile] = useState(profiles[0]?.id ?? '');
  // Another number when what was decided has changed elsewhere.
  const [round, setRound] = useState(0);
  const source = useMemo(() => documentSource(documents, profile), [documents, profile, round]);
  const [review, takeReview] = useReviewTable(() => {
    setRound((before) => before + 1);
  });
  const ids = documents.map(({ id }) => id);
  const { inspection, work, inspect, cancel } = useInspection(() => compareDocuments(ids));
  const [side, setSide] = useState<DeskSide>('findings');
  const turn = (to: DeskSide) => {
    setSide(to);
    if (to === 'consistency' && work === undefined) inspect();
  };
  const isCompared = side === 'consistency' && typeof inspection === 'object';
  const reports = isCompared
    ? [reportOfInspection(inspection, counted(documents.length, 'document'))]
    : documents.map((document) => reportOfDocument(document, profile));
  return (
    <>
      <ComparisonView {...{ documents, side, turn, work, cancel }} compare={inspect}>
        <ProfileChoice profiles={profiles} profile={profile} choose={setProfile} />
        <FindingReports reports={reports} />
        <ReviewTable state={review} take={takeReview} />
      </ComparisonView>
      {side === 'findings' && <FindingsPanel source={source} checks={checks} />}
      {isCompared && <GroupsPanel inspection={inspection} documents={documents} />}
    </>
  );
}
