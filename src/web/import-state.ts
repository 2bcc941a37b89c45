import type { ImportAnswer, JobAnswer } from './api-answers.js';

export type ImportTargetKind = 'memory' | 'glossary';

/** How far an import has come. */
export type ImportStep =
  | { readonly step: 'choosing'; readonly message?: string }
  | { readonly step: 'sending'; readonly fileName: string; readonly sent: number; readonly total: number }
  | { readonly step: 'working'; readonly fileName: string; readonly job: JobAnswer<ImportAnswer> }
  | { readonly step: 'ended'; readonly fileName: string; readonly job: JobAnswer<ImportAnswer> };

/** What happens to an incoming unit or concept that is there already; the first is the default. */
export const IMPORT_POLICIES: Readonly<Record<ImportTargetKind, readonly (readonly [value: string, says: string])[]>> =
  {
    memory: [
      ['merge', 'Merge'],
      ['keep', 'Keep'],
      ['overwrite', 'Overwrite'],
    ],
    glossary: [
      ['merge', 'Merge'],
      ['keep-both', 'Keep both'],
      ['skip', 'Skip'],
    ],
  };
