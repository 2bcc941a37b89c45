import { isDeepStrictEqual } from 'node:util';
import type { ChangeCounts, ImportPolicy } from '../../../src/domain/memory.js';
import type { NewUnit, Unit } from '../../../src/domain/unit.js';
import { judge } from '../../../src/storage/merging/unit-merge.js';

interface Version {
  readonly unit: number;
  readonly set: number;
  readonly revision: number;
  readonly content: NewUnit | null;
  /** What an import made it from. */
  readonly incoming: readonly Incoming[];
  readonly restores: Version | undefined;
}

interface Incoming {
  readonly content: NewUnit;
  readonly outcome?: keyof ChangeCounts;
}

interface ChangeSet {
  number: number | undefined;
  readonly counts: Record<keyof ChangeCounts, number>;
  readonly begunAt: number;
  policy: ImportPolicy;
  rolledBack: boolean;
}

/**
 * The rules of the store for one memory, on plain lists that are searched from end to end. Ids are given out in the same
 * order as the store gives them.
 */
export class NaiveStore {
  private readonly versions: Version[] = [];
  private readonly sets = new Map<number, ChangeSet>();
  private units = 0;
  private lastSet = 0;
  private lastNumber = 0;

  add(units: readonly NewUnit[], policy: ImportPolicy, dates: Pick<NewUnit, 'createdAt' | 'createdBy'>): ChangeCounts {
    const set = this.begin(policy);
    for (const unit of units) this.takeIn(set, unit, dates);
    return this.finish(set);
  }

  change(unit: number, content: NewUnit | null): void {
    const set = this.begin('merge');
    this.replace(set, unit, content);
    if (content !== null) this.setOf(set).counts.updated = 1;
    this.finish(set);
  }

  begin(policy: ImportPolicy): number {
    this.lastSet += 1;
    const counts = { added: 0, merged: 0, updated: 0, unchanged: 0 };
    this.sets.set(this.lastSet, { number: undefined, counts, begunAt: this.lastNumber, policy, rolledBack: false });
    return this.lastSet;
  }

  stage(set: number, units: readonly NewUnit[]): void {
    for (const unit of units) this.takeIn(set, unit, {});
  }

  publish(set: number): ChangeCounts {
    const { begunAt, counts } = this.setOf(set);
    const since = this.versions.filter((version) => (this.setOf(version.set).number ?? 0) > begunAt);
    const conflicts = this.versions.filter(
      (own) =>
        own.set === set &&
        since.some(
          (theirs) =>
            theirs.unit === own.unit || (own.content && theirs.content && sameKey(own.content, theirs.content)),
        ),
    );
    for (const own of conflicts) this.versions.splice(this.versions.indexOf(own), 1);
    for (const own of conflicts) {
      const arrived = own.incoming.length > 0 ? own.incoming : [{ content: own.content!, outcome: 'added' as const }];
      for (const { content, outcome } of arrived) {
        const now = this.takeIn(set, content, {});
        counts[outcome ?? now] -= 1;
      }
    }
    return this.finish(set);
  }

  discard(set: number): void {
    for (let at = this.versions.length - 1; at >= 0; at -= 1) {
      if (this.versions[at]!.set === set) this.versions.splice(at, 1);
    }
    this.sets.delete(set);
  }

  rollBack(old: number): { removed: number; restored: number; left: readonly number[] } {
    const set = this.begin('merge');
    const left: number[] = [];
    const [made, own]: [Version[], Version[]] = [[], this.versions.filter((version) => version.set === old)];
    for (const version of own.sort((a, b) => a.unit - b.unit)) {
      const newest = this.newest(version.unit)!;
      if (newest !== version && newest.restores !== version) {
        left.push(version.unit);
        continue;
      }
      const before = this.published()
        .filter((other) => other.unit === version.unit && this.isBefore(other, version))
        .at(-1);
      const content = before?.content ?? null;
      if (content === null && newest.content === null) continue;
      const restores = before && (before.restores ?? before);
      made.push({ unit: version.unit, set, revision: newest.revision + 1, content, incoming: [], restores });
    }
    this.versions.push(...made);
    const restored = made.filter(({ content }) => content !== null).length;
    this.setOf(set).counts.updated = made.length;
    this.finish(set);
    this.setOf(old).rolledBack = true;
    return { removed: made.length - restored, restored, left };
  }

  /** What a reader sees: the content and revision of each unit. */
  visible(): readonly {
    readonly unit: number;
    readonly revision: number;
    readonly set: number;
    readonly content: NewUnit;
  }[] {
    return this.unitIds()
      .map((unit) => this.newest(unit))
      .flatMap((version) => (version?.content ? [{ ...version, content: version.content }] : []));
  }

  history(unit: number): readonly { readonly revision: number; readonly deleted: boolean }[] {
    const versions = this.published().filter((version) => version.unit === unit);
    return versions.map(({ revision, content }) => ({ revision, deleted: content === null })).reverse();
  }

  everPublished(): readonly number[] {
    return [...new Set(this.published().map(({ unit }) => unit))].sort((a, b) => a - b);
  }

  canRollBack(): readonly number[] {
    return [...this.sets].filter(([, { number, rolledBack }]) => number !== undefined && !rolledBack).map(([id]) => id);
  }

  private takeIn(set: number, unit: NewUnit, dates: Pick<NewUnit, 'createdAt' | 'createdBy'>): keyof ChangeCounts {
    const equals = this.unitIds()
      .flatMap((id) => this.newest(id, set) ?? [])
      .filter(({ content }) => content !== null && sameKey(content, unit));
    const verdict = judge(unit, equals.map(unitOf), this.setOf(set).policy);
    this.setOf(set).counts[verdict.outcome] += 1;
    if (verdict.outcome === 'added') {
      this.units += 1;
      this.versions.push(this.version(set, this.units, { ...dates, ...unit }, []));
    } else if (verdict.outcome !== 'unchanged') {
      for (const { unit: replaced, content } of verdict.replacements) {
        const counted = replaced === verdict.holder ? { outcome: verdict.outcome } : {};
        this.replace(set, Number(replaced.id), content, { content: unit, ...counted });
      }
    }
    return verdict.outcome;
  }

  private replace(set: number, unit: number, content: NewUnit | null, origin?: Incoming): void {
    const own = this.versions.findIndex((version) => version.unit === unit && version.set === set);
    const [withdrawn] = own === -1 ? [] : this.versions.splice(own, 1);
    const incoming = [...(withdrawn?.incoming ?? []), ...(origin ? [origin] : [])];
    const base = this.newest(unit);
    if (content === null && !base?.content) return;
    this.versions.push(this.version(set, unit, content, base ? incoming : []));
  }

  private version(set: number, unit: number, content: NewUnit | null, incoming: readonly Incoming[]): Version {
    const revision = (this.newest(unit)?.revision ?? 0) + 1;
    return { unit, set, revision, content, incoming, restores: undefined };
  }

  private finish(set: number): ChangeCounts {
    this.lastNumber += 1;
    this.setOf(set).number = this.lastNumber;
    return this.setOf(set).counts;
  }

  private newest(unit: number, seenBy?: number): Version | undefined {
    return this.versions
      .filter((version) => version.unit === unit)
      .filter(({ set }) => set === seenBy || this.setOf(set).number !== undefined)
      .at(-1);
  }

  private published(): readonly Version[] {
    return this.versions.filter(({ set }) => this.setOf(set).number !== undefined);
  }

  private isBefore(a: Version, b: Version): boolean {
    return this.versions.indexOf(a) < this.versions.indexOf(b);
  }

  private unitIds(): readonly number[] {
    return Array.from({ length: this.units }, (_, index) => index + 1);
  }

  private setOf(id: number): ChangeSet {
    return this.sets.get(id)!;
  }
}

function unitOf({ unit, content }: Version): Unit {
  return { ...content!, id: String(unit), memoryId: '', revision: 1, changeSetId: '' };
}

/** Equal source with codes, and context. */
function sameKey(a: NewUnit, b: NewUnit): boolean {
  return isDeepStrictEqual(keyOf(a), keyOf(b));
}

function keyOf({ sourceLanguage, variants, context }: NewUnit): unknown {
  const source = variants.filter(({ language }) => language === sourceLanguage);
  const sides = source.length > 0 ? source : variants.toSorted((a, b) => (a.language < b.language ? -1 : 1));
  const texts = sides.map(({ language, text, codes }) => ({ language, text, codes }));
  return { sourceLanguage, texts, previous: context?.previous, next: context?.next, key: context?.key };
}
