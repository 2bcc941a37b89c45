import type { InspectionFigures } from '../../domain/inspection.js';
import type { JobProgress } from '../../domain/job.js';
import type { KeptFindings } from './kept-findings.js';
import type { KeptGroups } from './kept-groups.js';

/** Where what is found goes, and who is told how far it is. */
export interface Inspecting {
  readonly findings: KeptFindings;
  readonly groups: KeptGroups;
  readonly onProgress: (progress: JobProgress) => void;
}

/** What a subject comes to besides what was kept. */
export type Inspected = Pick<InspectionFigures, 'checked' | 'inapplicable' | 'groupsNotKept'>;
