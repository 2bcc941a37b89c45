import { ConcordError } from '../domain/failure.js';
import type { DocumentServices } from './document-services.js';

/** Replaced while the services of documents are built. */
export function createDocumentServices(): DocumentServices {
  const refuse = () => Promise.reject(new ConcordError({ kind: 'conflict', reason: 'Documents are not there yet.' }));
  return new Proxy({}, { get: () => refuse }) as DocumentServices;
}
