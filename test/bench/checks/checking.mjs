// The checks of the default profile over documents, with the concepts of some glossaries, as the service runs them.
import { CheckRun } from '../../../dist/checks/check-run.js';
import { chooseChecks } from '../../../dist/checks/choose-checks.js';
import { TermRecogniser } from '../../../dist/terminology/recognition/term-recogniser.js';

/** Every check as it describes itself. */
export const DEFAULT_CHECKS = chooseChecks({ rules: {} });

export class Checking {
  #recogniser = new TermRecogniser();
  #concepts;

  /** @param {readonly object[]} concepts as the domain has them */
  constructor(concepts) {
    this.#concepts = new Map(concepts.map((concept) => [concept.id, concept]));
    for (const concept of concepts) this.#recogniser.add(concept);
  }

  async prepare(languages) {
    for (const language of languages) await this.#recogniser.prepare(language, () => Promise.resolve());
  }

  /** Where the terms of a text are, for those who cut them out. */
  recognise(text, languages) {
    return this.#recogniser.recognise(text, languages);
  }

  /** What is found in a document whose languages are prepared. */
  findings({ pairs, ...subject }, chosen = DEFAULT_CHECKS) {
    const lookUp = { recogniser: this.#recogniser, conceptOf: (id) => this.#concepts.get(id) };
    const run = new CheckRun(subject, chosen, lookUp);
    return [...run.take(pairs), ...run.finish()];
  }
}

export const contentOf = (text, codes = []) => ({ text, codes });

/** What the ranges of a finding hold, the source's in ‹›, for people to read. */
export function shownRanges({ ranges }, { source, target }) {
  const texts = ranges.map(({ side, start, end }) =>
    side === 'source' ? `‹${source.text.slice(start, end)}›` : (target?.text.slice(start, end) ?? ''),
  );
  return texts.join(' | ');
}
