import type { Limits } from '../../domain/limits.js';
import type { Checker } from '../../domain/ports/checker.js';
import type { InspectionReader } from '../../domain/ports/inspection-reader.js';
import type { StoreReads, StoreWrites } from '../../domain/ports/store.js';
import type { Services } from '../services.js';
import type { DocumentServices } from '../document-services.js';
import { createInspectionServices } from '../inspections/inspection-services.js';
import type { SpoolFolder } from '../spool-folder.js';
import type { StartDocumentJob } from '../start-document-job.js';
import { createAcceptanceServices } from './acceptance-services.js';
import { createCheckServices } from './check-services.js';
import { createFileWithIssues } from './file-with-issues.js';
import { createImportReviews, type ReadReviewFile } from './import-reviews.js';
import { createProfileServices } from './profile-services.js';
import { createSuppressionServices } from './suppression-services.js';

interface Dependencies {
  readonly checker: Checker;
  readonly inspectionReader: InspectionReader;
  readonly stores: Stores;
  readonly documents: DocumentServices;
  readonly spool: SpoolFolder;
  readonly limits: Limits;
  readonly readReviewFile: ReadReviewFile;
  readonly startJob: StartDocumentJob;
}

type Stores = {
  readonly [
    Name in 'documents' | 'memories' | 'glossaries' | 'units' | 'acceptances' | 'suppressions' | 'profiles'
  ]: StoreReads[Name] & StoreWrites[Name];
} & Pick<StoreReads, 'inspections'> &
  Pick<StoreWrites, 'answers'>;

/** Checks, and what is decided about what they report. */
export function createCheckingServices({
  checker,
  inspectionReader,
  stores,
  documents,
  startJob,
  ...files
}: Dependencies): Pick<
  Services,
  'checks' | 'profiles' | 'acceptances' | 'suppressions' | 'importReviews' | 'fileWithIssues' | 'inspections'
> {
  const { acceptances } = stores;
  const profiles = createProfileServices(stores.profiles);
  const checks = createCheckServices({ checker, acceptances, profiles, spool: files.spool });
  return {
    checks,
    fileWithIssues: createFileWithIssues({ documents, checks }),
    profiles,
    acceptances: createAcceptanceServices(acceptances),
    suppressions: createSuppressionServices(stores),
    importReviews: createImportReviews({ ...stores, ...files }),
    inspections: createInspectionServices({ ...stores, reader: inspectionReader, checks, startJob }),
  };
}
