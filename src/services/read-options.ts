import type { ReadOptions } from '../domain/file-reading.js';
import type { Limits } from '../domain/limits.js';

/** What a reader is told about a file. */
export function readOptions(order: Omit<ReadOptions, 'limits'>, limits: Limits): ReadOptions {
  const { sourceLanguage, targetLanguage, encoding, table } = order;
  return {
    ...(sourceLanguage !== undefined && { sourceLanguage }),
    ...(targetLanguage !== undefined && { targetLanguage }),
    ...(encoding !== undefined && { encoding }),
    ...(table !== undefined && { table }),
    limits: {
      depth: limits.xmlDepth,
      units: limits.unitsPerFile,
      segmentCharacters: limits.segmentCharacters,
      segmentCodes: limits.segmentCodes,
      packedBytes: limits.zipBytes,
      packedRatio: limits.zipRatio,
    },
  };
}
