import { ConcordError } from '../domain/failure.js';
import type { Limits } from '../domain/limits.js';
import type { GlossaryReads } from '../domain/ports/glossaries.js';
import { byteLimitOf, conceptReaderOf, detectFormat } from '../formats/registry.js';
import type { PreviewImport, PreviewRequest, ReadPreview } from './import-preview.js';
import { HEAD_BYTES } from './import-reading.js';
import type { SpoolFolder } from './spool-folder.js';

interface Dependencies {
  readonly glossaries: Pick<GlossaryReads, 'get'>;
  readonly spool: SpoolFolder;
  readonly limits: Limits;
  readonly readPreview: ReadPreview;
}

/** Reads a received file as an import would and forgets it, whatever comes of it. */
export function createPreviewImport({ glossaries, spool, limits, readPreview }: Dependencies): PreviewImport {
  return async function previewImport(request) {
    const { file, glossaryId, ...options } = request;
    try {
      await glossaries.get(glossaryId);
      await checkFormat(file);
      return await readPreview({ file, options });
    } finally {
      await spool.remove(file.spool);
    }
  };

  async function checkFormat({ fileName, spool: name, bytes }: PreviewRequest['file']): Promise<void> {
    const format = detectFormat(fileName, await spool.head(name, HEAD_BYTES));
    // Fails when nothing of a glossary can be read from this format.
    conceptReaderOf(format);
    const limit = byteLimitOf(format, limits);
    if (bytes > limit) throw new ConcordError({ kind: 'too-large', what: 'The file', limit, unit: 'bytes' });
  }
}
