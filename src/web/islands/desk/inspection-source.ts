import type { SegmentContentAnswer } from '../../api-answers.js';
import type { CheckRunAnswer, FindingAnswer, InspectionAnswer, SeverityAnswer } from '../../desk-answers.js';
import { SEVERITIES, type DeskFinding } from '../../desk/desk-finding.js';
import type { DeskMemory } from '../../desk-state.js';
import { isSameLanguage, type LanguagePair } from '../../languages.js';
import { ApiError, getJson, postJson } from '../api-client.js';
import { toContent } from '../editor/segment-edit.js';
import type { EditedPlace, FindingSource } from './finding-source.js';
import { readInspectionFindings } from './inspection-api.js';
import { editTargets } from './standardise.js';

/** Of each severity; nobody goes through more at a time. */
const MOST_LISTED = 2_000;

interface UnitAnswer {
  readonly id: string;
  readonly revision: number;
  readonly variants: readonly (SegmentContentAnswer & { readonly language: string })[];
}

interface Inspected {
  readonly inspection: InspectionAnswer;
  readonly memory: DeskMemory;
  readonly pair: LanguagePair;
  /** Only findings of this rule; empty: all. */
  readonly rule: string;
  /** The profile by which a unit is checked again. */
  readonly profile: string;
}

/** What an inspection of a memory found: errors, then warnings, then hints. */
export function inspectionSource(inspected: Inspected): FindingSource {
  const { inspection, memory, rule, pair, profile } = inspected;
  return {
    parts: SEVERITIES,
    read: async (part, take, signal) => {
      let cursor: string | undefined;
      let listed = 0;
      do {
        const question = { severity: part as SeverityAnswer, rule, cursor };
        const page = await readInspectionFindings(inspection.id, question, signal);
        take(page.items.map((finding) => onDesk(inspected, finding)));
        listed += page.items.length;
        cursor = page.nextCursor;
      } while (cursor !== undefined && listed < MOST_LISTED);
      const note =
        cursor === undefined ? undefined : `Only the first ${listed.toLocaleString('en')} ${part}s are listed.`;
      return { inapplicable: inspection.inapplicable, note };
    },
    // What was kept of the unit is not true any more: it is checked by itself.
    readPlace: async (finding) => {
      const texts = await readTexts(finding, pair);
      const { findings } = await postJson<CheckRunAnswer>('/v1/checks/run', {
        ...pair,
        profile,
        memory: memory.id,
        pairs: [{ source: texts.source, target: texts.target }],
      });
      const { unitId, memoryId } = finding;
      return {
        findings: findings.map(({ id, ...found }) =>
          onDesk(inspected, { ...found, id: `${unitId!}:${id}`, unitId, memoryId, pair: undefined }),
        ),
      };
    },
    open: (finding) => openUnit(finding, pair),
  };
}

function onDesk({ memory, pair }: Inspected, finding: FindingAnswer): DeskFinding {
  return {
    ...finding,
    memoryId: memory.id,
    key: `${finding.unitId ?? ''}:${finding.id}`,
    place: finding.unitId ?? finding.id,
    part: finding.severity,
    fileName: memory.name,
    sourceLanguage: pair.source,
    targetLanguage: pair.target,
  };
}

async function openUnit(finding: DeskFinding, pair: LanguagePair): Promise<EditedPlace> {
  const unitId = finding.unitId!;
  const { source, target, language, revision } = await readTexts(finding, pair);
  return {
    finding,
    source: toContent(source),
    target: toContent(target),
    save: async (edited) => {
      const { updated, says, undo } = await editTargets([
        { unitId, revision, language, target: edited ?? { text: '' } },
      ]);
      if (updated === 0) throw new ApiError(says);
      return { undo };
    },
  };
}

/** A unit as it is now. */
async function readTexts(finding: DeskFinding, pair: LanguagePair) {
  const unit = await getJson<UnitAnswer>(`/v1/units/${encodeURIComponent(finding.unitId!)}`);
  const [source, target] = [pair.source, pair.target].map((tag) =>
    unit.variants.find(({ language }) => isSameLanguage(language, tag)),
  );
  if (!source || !target) throw new ApiError('The unit has not both languages any more.');
  const content = ({ text, codes }: SegmentContentAnswer) => ({ text, ...(codes && { codes }) });
  return {
    source: content(source),
    target: content(target),
    language: target.language,
    revision: unit.revision,
  };
}
