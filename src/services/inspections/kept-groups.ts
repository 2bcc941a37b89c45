import type { InspectionFigures, NewInspectionGroup } from '../../domain/inspection.js';
import type { InspectionWrites } from '../../domain/ports/inspections.js';

/** Members that the store takes at once. */
const BATCH = 5_000;

/** Counts the groups of an inspection, and writes them. */
export class KeptGroups {
  readonly #inspectionId: string;
  readonly #writes: Pick<InspectionWrites, 'addGroups'>;
  readonly #counts = { source: 0, target: 0, numbers: 0 };
  #waiting: NewInspectionGroup[] = [];
  #members = 0;

  constructor(inspectionId: string, writes: Pick<InspectionWrites, 'addGroups'>) {
    this.#inspectionId = inspectionId;
    this.#writes = writes;
  }

  async add(group: NewInspectionGroup): Promise<void> {
    this.#counts[group.kind]++;
    this.#waiting.push(group);
    this.#members += group.members.length;
    if (this.#members >= BATCH) await this.#write();
  }

  /** Writes what waits. */
  async finish(): Promise<InspectionFigures['groups']> {
    await this.#write();
    return this.#counts;
  }

  async #write(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#members = 0;
    if (waiting.length > 0) await this.#writes.addGroups(this.#inspectionId, waiting);
  }
}
