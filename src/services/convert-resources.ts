import type { LanguageTag } from '../domain/language-tag.js';
import type { Limits } from '../domain/limits.js';
import { readFlatResources, writeFlatResources } from '../formats/json/flat-resources.js';
import { readXliffResources, writeXliffResources, type ResourceXliffVersion } from '../formats/json/xliff-resources.js';
import { readOptions } from './read-options.js';

/** Flat JSON resources that are to become XLIFF. */
export interface ResourcesToXliff {
  readonly version: ResourceXliffVersion;
  readonly name: string;
  readonly sourceLanguage: LanguageTag;
  readonly targetLanguage?: LanguageTag;
  /** JSON: an object of texts by key. */
  readonly source: string;
  /** The same keys, translated; some may be missing. */
  readonly target?: string;
}

/** @throws ConcordError `malformed-file`, `unsupported-file` or `too-large` */
export function resourcesToXliff(order: ResourcesToXliff, limits: Limits): Promise<string> {
  const { version, name, sourceLanguage, targetLanguage = null, source, target } = order;
  const resources = {
    sourceLanguage,
    targetLanguage,
    source: readFlatResources(source),
    target: target === undefined ? new Map<string, string>() : readFlatResources(target),
  };
  return writeXliffResources(resources, { version, name }, readOptions({}, limits));
}

/**
 * The texts of one side of an XLIFF file as flat JSON; units without a translation have no key on the target side.
 * @throws ConcordError `malformed-file`, `unsupported-file` or `too-large`
 */
export async function xliffToResources(xliff: string, side: 'source' | 'target', limits: Limits): Promise<string> {
  const resources = await readXliffResources(xliff, readOptions({}, limits));
  return writeFlatResources(resources[side]);
}
