import type { Suppression, SuppressionScope } from '../../domain/suppression.js';
import { publicId } from './public-ids.js';

export const SELECT_SUPPRESSIONS = `
  SELECT id, hex(key) AS key, scope, place, rule, concept_id AS conceptId, source, target, reason,
    expires_at AS expiresAt, created_at AS createdAt, created_by AS createdBy
  FROM suppression`;

export interface SuppressionRow extends Omit<Suppression, 'id' | 'scope' | 'conceptId' | 'expiresAt'> {
  readonly id: number;
  readonly scope: string;
  readonly conceptId: string | null;
  readonly expiresAt: number | null;
}

export function suppressionOf({ id, key, scope, conceptId, expiresAt, ...row }: SuppressionRow): Suppression {
  return {
    ...row,
    id: publicId('suppression', id),
    key: key.toLowerCase(),
    scope: scope as SuppressionScope,
    ...(conceptId !== null && { conceptId }),
    ...(expiresAt !== null && { expiresAt }),
  };
}
