import { RULES_OF_KINDS } from '../../checks/cons/inconsistent-groups.js';
import type { ReportedGroup, ReportedRendering } from '../../domain/finding-report.js';
import { GROUP_KINDS, type GroupKind, type InspectedPlace, type Inspection } from '../../domain/inspection.js';
import type { CurrentGroup, FindingsOrder, InspectionReader, Rendering } from '../../domain/ports/inspection-reader.js';
import type { DocumentReads } from '../../domain/ports/documents.js';

/** The inconsistent groups of a report. */
export interface GroupsOfReport {
  readonly groups: readonly ReportedGroup[];
  /** How many smaller ones were left out. */
  readonly left: number;
}

interface Sources {
  readonly reader: Pick<InspectionReader, 'groups'>;
  readonly documents: Pick<DocumentReads, 'get'>;
}

/** Groups of a kind. Who has mended so many inspects again. */
const MOST_GROUPS = 500;
/** Groups that are read at once. */
const SLICE = 50;
/** Of a group. */
const MOST_RENDERINGS = 20;

/** The largest groups of each kind that is asked for by its check; undefined where findings of one severity are asked for. */
export async function reportGroups(
  inspection: Inspection,
  { filter: { rules, severity } }: Pick<FindingsOrder, 'filter'>,
  sources: Sources,
): Promise<GroupsOfReport | undefined> {
  const kinds = GROUP_KINDS.filter((kind) => rules?.includes(RULES_OF_KINDS[kind]) !== false);
  if (severity !== undefined || kinds.length === 0) return undefined;
  const nameOf = createPlaceNames(sources.documents);
  const groups: ReportedGroup[] = [];
  let left = 0;
  for (const kind of kinds) {
    const { items, isWhole } = await groupsOfKind(inspection.id, kind, sources.reader);
    // Of those that were left out nobody knows whether they became consistent.
    if (!isWhole) left += Math.max(1, inspection.groups[kind] - items.length);
    for (const group of items) groups.push(await reported(group, nameOf));
  }
  return { groups, left };
}

async function groupsOfKind(inspectionId: string, kind: GroupKind, reader: Sources['reader']) {
  const items: CurrentGroup[] = [];
  for (let after: number | undefined = 0; after !== undefined;) {
    const limit = Math.min(SLICE, MOST_GROUPS - items.length);
    if (limit === 0) return { items, isWhole: false };
    const part = await reader.groups({ inspectionId, kind, slice: { after, limit } });
    items.push(...part.items);
    after = part.next;
  }
  return { items, isWhole: true };
}

type NameOfPlace = (place: InspectedPlace) => Promise<string>;

/** A unit by its id, a segment by the name of its document, which is read once. */
function createPlaceNames(documents: Pick<DocumentReads, 'get'>): NameOfPlace {
  const names = new Map<string, Promise<string>>();
  const nameOf = (documentId: string): Promise<string> => {
    const name = names.get(documentId) ?? documents.get(documentId).then((document) => document.name);
    names.set(documentId, name);
    return name;
  };
  return async (place) => ('unitId' in place ? place.unitId : nameOf(place.documentId));
}

async function reported(
  { kind, source, target, shared, renderings }: CurrentGroup,
  nameOf: NameOfPlace,
): Promise<ReportedGroup> {
  const shown = await Promise.all(
    renderings.slice(0, MOST_RENDERINGS).map((rendering) => reportedRendering(rendering, nameOf)),
  );
  const further = renderings.length - shown.length;
  return { kind, rule: RULES_OF_KINDS[kind], source, target, shared, renderings: shown, further };
}

async function reportedRendering(
  { members, ...rendering }: Rendering,
  nameOf: NameOfPlace,
): Promise<ReportedRendering> {
  return { ...rendering, places: [...new Set(await Promise.all(members.map(nameOf)))] };
}
