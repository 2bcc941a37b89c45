import type { InspectionWrites } from '../../domain/ports/inspections.js';

export async function discardInspection(
  inspections: Pick<InspectionWrites, 'discard'>,
  inspectionId: string,
): Promise<void> {
  let finished = false;
  while (!finished) finished = await inspections.discard(inspectionId);
}
