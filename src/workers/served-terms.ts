import { setImmediate as nextTurn } from 'node:timers/promises';

import type { TermInText } from '../domain/document.js';
import type { TermsInTextsQuery } from '../domain/ports/look-ups.js';
import { createTermFinder } from '../services/look-up-terms.js';
import { createTermSource } from '../storage/sqlite/term-source.js';
import type { PartSettings } from './part-settings.js';

/** Texts whose terms are found before somebody who types has a turn. */
const TEXTS_A_TURN = 50;

export function serveTerms(database: PartSettings['database']): object {
  const finder = createTermFinder(createTermSource(database));

  async function termsInTexts(query: TermsInTextsQuery): Promise<readonly (readonly TermInText[])[]> {
    const found: (readonly TermInText[])[] = [];
    for (let first = 0; first < query.texts.length; first += TEXTS_A_TURN) {
      const texts = query.texts.slice(first, first + TEXTS_A_TURN);
      found.push(...(await finder.termsInTexts({ ...query, texts })));
      await nextTurn();
    }
    return found;
  }

  void finder.refresh();
  return { ...finder, termsInTexts };
}
