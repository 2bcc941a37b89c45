/** What there is to do with a glossary, each on a page of its own, in the order of the bar. */
export const GLOSSARY_SECTIONS = ['concepts', 'duplicates', 'misses', 'import'] as const;

export type GlossarySection = (typeof GLOSSARY_SECTIONS)[number];

/** The address of a page of the glossary. */
export function glossaryAddress(glossaryId: string, section: GlossarySection = 'concepts'): string {
  const address = `/glossaries/${encodeURIComponent(glossaryId)}`;
  return section === 'concepts' ? address : `${address}/${section}`;
}
