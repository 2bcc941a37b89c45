import { useState } from 'preact/hooks';
import type { DeskStart } from '../desk-state.js';
import { DeskView } from '../views/desk/desk-view.js';
import { ConceptChoice } from './desk/concept-choice.js';
import { DocumentsOnDesk } from './desk/documents-on-desk.js';
import { FilesOnDesk } from './desk/files-on-desk.js';
import { ImpactOnDesk } from './desk/impact-on-desk.js';
import { MemoryOnDesk } from './desk/memory-on-desk.js';
import { ReleaseOnDesk } from './desk/release-on-desk.js';
import { useCounts } from './desk/use-counts.js';
import { useFileDrop } from './use-file-drop.js';

/** The editor's desk. Files that are dropped on it lie above everything else. */
export function DeskIsland(start: DeskStart) {
  const [files, setFiles] = useState<readonly File[]>([]);
  const over = useFileDrop(setFiles);
  const choosing = { ...useCounts(start), over, takeFiles: setFiles };
  return (
    <DeskView start={start} choosing={choosing}>
      {files.length > 0 ? <FilesOnDesk files={files} {...start} /> : onDesk(start)}
    </DeskView>
  );
}

/** What the address says; undefined for nothing. */
function onDesk({ subject, languages, memories, checks, profiles }: DeskStart) {
  switch (subject.kind) {
    case 'documents':
      return <DocumentsOnDesk documents={subject.documents} checks={checks} profiles={profiles} />;
    case 'release':
      return <ReleaseOnDesk {...{ languages, checks, profiles, memories }} />;
    case 'concept':
      if (subject.conceptId === undefined) return <ConceptChoice languages={languages} />;
      return <ImpactOnDesk conceptId={subject.conceptId} languages={languages} memories={memories} />;
    case 'memory':
      return <MemoryOnDesk memory={subject.memory} pair={subject.pair} checks={checks} profiles={profiles} />;
    case 'nothing':
      return undefined;
  }
}
