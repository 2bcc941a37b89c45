/** In place of ids: every glossary. */
const EVERY = '*';

export const GLOSSARY_CHOICE =
  'Glossaries, at most 32, or * for all: matches whose targets break one say so, and come after the others of their score';

/** The glossaries that a request names, where it names any. */
export function glossaryChoice(ids: readonly string[] | undefined): readonly string[] | 'every' | undefined {
  return ids?.includes(EVERY) === true ? 'every' : ids;
}

/** Those that have to be there. */
export function namedGlossaries(ids: readonly string[] | undefined): readonly string[] | undefined {
  return ids?.filter((id) => id !== EVERY);
}
