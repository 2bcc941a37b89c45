import type { DocumentAnswer, SegmentAnswer } from '../../api-answers.js';
import type { DeskFinding } from '../../desk/desk-finding.js';
import type { DocumentFindingsAnswer, FindingAnswer } from '../../desk-answers.js';
import { getJson, patchJson } from '../api-client.js';
import { notation, toContent } from '../editor/segment-edit.js';
import type { EditedPlace, FindingSource } from './finding-source.js';

const PAGE_SIZE = 200;

/** The findings of documents. @param profile the id of the profile that chooses the checks */
export function documentSource(documents: readonly DocumentAnswer[], profile: string): FindingSource {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return {
    parts: documents.map(({ id }) => id),
    read: async (part, take, signal) => {
      const document = byId.get(part)!;
      let cursor = '';
      for (;;) {
        const { items, nextCursor, inapplicable } = await readFindings(document, { cursor, profile }, signal);
        take(items.map((item) => onDesk(document, item)));
        if (nextCursor === undefined) return { inapplicable };
        cursor = nextCursor;
      }
    },
    readPlace: async ({ part, segmentId }) => {
      const document = byId.get(part)!;
      const { items, rules } = await readFindings(document, { segment: segmentId!, profile });
      return { findings: items.map((item) => onDesk(document, item)), rules };
    },
    open: (finding) => openSegment(byId.get(finding.part)!, finding),
  };
}

function readFindings(
  { id }: DocumentAnswer,
  asked: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<DocumentFindingsAnswer> {
  const given = Object.entries(asked).filter(([, value]) => value !== '');
  const query = new URLSearchParams([...given, ['suppressed', 'include'], ['limit', String(PAGE_SIZE)]]);
  return getJson(`${pathOf(id)}/findings?${query.toString()}`, signal);
}

function onDesk({ id, name, sourceLanguage, targetLanguage }: DocumentAnswer, finding: FindingAnswer): DeskFinding {
  const number = String(finding.segmentNumber ?? '');
  return {
    ...finding,
    documentId: id,
    key: `${id}:${finding.id}`,
    place: `${id}:${finding.segmentId ?? ''}`,
    part: id,
    fileName: name,
    sourceLanguage,
    targetLanguage: targetLanguage ?? '',
    address: `/documents/${encodeURIComponent(id)}#${number}`,
  };
}

async function openSegment({ id }: DocumentAnswer, finding: DeskFinding): Promise<EditedPlace> {
  const path = `${pathOf(id)}/segments/${encodeURIComponent(finding.segmentId!)}`;
  const before = await getJson<SegmentAnswer>(`${path}?include=none`);
  const { source, target, state, locked, translatable, revision } = before;
  return {
    finding,
    source: toContent(source),
    target: target && toContent(target),
    refusal: locked || !translatable ? 'The file says that this segment is not to be changed.' : undefined,
    save: async (edited) => {
      const saved = await patchJson<SegmentAnswer>(path, { target: notation(edited) }, revision);
      return {
        undo: async () => {
          const back = { target: notation(target && toContent(target)), state };
          await patchJson<SegmentAnswer>(path, back, saved.revision);
        },
      };
    },
  };
}

function pathOf(documentId: string): string {
  return `/v1/documents/${encodeURIComponent(documentId)}`;
}

/** How many findings a document has, without reading them. */
export async function countFindings(documentId: string, signal: AbortSignal) {
  const path = `${pathOf(documentId)}/findings?limit=1`;
  return (await getJson<DocumentFindingsAnswer>(path, signal)).counts;
}
