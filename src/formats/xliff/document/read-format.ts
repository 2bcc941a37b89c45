import type { DocumentFormat } from '../../../domain/document.js';

/** The namespaces by which CAT tools make XLIFF 1.2 their own. */
const DIALECTS: readonly (readonly [DocumentFormat, RegExp])[] = [
  ['sdlxliff', /=\s*["']http:\/\/sdl\.com\/FileTypes\/SdlXliff\//],
  ['mqxliff', /=\s*["']MQXliff["']/],
  ['mxliff', /=\s*["']http:\/\/www\.memsource\.com\/mxlf\//],
];

/** @param rootTag the start tag of the root as the file has it, its namespaces and all */
export function formatOfRoot(rootTag: string): DocumentFormat {
  return DIALECTS.find(([, namespace]) => namespace.test(rootTag))?.[0] ?? 'xliff';
}
