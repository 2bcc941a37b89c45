import { malformed } from '../file-failure.js';
import { placeOf, type XmlElement } from '../xml/xml-element.js';

/** The format's name as people read it. */
export const XLIFF = 'XLIFF';

export interface XliffRoot {
  /** 1 for 1.0 to 1.2 and their dialects, 2 for 2.0 to 2.2. */
  readonly version: 1 | 2;
  /** Of 2.x; in 1.x each file has its own. */
  readonly sourceLanguage: string | undefined;
  readonly targetLanguage: string | undefined;
}

/** Reads the root of any version, in any namespace. Fails with `malformed-file` for a version that is not known. */
export function readRoot(root: XmlElement): XliffRoot {
  const { attributes, namespace } = root;
  const version = attributes.get('version') ?? versionByNamespace(namespace, attributes.has('srcLang'));
  const major = /^([12])\.\d$/.exec(version.trim())?.[1];
  if (major === undefined) throw malformed(XLIFF, `version "${version.slice(0, 20)}" is not known`, placeOf(root));
  if (major === '1') return { version: 1, sourceLanguage: undefined, targetLanguage: undefined };
  return { version: 2, sourceLanguage: attributes.get('srcLang'), targetLanguage: attributes.get('trgLang') };
}

function versionByNamespace(namespace: string, hasSourceLanguage: boolean): string {
  const isTwo = hasSourceLanguage || /:xliff:document:2\.\d$/.test(namespace);
  return isTwo ? '2.0' : '1.2';
}
