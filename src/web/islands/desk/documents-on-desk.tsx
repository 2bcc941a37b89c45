import { useMemo, useState } from 'preact/hooks';
import type { DocumentAnswer } from '../../api-answers.js';
import type { CheckAnswer } from '../../desk-answers.js';
import { ComparisonView, type DeskSide } from '../../views/desk/comparison-view.js';
import { documentSource } from './document-source.js';
import { FindingsPanel } from './findings-panel.js';
import { GroupsPanel } from './groups-panel.js';
import { compareDocuments } from './inspection-api.js';
import { useInspection } from './use-inspection.js';

interface DocumentsOnDeskProps {
  readonly documents: readonly DocumentAnswer[];
  readonly checks: readonly CheckAnswer[];
}

/** Documents: what is wrong with them, and what they say in several ways. */
export function DocumentsOnDesk({ documents, checks }: DocumentsOnDeskProps) {
  const source = useMemo(() => documentSource(documents), [documents]);
  const ids = documents.map(({ id }) => id);
  const { inspection, work, inspect, cancel } = useInspection(() => compareDocuments(ids));
  const [side, setSide] = useState<DeskSide>('findings');
  const turn = (to: DeskSide) => {
    setSide(to);
    if (to === 'consistency' && work === undefined) inspect();
  };
  return (
    <>
      <ComparisonView {...{ documents, side, turn, work, cancel }} compare={inspect} />
      {side === 'findings' && <FindingsPanel source={source} checks={checks} />}
      {side === 'consistency' && typeof inspection === 'object' && (
        <GroupsPanel inspection={inspection} documents={documents} />
      )}
    </>
  );
}
