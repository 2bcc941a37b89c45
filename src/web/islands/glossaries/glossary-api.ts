export function glossaryPath(glossaryId: string): string {
  return `/v1/glossaries/${encodeURIComponent(glossaryId)}`;
}

export function conceptPath(conceptId: string): string {
  return `/v1/concepts/${encodeURIComponent(conceptId)}`;
}
