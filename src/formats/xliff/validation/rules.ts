import { annotation } from './annotations-2.js';
import { extensionIds } from './extension-ids-2.js';
import { itsAttributes } from './its-attributes-2.js';
import { itsRecords } from './its-records-2.js';
import { itsScope } from './its-scope-2.js';
import { modulePlaces } from './module-places-2.js';
import { plurals } from './plurals-22.js';
import { sizeRestriction } from './size-restriction-2.js';
import { validationOutcome } from './validation-outcome-2.js';
import { bothEnds, codePoint, codeSubtype } from './inline-attributes-2.js';
import { attributes1 } from './attributes-1.js';
import { attributes2 } from './attributes-2.js';
import { changeTracking } from './change-tracking-2.js';
import { dataReferences } from './data-references-2.js';
import { glossary } from './glossary-2.js';
import { languages1 } from './languages-1.js';
import { languages2 } from './languages-2.js';
import { matches } from './matches-2.js';
import { metadata } from './metadata-2.js';
import { moduleAttributes } from './module-attributes-2.js';
import { pairedCodes1 } from './paired-codes-1.js';
import { pairedCodes2, pairedMarkers2 } from './paired-codes-2.js';
import { references1, segments1 } from './references-1.js';
import { fragments, subFlows } from './references-2.js';
import { resources } from './resource-data-2.js';
import type { Rule } from './rule.js';
import { segmentInUnit, segmentState, targetOrder } from './segments-2.js';
import { skeleton } from './skeleton-2.js';
import { states1 } from './states-1.js';
import { structure1 } from './structure-1.js';
import { structure2 } from './structure-2.js';
import { codeSequence, targetCodes } from './target-codes-2.js';
import { uniqueIds1 } from './unique-ids-1.js';
import { uniqueIds2 } from './unique-ids-2.js';
import { validationRules } from './validation-rules-2.js';
import { version1, version2 } from './version.js';

/** Every rule; docs/formats.md has the same in a table. */
export const RULES: readonly Rule[] = [
  ...[version1, structure1, attributes1, uniqueIds1, references1, segments1, pairedCodes1, languages1, states1],
  ...[version2, structure2, attributes2, skeleton, uniqueIds2, languages2],
  ...[segmentInUnit, segmentState, targetOrder, dataReferences],
  ...[pairedCodes2, pairedMarkers2, targetCodes, codeSequence],
  ...[codePoint, codeSubtype, bothEnds, annotation, fragments, subFlows],
  ...[modulePlaces, extensionIds, matches, glossary, metadata, resources, changeTracking],
  ...[moduleAttributes, sizeRestriction, validationRules, validationOutcome],
  ...[itsAttributes, itsRecords, itsScope, plurals],
];
