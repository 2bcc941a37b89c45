import type { ComponentChildren } from 'preact';
import type { DocumentAnswer } from '../../api-answers.js';
import type { InspectionAnswer } from '../../desk-answers.js';
import { counted } from '../../document-words.js';
import type { Work } from '../../documents-state.js';
import { WorkFailureReport, WorkProgress } from '../documents/work-report.js';
import { ChoiceSwitch } from './choice-switch.js';

/** What is looked at: what is wrong pair by pair, or what is said in several ways. */
export type DeskSide = 'findings' | 'consistency';

interface ComparisonViewProps {
  readonly documents: readonly DocumentAnswer[];
  readonly side: DeskSide;
  readonly turn: (side: DeskSide) => void;
  readonly work: Work<InspectionAnswer> | undefined;
  readonly compare: () => void;
  readonly cancel: () => void;
  /** What else concerns the documents as a whole. */
  readonly children: ComponentChildren;
}

/** The way to what documents say in several ways, and back. */
export function ComparisonView({ documents, side, turn, work, compare, cancel, children }: ComparisonViewProps) {
  return (
    <div class="desk-filters">
      <ChoiceSwitch
        label="What of it"
        value={side}
        choices={[
          { value: 'findings', name: 'Findings' },
          { value: 'consistency', name: 'Consistency' },
        ]}
        choose={turn}
      />
      {work?.step === 'running' && (
        <WorkProgress
          id="comparison-progress"
          work={work}
          doing="Comparing"
          name={counted(documents.length, 'document')}
          cancel={cancel}
        />
      )}
      {side === 'consistency' && work?.step !== 'running' && (
        <button type="button" class="quiet" onClick={compare}>
          Compare again
        </button>
      )}
      {children}
      <div role="status">{work?.step === 'failed' && <WorkFailureReport failure={work.failure} />}</div>
    </div>
  );
}
