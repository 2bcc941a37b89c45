import type { Job } from '../domain/job.js';
import type { DocumentReads } from '../domain/ports/documents.js';
import type { GlossaryReads } from '../domain/ports/glossaries.js';
import type { JobReads } from '../domain/ports/jobs.js';
import type { MemoryReads } from '../domain/ports/memories.js';
import type { DocumentServices } from './document-services.js';
import { requireTargetLanguage } from './require-target-language.js';
import type { StartDocumentJob } from './start-document-job.js';

interface Dependencies {
  readonly documents: Pick<DocumentReads, 'get'>;
  readonly jobs: Pick<JobReads, 'open'>;
  readonly memories: Pick<MemoryReads, 'get'>;
  readonly glossaries: Pick<GlossaryReads, 'get'>;
  readonly startJob: StartDocumentJob;
}

type DocumentJobs = Pick<DocumentServices, 'pretranslate' | 'analyse' | 'commit' | 'openJobs'>;

/** Starts the jobs of a document that is there. What an order names and nobody has is refused before the job begins. */
export function createDocumentJobs({ documents, jobs, memories, glossaries, startJob }: Dependencies): DocumentJobs {
  async function requireMemories(chosen: readonly { readonly id: string }[] = []): Promise<void> {
    await Promise.all(chosen.map(({ id }) => memories.get(id)));
  }

  return {
    async pretranslate(documentId, order, write) {
      requireTargetLanguage(await documents.get(documentId));
      await requireMemories(order.memories);
      await Promise.all((order.glossaries ?? []).map((id) => glossaries.get(id)));
      const kind = 'document-pretranslation';
      const resultOf = () => undefined;
      const { job, repeated } = await startJob({ kind, order: { documentId, pretranslation: order }, resultOf }, write);
      return { job, repeated };
    },

    async analyse(documentId, order, write) {
      await Promise.all([documentId, ...order.with].map((id) => documents.get(id)));
      await requireMemories(order.memories);
      const kind = 'document-analysis';
      return startJob({ kind, order: { documentId, analysis: order }, resultOf: ({ analysis }) => analysis }, write);
    },

    async commit(documentId, memory, write) {
      await documents.get(documentId);
      await requireMemories([{ id: memory }]);
      return startJob(
        {
          kind: 'document-commit',
          order: { documentId, commit: { memory } },
          resultOf: ({ commit }, { problems }) => commit && { result: commit, left: problems },
        },
        write,
      );
    },

    async openJobs(documentId): Promise<readonly Job[]> {
      return (await jobs.open()).filter(({ documentOrder }) => documentOrder?.documentId === documentId);
    },
  };
}
