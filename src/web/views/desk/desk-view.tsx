import type { ComponentChildren } from 'preact';
import type { DocumentAnswer } from '../../api-answers.js';
import type { DeskStart } from '../../desk-state.js';
import { DeskHead } from './desk-head.js';
import { DocumentChoice, type CountedFindings } from './document-choice.js';
import { MemoryChoice } from './memory-choice.js';

/** What a person does where nothing lies on the desk yet; absent on the server. */
export interface DeskChoosing {
  readonly counts: CountedFindings;
  readonly count: (document: DocumentAnswer) => void;
  /** A file is held over the page. */
  readonly over: boolean;
  readonly takeFiles: (files: readonly File[]) => void;
}

interface DeskViewProps {
  readonly start: DeskStart;
  readonly choosing?: DeskChoosing;
  /** What lies on the desk, and what is done with it. */
  readonly children?: ComponentChildren;
}

/** The desk with what lies on it; with nothing on it, what could. */
export function DeskView({ start, choosing, children }: DeskViewProps) {
  const { subject } = start;
  return (
    <>
      <DeskHead subject={subject} />
      {children ?? (subject.kind === 'nothing' ? <Choices start={start} choosing={choosing} /> : <NeedsScript />)}
    </>
  );
}

function Choices({ start, choosing }: { readonly start: DeskStart; readonly choosing: DeskChoosing | undefined }) {
  const { documents, memories, languages } = start;
  return (
    <div class="desk-choices">
      <DocumentChoice documents={documents} counts={choosing?.counts ?? new Map()} count={choosing?.count} />
      <div class="desk-others">
        <FileDrop choosing={choosing} />
        <MemoryChoice memories={memories} languages={languages} />
      </div>
    </div>
  );
}

function FileDrop({ choosing }: { readonly choosing: DeskChoosing | undefined }) {
  return (
    <section class="pane needs-script" aria-labelledby="desk-file">
      <h2 id="desk-file">A file, checked at once</h2>
      <label class="drop-zone" data-over={choosing?.over ? '' : undefined}>
        <input
          type="file"
          multiple
          onChange={({ currentTarget }) => choosing?.takeFiles([...(currentTarget.files ?? [])])}
        />
        <span>
          <strong>Choose files</strong> or drop them anywhere on this page
        </span>
        <small>XLIFF, TMX, CSV, TSV, XLSX; nothing is stored</small>
      </label>
    </section>
  );
}

function NeedsScript() {
  return <p class="status no-script">Working on findings needs JavaScript.</p>;
}
