import type { Inspection } from '../../domain/inspection.js';
import type { DocumentReads } from '../../domain/ports/documents.js';
import type { MemoryReads } from '../../domain/ports/memories.js';
import { unlessMissing } from '../unless-missing.js';

interface Sources {
  readonly memories: Pick<MemoryReads, 'get'>;
  readonly documents: Pick<DocumentReads, 'get'>;
}

/** What was inspected, in words: "release.xlf and 2 more"; its id where it is gone. */
export async function inspectionTitle(
  { subject }: Pick<Inspection, 'subject'>,
  { memories, documents }: Sources,
): Promise<string> {
  if ('memoryId' in subject) return nameOf(subject.memoryId, memories);
  const name = await nameOf(subject.documents[0]!, documents);
  const others = subject.documents.length - 1;
  return others === 0 ? name : `${name} and ${others} more`;
}

async function nameOf(id: string, named: { get(id: string): Promise<{ readonly name: string }> }): Promise<string> {
  return (await named.get(id).catch(unlessMissing))?.name ?? id;
}
