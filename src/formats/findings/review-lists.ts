import type writeXlsxFile from 'write-excel-file/node';

import { columnLetters } from '../tabular/column-letters.js';
import { DECISION_WORDS, REVIEW_COLUMNS, type ReviewColumn, type ReviewScope } from './review-columns.js';

type WriteOptions = NonNullable<Parameters<typeof writeXlsxFile>[1]>;
type Feature = NonNullable<WriteOptions['features']>[number];

interface ReviewedSheet {
  /** How many it has, its header too. */
  readonly rows: number;
  /** Where a decision can hold. */
  readonly scopes: readonly ReviewScope[];
}

/**
 * What a reviewer's sheet has beside its cells: lists to choose from, a filter, and the column of keys out of sight. Another
 * word than those of a list may be written: decisions are understood in several languages.
 * @param sheets by their index; undefined: nothing is added
 */
export function reviewLists(sheets: readonly (ReviewedSheet | undefined)[]): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet === undefined ? xml : withAdditions(xml, sheet);
          },
        },
      },
    },
  };
}

function withAdditions(xml: string, sheet: ReviewedSheet): string {
  const keys = numberOf('Key');
  return xml
    .replace(`<col min="${keys}"`, (column) => `${column} hidden="1"`)
    .replace('</sheetData>', (end) => end + additions(sheet));
}

/** In the order in which the parts of a worksheet stand (ECMA-376 part 1, 18.3.1.99). */
function additions({ rows, scopes }: ReviewedSheet): string {
  const filter = `<autoFilter ref="A1:${columnLetters(REVIEW_COLUMNS.length)}${rows}"/>`;
  const lists = [
    list(
      'Decision',
      DECISION_WORDS,
      rows,
      'accept: the finding is right. ignore: leave it alone from now on; say why.',
    ),
    list('Scope', scopes, rows, `Where "ignore" holds: ${scopes.join(', ')}; when empty, for the ${scopes[0]!}.`),
  ];
  return `${filter}<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

function list(column: ReviewColumn, words: readonly string[], rows: number, prompt: string): string {
  const letters = columnLetters(numberOf(column));
  const shown = prompt.replaceAll('"', '&quot;');
  return (
    `<dataValidation type="list" allowBlank="1" showInputMessage="1" promptTitle="${column}" prompt="${shown}" ` +
    `sqref="${letters}2:${letters}${rows}"><formula1>"${words.join(',')}"</formula1></dataValidation>`
  );
}

/** From 1. */
function numberOf(column: ReviewColumn): number {
  return REVIEW_COLUMNS.indexOf(column) + 1;
}
