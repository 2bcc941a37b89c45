import type { XliffVersion } from '../../domain/document.js';
import { malformed } from '../file-failure.js';
import { placeOf, type XmlElement } from '../xml/xml-element.js';

/** The format's name as people read it. */
export const XLIFF = 'XLIFF';

export interface XliffRoot {
  /** 1 for 1.0 to 1.2 and their dialects, 2 for 2.0 to 2.2. */
  readonly version: 1 | 2;
  /** Of a version that is not published, the latest that is. */
  readonly published: XliffVersion;
  /** Of 2.x; in 1.x each file has its own. */
  readonly sourceLanguage: string | undefined;
  readonly targetLanguage: string | undefined;
}

/** Reads the root of any version, in any namespace. Fails with `malformed-file` for a version that is not known. */
export function readRoot(root: XmlElement): XliffRoot {
  const { attributes, namespace } = root;
  const version = attributes.get('version') ?? versionByNamespace(namespace, attributes.has('srcLang'));
  const [, major, minor] = /^([12])\.(\d)$/.exec(version.trim()) ?? [];
  if (major === undefined) throw malformed(XLIFF, `version "${version.slice(0, 20)}" is not known`, placeOf(root));
  const published = `${major}.${Math.min(Number(minor), 2)}` as XliffVersion;
  if (major === '1') return { version: 1, published, sourceLanguage: undefined, targetLanguage: undefined };
  return {
    version: 2,
    published,
    sourceLanguage: attributes.get('srcLang'),
    targetLanguage: attributes.get('trgLang'),
  };
}

function versionByNamespace(namespace: string, hasSourceLanguage: boolean): string {
  const named = /:xliff:document:([12]\.\d)$/.exec(namespace)?.[1];
  if (hasSourceLanguage && named?.startsWith('2') !== true) return '2.0';
  return named ?? '1.2';
}
