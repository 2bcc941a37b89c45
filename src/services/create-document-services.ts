import { ConcordError } from '../domain/failure.js';
import type { Limits } from '../domain/limits.js';
import type { DocumentReads, DocumentWrites } from '../domain/ports/documents.js';
import type { JobReads, JobWrites } from '../domain/ports/jobs.js';
import type { LookUps } from '../domain/ports/look-ups.js';
import type { MemoryReads } from '../domain/ports/memories.js';
import type { GlossaryReads } from '../domain/ports/glossaries.js';
import { createChangeSegment } from './change-segment.js';
import { discardDocument } from './discard-document.js';
import { createDocumentJobs } from './document-jobs.js';
import { createDocumentFile, type WriteDocument } from './document-file.js';
import type { DocumentServices } from './document-services.js';
import { createExplainSegment } from './explain-segment.js';
import type { DocumentsFolder } from './documents-folder.js';
import type { JobChanges } from './job-changes.js';
import type { JobLanes } from './job-lanes.js';
import { createLookUpSegments } from './looked-up-segments.js';
import type { SpoolFolder } from './spool-folder.js';
import { createStartDocumentJob } from './start-document-job.js';
import { createUpload } from './start-upload.js';

interface Dependencies {
  readonly documents: DocumentReads & DocumentWrites;
  readonly jobs: JobReads & JobWrites;
  readonly memories: Pick<MemoryReads, 'get'>;
  readonly glossaries: Pick<GlossaryReads, 'get'>;
  readonly lookUps: LookUps;
  readonly spool: SpoolFolder;
  readonly folder: DocumentsFolder;
  readonly changes: JobChanges;
  readonly lanes: JobLanes;
  readonly writeDocument: WriteDocument;
  readonly limits: Limits;
}

export function createDocumentServices(dependencies: Dependencies): DocumentServices {
  const { documents, jobs, memories, glossaries, lookUps, spool, folder, changes, lanes, limits } = dependencies;
  const startJob = createStartDocumentJob({ jobs, changes, lanes });
  const lookUp = createLookUpSegments(lookUps);

  const documentJobs = createDocumentJobs({ documents, jobs, memories, glossaries, startJob });

  return {
    list: (page) => documents.list(page),
    get: (documentId) => documents.get(documentId),
    outline: (documentId) => documents.outline(documentId),
    segments: async (documentId, range, what) => lookUp(await documents.segments(documentId, range), what),
    async segment(documentId, segmentId, what) {
      const [found] = await lookUp([await documents.segment(documentId, segmentId)], what);
      return found!;
    },
    explain: createExplainSegment({ documents, lookUps }),
    upload: createUpload({ spool, startJob, limits }),
    setTargetLanguage: (documentId, language, write, ifRevision) =>
      documents.setTargetLanguage(documentId, language, write, ifRevision),
    changeSegment: createChangeSegment(documents),

    ...documentJobs,
    analysis: (documentId) => documents.analysis(documentId),
    ...createDocumentFile(dependencies),

    async remove(documentId, write, ifRevision) {
      const [open] = await documentJobs.openJobs(documentId);
      if (open) {
        const reason = `The job ${open.id} works on the document; cancel it first, or wait for its end.`;
        throw new ConcordError({ kind: 'conflict', reason });
      }
      await folder.remove(await documents.remove(documentId, write, ifRevision));
      lanes.laneOfDocument(documentId).addWork(() => discardDocument(documents, documentId));
    },
  };
}
