import type { Brief } from '../../domain/brief.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { DocumentReads } from '../../domain/ports/documents.js';
import type { WriteContext } from '../../domain/ports/write-context.js';
import type { SessionGlossaryServices } from '../session-glossary-services.js';
import { type ComposingParts, composeBrief } from './compose-brief.js';
import { entriesOfBrief } from './concepts-of-brief.js';
import type { BriefFormat } from './write-brief.js';

export interface BriefRequest {
  /** Either a text or a document. */
  readonly text?: string;
  readonly documentId?: string;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  readonly glossaries?: readonly string[];
  readonly memories?: readonly string[];
  /** The session glossary to make of it. */
  readonly sessionGlossary?: { readonly name: string; readonly eventDate?: string };
}

export interface ComposedBrief {
  readonly brief: Brief;
  readonly sessionGlossaryId?: string;
}

export interface BriefServices {
  /** Fails with `not-found` for the document. */
  compose(request: BriefRequest, write: WriteContext): Promise<ComposedBrief>;
  /** Ready to send. */
  file(brief: Brief, format: BriefFormat): Promise<AsyncIterable<Uint8Array>>;
}

interface Parts extends ComposingParts {
  readonly documents: Pick<DocumentReads, 'get' | 'segments'>;
  readonly sessionGlossaries: Pick<SessionGlossaryServices, 'create'>;
  readonly file: BriefServices['file'];
}

/** UTF-16 units of a document that are read; a release has some thousand. */
const MOST_CHARACTERS = 1_000_000;
const SEGMENTS = 500;
const TITLE_LENGTH = 60;

export function createBriefs(parts: Parts): BriefServices {
  const { documents, sessionGlossaries, file } = parts;

  async function textOf({
    text = '',
    documentId,
  }: BriefRequest): Promise<{ title: string; text: string; cut: boolean }> {
    if (documentId === undefined) return { title: titleOf(text), text, cut: false };
    const { name } = await documents.get(documentId);
    const read = await sourceText(documents, documentId);
    return { title: name, text: read.slice(0, MOST_CHARACTERS), cut: read.length > MOST_CHARACTERS };
  }

  return {
    file,
    async compose(request, write) {
      const { source, target, glossaries, memories, sessionGlossary } = request;
      const { title, text, cut } = await textOf(request);
      const order = { title, text, source, target, ...(glossaries && { glossaries }), ...(memories && { memories }) };
      const composed = await composeBrief(order, parts);
      const brief: Brief = cut ? { ...composed, partial: true } : composed;
      if (sessionGlossary === undefined) return { brief };
      const entries = entriesOfBrief(brief);
      const { id } = await sessionGlossaries.create({ ...sessionGlossary, source, target, entries }, write);
      return { brief, sessionGlossaryId: id };
    },
  };
}

/** The sources of all segments, one a line. */
async function sourceText(documents: Pick<DocumentReads, 'segments'>, documentId: string): Promise<string> {
  let text = '';
  for (let from = 1; text.length <= MOST_CHARACTERS; from += SEGMENTS) {
    const segments = await documents.segments(documentId, { from, limit: SEGMENTS });
    for (const { source } of segments) text += `${source.text}\n`;
    if (segments.length < SEGMENTS) break;
  }
  return text;
}

function titleOf(text: string): string {
  const line = text.trim().split('\n', 1)[0]!.trim();
  const title = line.length > TITLE_LENGTH ? `${line.slice(0, TITLE_LENGTH)}…` : line;
  // It becomes the name of a file, which half a character cannot.
  return title.replaceAll(/\p{Cs}/gu, '');
}
