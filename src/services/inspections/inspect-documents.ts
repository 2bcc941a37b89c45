import { setImmediate as nextTurn } from 'node:timers/promises';

import { inconsistentGroups } from '../../checks/cons/inconsistent-groups.js';
import { PairColumns } from '../../checks/cons/pair-columns.js';
import type { ComparedPair } from '../../checks/cons/segment-groups.js';
import type { Document } from '../../domain/document.js';
import type { InspectedPlace, InspectionOrder, NewInspectionGroup } from '../../domain/inspection.js';
import type { Checker } from '../../domain/ports/checker.js';
import type { DocumentReads } from '../../domain/ports/documents.js';
import type { InspectionContents, Languages } from '../../domain/ports/inspections.js';
import { languageScriptOf } from '../../text/language-tags.js';
import { ComparedTexts, stemmerOf } from './compared-texts.js';
import { consistencyKinds } from './consistency-kinds.js';
import type { Inspected, Inspecting } from './inspecting.js';

export interface DocumentSources {
  readonly documents: Pick<DocumentReads, 'get' | 'segments'>;
  readonly checker: Pick<Checker, 'checkDocument'>;
  readonly contents: Pick<InspectionContents, 'pairs'>;
}

/** Segments that are read at once. */
const SLICE = 200;

/** Checks each document as a document, and all that have the same languages by each other for consistency. */
export async function inspectDocuments(
  documentIds: readonly string[],
  order: InspectionOrder,
  sources: DocumentSources,
  inspecting: Inspecting,
): Promise<Inspected> {
  const { groups, onProgress } = inspecting;
  const documents = await Promise.all(documentIds.map((id) => sources.documents.get(id)));
  const total = documents.reduce((sum, { segments }) => sum + segments, 0);
  const inapplicable = new Set<string>();
  let [done, checked] = [0, 0];
  for (const sameLanguages of byLanguages(documents)) {
    const collection = new DocumentGroups(sameLanguages[0]!.languages, sources);
    for (const { document } of sameLanguages) {
      if (order.checks === 'all') {
        for (const id of await checkDocument(document, order, sources, inspecting)) inapplicable.add(id);
      }
      checked += await collection.read(document);
      done += document.segments;
      onProgress({ done, total, unit: 'segments' });
    }
    for await (const group of collection.find(order)) await groups.add(group);
  }
  return { checked, inapplicable: [...inapplicable], groupsNotKept: 0 };
}

interface DocumentWithLanguages {
  readonly document: Document;
  readonly languages: Languages;
}

/** A document that names no target language is refused before the job begins; one that lost it has nothing to check. */
function byLanguages(documents: readonly Document[]): Iterable<readonly DocumentWithLanguages[]> {
  const groups = new Map<string, DocumentWithLanguages[]>();
  for (const document of documents) {
    const { sourceLanguage: source, targetLanguage: target } = document;
    if (target === null) continue;
    const key = `${languageScriptOf(source)} ${languageScriptOf(target)}`;
    groups.set(key, [...(groups.get(key) ?? []), { document, languages: { source, target } }]);
  }
  return groups.values();
}

/** @returns the ids of the checks that have no rules for its languages */
async function checkDocument(
  { id: documentId }: Document,
  { profile, glossaries }: InspectionOrder,
  { checker }: DocumentSources,
  { findings }: Inspecting,
): Promise<readonly string[]> {
  const checked = await checker.checkDocument({ documentId, profile, ...(glossaries && { glossaries }) });
  for (const { segmentId, source, target, ...finding } of checked.findings) {
    await findings.add({ place: { documentId, segmentId }, source, target }, [finding]);
  }
  return checked.inapplicable;
}

interface SegmentPair extends ComparedPair {
  readonly place: InspectedPlace;
}

/** The segments of documents of the same languages, as columns of numbers; texts are read again where a group may be. */
class DocumentGroups {
  readonly #languages: Languages;
  readonly #sources: DocumentSources;
  readonly #pairs = new PairColumns();
  readonly #places: InspectedPlace[] = [];

  constructor(languages: Languages, sources: DocumentSources) {
    this.#languages = languages;
    this.#sources = sources;
  }

  /** @returns how many segments are to be translated */
  async read({ id: documentId, segments: total }: Document): Promise<number> {
    let checked = 0;
    for (let from = 1; from <= total; from += SLICE) {
      for (const segment of await this.#sources.documents.segments(documentId, { from, limit: SLICE })) {
        if (!segment.translatable) continue;
        checked++;
        if (segment.target === null) continue;
        this.#pairs.addPair(this.#pairs.addText(segment.source.text), this.#pairs.addText(segment.target.text));
        this.#places.push({ documentId, segmentId: segment.id });
      }
      await nextTurn();
    }
    return checked;
  }

  async *find({ profile }: InspectionOrder): AsyncGenerator<NewInspectionGroup> {
    const stemmer = await stemmerOf(this.#languages);
    for (const [kind, minimumLength] of consistencyKinds(profile)) {
      for (const candidate of this.#pairs.candidates(kind)) {
        const pairs = this.#load(candidate, new ComparedTexts(this.#languages, stemmer));
        for (const { byWording } of inconsistentGroups(kind, pairs, minimumLength)) {
          const members = new Set([...byWording.values()].flat());
          const inOrder = pairs.filter((pair) => members.has(pair));
          yield { kind, ...this.#languages, members: inOrder.map(({ place }) => place) };
        }
        await nextTurn();
      }
    }
  }

  /** What was changed since it was read may be missing. */
  #load(candidate: Uint32Array, texts: ComparedTexts): readonly SegmentPair[] {
    const places = Array.from(candidate, (member) => this.#places[member]!);
    const pairs = this.#sources.contents.pairs(places, this.#languages);
    return places.flatMap((place, index) => {
      const pair = pairs[index];
      return pair?.target ? [{ ...texts.pair(pair.source.text, pair.target.text), place }] : [];
    });
  }
}
