import { describe, expect, test } from '@jest/globals';

import { analysisOrder, fieldText, pretranslationOrder } from '../../src/web/document-orders.js';

/** As a browser sends the form: a box that is not ticked is absent. */
function formOf(fields: readonly (readonly [name: string, value: string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

const SETTINGS = [
  ['minScore', '80'],
  ['replace', 'unconfirmed'],
  ['confirm', '102 and 101'],
  ['suggestionsFrom', '60'],
  ['suggestionsLimit', '3'],
] as const;

const TWO_MEMORIES = [
  ['memory-count', '2'],
  ['memory', 'm1'],
  ['memory', 'm2'],
] as const;

describe('The forms of the documents page', () => {
  test('name no memories when all are chosen: those that come later belong to all', () => {
    expect(pretranslationOrder(formOf([...SETTINGS, ...TWO_MEMORIES]))).toEqual({
      minScore: 80,
      suggestionsFrom: 60,
      suggestionsLimit: 3,
      confirm: [102, 101],
      terms: false,
      replace: 'unconfirmed',
    });
  });

  test('name the memories that are chosen among others', () => {
    const form = formOf([...SETTINGS, ...TWO_MEMORIES.slice(0, 2)]);
    expect(pretranslationOrder(form)).toMatchObject({ memories: [{ id: 'm1' }] });
    expect(analysisOrder(form)).toEqual({ minScore: 80, memories: [{ id: 'm1' }], with: [] });
  });

  test('ask for no suggestions and no confirmation unless they are chosen', () => {
    const form = formOf([...SETTINGS, ...TWO_MEMORIES]);
    form.set('suggestionsFrom', '');
    form.set('confirm', 'none');
    expect(pretranslationOrder(form)).not.toHaveProperty('suggestionsFrom');
    expect(pretranslationOrder(form)).toMatchObject({ confirm: [] });
  });

  test('write terms only where a glossary is chosen for them', () => {
    const glossaries = [['terms', 'on'] as const, ['glossary-count', '2'] as const];
    const with1 = formOf([...SETTINGS, ...TWO_MEMORIES, ...glossaries, ['glossary', 'g2']]);
    expect(pretranslationOrder(with1)).toMatchObject({ terms: true, glossaries: ['g2'] });
    const withNone = pretranslationOrder(formOf([...SETTINGS, ...TWO_MEMORIES, ...glossaries]));
    expect(withNone).toMatchObject({ terms: false });
    expect(withNone).not.toHaveProperty('glossaries');
  });

  test('name the documents that come before', () => {
    const form = formOf([['minScore', '50'], ...TWO_MEMORIES, ['with', 'd1'], ['with', 'd2']]);
    expect(analysisOrder(form)).toEqual({ minScore: 50, with: ['d1', 'd2'] });
  });

  test('read a field without the white space around it, and an absent one as empty', () => {
    expect(fieldText(formOf([['name', '  灯塔 ']]), 'name')).toBe('灯塔');
    expect(fieldText(formOf([]), 'name')).toBe('');
  });
});
