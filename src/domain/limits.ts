/** What a request, a file or a look-up may cost. Each can be set by the environment and is checked at the start. */
export interface Limits {
  readonly xliffBytes: number;
  readonly tmxBytes: number;
  readonly tbxBytes: number;
  readonly tableBytes: number;
  /** Of a file that is checked and not stored: it is held in memory meanwhile. */
  readonly checkedFileBytes: number;
  /** Bytes of what is packed in a spreadsheet, unpacked. */
  readonly zipBytes: number;
  /** How many times their packed size the contents of a spreadsheet may be. */
  readonly zipRatio: number;
  /** Depth of XML elements. */
  readonly xmlDepth: number;
  readonly unitsPerFile: number;
  /** Code points of one segment of a file. */
  readonly segmentCharacters: number;
  /** Inline codes of one segment of a file. */
  readonly segmentCodes: number;
  readonly jsonBytes: number;
  /** Segments or pairs in one request. */
  readonly segmentsPerRequest: number;
  /** Units in one POST. */
  readonly unitsPerRequest: number;
  /** A longer query is looked up exactly, not fuzzily. */
  readonly fuzzyTokens: number;
  readonly queryBytes: number;
  readonly lookUpMilliseconds: number;
  readonly pageSize: number;
  readonly memoriesPerRequest: number;
  readonly importMinutes: number;
  readonly uploadsAtOnce: number;
  /** Look-ups in work at one time; they are never limited by count. */
  readonly lookUpsAtOnce: number;
  /** Uploads a caller may begin in a minute. */
  readonly uploadsPerMinute: number;
  /** Writes other than uploads a caller may send in a minute. */
  readonly writesPerMinute: number;
}

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  xliffBytes: 64 * MEBIBYTE,
  tmxBytes: 512 * MEBIBYTE,
  tbxBytes: 200 * MEBIBYTE,
  tableBytes: 50 * MEBIBYTE,
  checkedFileBytes: 16 * MEBIBYTE,
  zipBytes: 200 * MEBIBYTE,
  zipRatio: 200,
  xmlDepth: 200,
  unitsPerFile: 5_000_000,
  segmentCharacters: 100_000,
  segmentCodes: 1_000,
  jsonBytes: 4 * MEBIBYTE,
  segmentsPerRequest: 1_000,
  unitsPerRequest: 1_000,
  fuzzyTokens: 2_000,
  queryBytes: 32 * 1024,
  lookUpMilliseconds: 500,
  pageSize: 200,
  memoriesPerRequest: 32,
  importMinutes: 30,
  uploadsAtOnce: 8,
  lookUpsAtOnce: 256,
  uploadsPerMinute: 120,
  writesPerMinute: 6_000,
};
