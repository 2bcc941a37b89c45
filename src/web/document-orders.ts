/** What the forms of the documents page say, as the bodies of requests. Absent memories and glossaries mean all. */

export const LOWEST_SCORE = 50;
export const DEFAULT_FILL_SCORE = 75;

/** Which fills a pretranslation confirms. */
export const CONFIRMATIONS: Readonly<Record<string, readonly number[]>> = {
  none: [],
  '102 and 101': [102, 101],
  '100 and better': [102, 101, 100],
};

/** @param form the fields of PretranslationPanel */
export function pretranslationOrder(form: FormData): object {
  const suggestionsFrom = fieldText(form, 'suggestionsFrom');
  const glossaries = chosenOf(form, 'glossary');
  const terms = form.has('terms') && glossaries?.length !== 0;
  return {
    minScore: Number(fieldText(form, 'minScore')),
    ...chosenMemories(form),
    ...(terms && glossaries && { glossaries }),
    ...(suggestionsFrom !== '' && { suggestionsFrom: Number(suggestionsFrom) }),
    suggestionsLimit: Number(fieldText(form, 'suggestionsLimit')),
    confirm: CONFIRMATIONS[fieldText(form, 'confirm')] ?? [],
    terms,
    replace: fieldText(form, 'replace'),
  };
}

/** @param form the fields of AnalysisPanel */
export function analysisOrder(form: FormData): object {
  return { minScore: Number(fieldText(form, 'minScore')), ...chosenMemories(form), with: idsOf(form, 'with') };
}

function chosenMemories(form: FormData): { memories?: readonly { id: string }[] } {
  const ids = chosenOf(form, 'memory');
  return ids ? { memories: ids.map((id) => ({ id })) } : {};
}

/** Undefined when all of them are: those that come while somebody chooses belong to all, too. */
function chosenOf(form: FormData, name: string): readonly string[] | undefined {
  const ids = idsOf(form, name);
  return ids.length === Number(form.get(`${name}-count`)) ? undefined : ids;
}

function idsOf(form: FormData, name: string): readonly string[] {
  return form.getAll(name).filter((value) => typeof value === 'string');
}

/** A field of a form, without white space around it; empty when it is absent. */
export function fieldText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
