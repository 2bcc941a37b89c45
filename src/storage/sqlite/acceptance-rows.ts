import type { Acceptance } from '../../domain/acceptance.js';
import { publicId } from './public-ids.js';

export const SELECT_ACCEPTANCES = `
  SELECT id, hex(key) AS key, rule, concept_id AS conceptId, source, target, created_at AS createdAt,
    created_by AS createdBy
  FROM acceptance`;

export interface AcceptanceRow extends Omit<Acceptance, 'id' | 'conceptId'> {
  readonly id: number;
  readonly conceptId: string | null;
}

export function acceptanceOf({ id, key, conceptId, ...row }: AcceptanceRow): Acceptance {
  return {
    ...row,
    id: publicId('acceptance', id),
    key: key.toLowerCase(),
    ...(conceptId !== null && { conceptId }),
  };
}
