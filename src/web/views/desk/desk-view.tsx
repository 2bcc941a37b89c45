import type { ComponentChildren } from 'preact';
import type { DocumentAnswer } from '../../api-answers.js';
import type { DeskStart } from '../../desk-state.js';
import { DeskHead } from './desk-head.js';
import { DocumentChoice, type CountedFindings } from './document-choice.js';
import { MemoryChoice } from './memory-choice.js';

interface DeskViewProps {
  readonly start: DeskStart;
  readonly activity?: {
    readonly counts: CountedFindings;
    readonly count: (document: DocumentAnswer) => void;
  };
  /** What is done with what lies on the desk. */
  readonly children?: ComponentChildren;
}

/** The desk with what lies on it; with nothing on it, what could. */
export function DeskView({ start, activity, children }: DeskViewProps) {
  const { subject, documents, memories, languages } = start;
  return (
    <>
      <DeskHead subject={subject} />
      {subject.kind === 'nothing' ? (
        <div class="desk-choices">
          <DocumentChoice documents={documents} counts={activity?.counts ?? new Map()} count={activity?.count} />
          <MemoryChoice memories={memories} languages={languages} />
        </div>
      ) : (
        (children ?? <p class="status">Working on findings needs JavaScript.</p>)
      )}
    </>
  );
}
