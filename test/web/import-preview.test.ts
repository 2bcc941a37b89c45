import { expect, test } from '@jest/globals';
import { formFields, mappingWith, NO_CHOICES, withChoice } from '../../src/web/import-preview.js';

test('only what was said of a file is sent', () => {
  expect(formFields(NO_CHOICES)).toEqual({});
  const said = { ...NO_CHOICES, headerRows: '2', sourceLanguage: ' de ', lowerCaseInitials: true };
  expect(formFields(said)).toEqual({ headerRows: '2', sourceLanguage: 'de', lowerCaseInitials: 'true' });
});

test('what the columns were said to hold goes with the table that they are of', () => {
  const mapped = { ...NO_CHOICES, mapping: '{"0":{"role":"term","language":"en"}}', headerRows: '1' };
  expect(withChoice(mapped, { layout: 'deepl' })).toEqual({ ...NO_CHOICES, layout: 'deepl' });
  expect(withChoice(mapped, { sheet: 'B' })).toEqual({ ...NO_CHOICES, sheet: 'B' });
  expect(withChoice(mapped, { headerRows: '0' })).toEqual({ ...mapped, headerRows: '0' });
  expect(withChoice(mapped, { layout: '' })).toEqual(mapped);
});

test('a mapping says all columns but those that are left out', () => {
  const columns = [
    { index: 0, header: 'English', role: 'term', language: 'en' },
    { index: 1, role: 'ignore' },
    { index: 2, role: 'ignore' },
  ] as const;
  const mapping = mappingWith(columns, { index: 2, role: 'note', language: '' });
  expect(JSON.parse(mapping)).toEqual({ 0: { role: 'term', language: 'en' }, 2: { role: 'note' } });
});
