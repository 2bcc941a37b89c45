import { setImmediate as nextTurn } from 'node:timers/promises';

import { CheckRun, inapplicableChecks } from '../../checks/check-run.js';
import { chooseChecks, type ChosenCheck } from '../../checks/choose-checks.js';
import type { InspectionOrder } from '../../domain/inspection.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { ExportSource } from '../../domain/ports/export-source.js';
import type { GroupSource } from '../../domain/ports/inspections.js';
import type { MemoryReads } from '../../domain/ports/memories.js';
import type { Unit } from '../../domain/unit.js';
import { sameLanguageAndScript } from '../../text/language-tags.js';
import type { CurrentTerms } from '../checks/current-terms.js';
import { consistencyKinds } from './consistency-kinds.js';
import type { Inspected, Inspecting } from './inspecting.js';
import type { PlacedPair } from './kept-findings.js';
import { MemoryGroups } from './memory-groups.js';

export interface MemorySources {
  readonly memories: Pick<MemoryReads, 'get'>;
  readonly units: Pick<ExportSource, 'units'>;
  readonly groupSource: GroupSource;
  readonly terms: CurrentTerms;
}

/** Units that are read at once. */
const SLICE = 200;

interface Subject {
  readonly memoryId: string;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
}

/** Checks the units of one state of a memory, each by itself; and by each other for consistency. */
export async function inspectMemory(
  subject: Subject,
  order: InspectionOrder,
  sources: MemorySources,
  inspecting: Inspecting,
): Promise<Inspected> {
  const asOf = sources.groupSource.changeNumber();
  const { units: total } = await sources.memories.get(subject.memoryId);
  const isWhole = order.checks === 'all';
  const tell = (done: number) => {
    inspecting.onProgress({ done: Math.min(done, total), total, unit: 'units' });
  };
  const { memoryId, ...languages } = subject;
  const groups = new MemoryGroups(sources.groupSource, {
    ...{ memoryId, languages, asOf },
    kinds: consistencyKinds(order.profile),
  });
  await groups.read(isWhole ? () => undefined : tell);
  for await (const group of groups.find()) await inspecting.groups.add(group);
  const inapplicable = isWhole ? await checkUnits(subject, order, { ...sources, asOf, tell }, inspecting) : [];
  return { checked: groups.pairs, inapplicable, groupsNotKept: groups.leftOut };
}

interface UnitChecking extends MemorySources {
  readonly asOf: number;
  readonly tell: (done: number) => void;
}

/** @returns the ids of the checks that have no rules for the languages */
async function checkUnits(
  { memoryId, ...languages }: Subject,
  { profile, glossaries }: InspectionOrder,
  { units, terms, asOf, tell }: UnitChecking,
  { findings }: Inspecting,
): Promise<readonly string[]> {
  const chosen = chooseChecks(profile).filter(isOfPairs);
  const lookUp = await terms.lookUpFor([languages.source, languages.target], glossaries);
  const run = new CheckRun(languages, chosen, lookUp);
  let done = 0;
  for (let slice = units.units(memoryId, { asOf, limit: SLICE }); slice.length > 0;) {
    for (const unit of slice) {
      const pair = pairOfUnit(unit, languages);
      if (pair !== undefined) await findings.add(pair, run.takeAlone({ ...pair, ...stateOf(unit) }));
    }
    done += slice.length;
    tell(done);
    await nextTurn();
    slice = units.units(memoryId, { asOf, after: slice.at(-1)!.id, limit: SLICE });
  }
  return inapplicableChecks(chosen, languages);
}

function isOfPairs({ check }: ChosenCheck): boolean {
  return check.scope === 'pair';
}

function stateOf({ state }: Unit) {
  return state === undefined ? {} : { state };
}

function pairOfUnit({ id, variants }: Unit, languages: Omit<Subject, 'memoryId'>): PlacedPair | undefined {
  const [source, target] = [languages.source, languages.target].map((language) =>
    variants.find((variant) => sameLanguageAndScript(variant.language, language)),
  );
  return source && target && { place: { unitId: id }, source, target };
}
