import { useMemo } from 'preact/hooks';
import type { DocumentAnswer } from '../api-answers.js';
import type { DeskStart } from '../desk-state.js';
import { DeskView } from '../views/desk/desk-view.js';
import { documentSource } from './desk/document-source.js';
import { FindingsPanel } from './desk/findings-panel.js';
import { useCounts } from './desk/use-counts.js';

/** The editor's desk. */
export function DeskIsland(start: DeskStart) {
  const counting = useCounts(start);
  return (
    <DeskView start={start} activity={counting}>
      <OnDesk start={start} />
    </DeskView>
  );
}

function OnDesk({ start: { subject, checks } }: { readonly start: DeskStart }) {
  switch (subject.kind) {
    case 'documents':
      return <DocumentsOnDesk documents={subject.documents} checks={checks} />;
    case 'memory':
    case 'release':
    case 'concept':
    case 'nothing':
      return null;
  }
}

interface DocumentsOnDeskProps extends Pick<DeskStart, 'checks'> {
  readonly documents: readonly DocumentAnswer[];
}

function DocumentsOnDesk({ documents, checks }: DocumentsOnDeskProps) {
  const source = useMemo(() => documentSource(documents), [documents]);
  return <FindingsPanel source={source} checks={checks} />;
}
