import { validateXliff } from '../../../../src/formats/xliff/validation/validate-xliff.js';
import type { FileFinding } from '../../../../src/domain/file-finding.js';
import { chunksOf, collect, utf8 } from '../../reading.js';

const NAMESPACES = ['mtc matches', 'gls glossary', 'mda metadata', 'res resourcedata', 'val validation', 'fs fs']
  .concat('slr sizerestriction', 'ctr changetracking')
  .map((pair) => pair.split(' '))
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:xliff:${name}:2.0"`)
  .concat('xmlns:its="http://www.w3.org/2005/11/its"', 'xmlns:itsm="urn:oasis:names:tc:xliff:itsm:2.1"')
  .concat('xmlns:pgs="urn:oasis:names:tc:xliff:pgs:1.0"', 'xmlns:x="urn:x"')
  .join(' ');

/** A document of 2.1 from Chinese into English with these files. */
export function document2(files: string, attributes = 'version="2.1" srcLang="zh-CN" trgLang="en"'): string {
  return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${NAMESPACES} ${attributes}>${files}</xliff>`;
}

/** A document of 2.2 with these files. */
export function document22(files: string): string {
  return document2(files, 'version="2.2" srcLang="zh-CN" trgLang="en"').replace('document:2.0', 'document:2.2');
}

/** A document of 2.1 with one unit that holds this. */
export function unit2(content: string): string {
  return document2(`<file id="f"><unit id="u">${content}</unit></file>`);
}

/** A document of 2.1 with one segment of this source and target. */
export function segment2(source: string, target?: string, attributes = ''): string {
  const translation = target === undefined ? '' : `<target>${target}</target>`;
  return unit2(
    `<originalData><data id="d">x</data></originalData><segment${attributes}><source>${source}</source>${translation}</segment>`,
  );
}

const FILE_1 = 'original="a.txt" source-language="zh-CN" target-language="en" datatype="plaintext"';

/** A document of 1.2 from Chinese into English with this body. */
export function document1(body: string, { header = '', file = FILE_1, version = ' version="1.2"' } = {}): string {
  const root = `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2"${version}>`;
  return `${root}<file ${file}><header>${header}</header><body>${body}</body></file></xliff>`;
}

/** A document of 1.2 with one trans-unit that holds this. */
export function unit1(content: string, attributes = ''): string {
  return document1(`<trans-unit id="u"${attributes}>${content}</trans-unit>`);
}

export function findingsOf(file: string | Uint8Array, chunk?: number): Promise<FileFinding[]> {
  const bytes = typeof file === 'string' ? utf8(file) : file;
  return collect(validateXliff(chunksOf(bytes, chunk), { depth: 200 }));
}
