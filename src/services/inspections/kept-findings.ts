import type { CheckedPair, Finding, FindingSeverity } from '../../domain/check.js';
import type { InspectedPlace, InspectionFigures, NewInspectionFinding } from '../../domain/inspection.js';
import type { InspectionWrites } from '../../domain/ports/inspections.js';
import { hashOfPair } from './hash-of-pair.js';

/** Of each check; more than that nobody goes through, and the next inspection shows what is left. */
const MOST_OF_A_CHECK = 10_000;
/** As many as the store takes at once. */
const BATCH = 1_000;

export interface PlacedPair extends Pick<CheckedPair, 'source' | 'target'> {
  readonly place: InspectedPlace;
}

type FoundFinding = Omit<Finding, 'pair'>;

/** Counts the findings of an inspection, and writes those that are kept. */
export class KeptFindings {
  readonly #inspectionId: string;
  readonly #writes: Pick<InspectionWrites, 'addFindings'>;
  readonly #counts: Record<FindingSeverity, number> = { error: 0, warning: 0, hint: 0 };
  readonly #rules = new Map<string, number>();
  #waiting: NewInspectionFinding[] = [];
  #notKept = 0;

  constructor(inspectionId: string, writes: Pick<InspectionWrites, 'addFindings'>) {
    this.#inspectionId = inspectionId;
    this.#writes = writes;
  }

  async add({ place, ...pair }: PlacedPair, findings: readonly FoundFinding[]): Promise<void> {
    if (findings.length === 0) return;
    const pairHash = hashOfPair(pair);
    for (const { rule, severity, message, ranges, suggestion, conceptId } of findings) {
      this.#counts[severity]++;
      const ofRule = (this.#rules.get(rule) ?? 0) + 1;
      this.#rules.set(rule, ofRule);
      if (ofRule > MOST_OF_A_CHECK) this.#notKept++;
      else {
        const given = {
          ...(suggestion !== undefined && { suggestion }),
          ...(conceptId !== undefined && { conceptId }),
        };
        this.#waiting.push({ place, rule, severity, message, ranges, ...given, pairHash });
      }
    }
    if (this.#waiting.length >= BATCH) await this.#write();
  }

  /** Writes what waits. */
  async finish(): Promise<Pick<InspectionFigures, 'counts' | 'rules' | 'notKept'>> {
    await this.#write();
    return { counts: this.#counts, rules: Object.fromEntries(this.#rules), notKept: this.#notKept };
  }

  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#writes.addFindings(this.#inspectionId, this.#waiting.splice(0, BATCH));
    }
  }
}
