import type { CheckedDocument, CheckedPair, Finding, FindingSeverity } from '../domain/check.js';
import type { Check, PairCheck, Report } from './check.js';
import type { ChosenCheck } from './choose-checks.js';
import type { PairUnderCheck } from './document-under-check.js';
import { isTooLong, TOO_LONG, tooLong } from './len/too-long.js';
import { quotedBriefly } from './quoted-briefly.js';
import { preparePair, type TermLookUp } from './prepare-pair.js';

/** What one check reports about one pair at most: nobody reads more, and each is answered with both texts. */
const MOST_OF_A_CHECK = 20;

type ChosenPairCheck = ChosenCheck & { readonly check: PairCheck };

export type CheckSubject = Omit<CheckedDocument, 'pairs'>;

/** One run of the chosen checks over a document, which is handed over in slices of any size, so that others have their turn. */
export class CheckRun {
  readonly #subject: CheckSubject;
  readonly #applicable: readonly ChosenCheck[];
  readonly #ofPairs: readonly ChosenPairCheck[];
  readonly #lookUp: TermLookUp;
  readonly #pairs: PairUnderCheck[] = [];

  /** @param lookUp with both languages prepared */
  constructor(subject: CheckSubject, chosen: readonly ChosenCheck[], lookUp: TermLookUp) {
    this.#subject = subject;
    this.#applicable = chosen.filter(({ check }) => isApplicable(check, subject));
    this.#ofPairs = this.#applicable.filter(isOfPairs);
    this.#lookUp = lookUp;
  }

  /** What the next pairs are found to have, each by itself: in their order, those of one pair in the order of the checks. */
  take(pairs: readonly CheckedPair[]): readonly Finding[] {
    return pairs.flatMap((given) => {
      if (isTooLong(given)) return this.#passOver(given);
      const pair = preparePair(given, this.#pairs, this.#subject, this.#lookUp);
      this.#pairs.push(pair);
      return this.#checked(pair);
    });
  }

  /** What a pair is found to have that belongs to no document. It is not kept. */
  takeAlone(given: CheckedPair): readonly Finding[] {
    if (isTooLong(given)) return this.#tooLong(given, 0);
    return this.#checked(preparePair(given, [], this.#subject, this.#lookUp));
  }

  #checked(pair: PairUnderCheck): readonly Finding[] {
    const findings = this.#findingsOf(pair);
    pair.source.release();
    pair.target.release();
    pair.renderings.release();
    return findings;
  }

  /** What all pairs taken so far are found to have by each other: in the order of the checks. */
  finish(): readonly Finding[] {
    return this.#applicable.flatMap(({ check, parameters, severity }): Finding[] => {
      if (check.scope !== 'document') return [];
      const reports = Array.from(check.check({ pairs: this.#pairs }, parameters));
      return reports.map(({ pair, ...report }) => findingOf(check, report, pair, severity));
    });
  }

  /** The pair keeps its place, without texts. */
  #passOver(given: CheckedPair): readonly Finding[] {
    const { length } = this.#pairs;
    const empty = { source: { text: '', codes: [] }, target: null };
    this.#pairs.push(preparePair(empty, this.#pairs, this.#subject, this.#lookUp));
    return this.#tooLong(given, length);
  }

  #tooLong(given: CheckedPair, index: number): readonly Finding[] {
    const chosen = this.#applicable.find(({ check }) => check === TOO_LONG);
    return chosen === undefined ? [] : [findingOf(TOO_LONG, tooLong(given), index, chosen.severity)];
  }

  #findingsOf(pair: PairUnderCheck): readonly Finding[] {
    const findings: Finding[] = [];
    for (const { check, parameters, severity } of this.#ofPairs) {
      if (pair.target.isBlank && check.untranslatedToo !== true) continue;
      let reported = 0;
      for (const report of check.check(pair, parameters)) {
        findings.push(findingOf(check, report, pair.index, severity));
        if (++reported >= MOST_OF_A_CHECK) break;
      }
    }
    return findings;
  }
}

/** The ids of those that have no rules for the languages: nothing that they report is nothing found. */
export function inapplicableChecks(chosen: readonly ChosenCheck[], subject: CheckSubject): readonly string[] {
  return chosen.filter(({ check }) => !isApplicable(check, subject)).map(({ check }) => check.id);
}

function isOfPairs(chosen: ChosenCheck): chosen is ChosenPairCheck {
  return chosen.check.scope === 'pair';
}

function isApplicable({ appliesTo }: Check, subject: CheckSubject): boolean {
  return appliesTo?.(subject) !== false;
}

function findingOf(check: Check, report: Report, pair: number, severity: FindingSeverity | undefined): Finding {
  return {
    ...report,
    message: quotedBriefly(report.message),
    rule: check.id,
    severity: severity ?? report.severity ?? check.severity,
    pair,
  };
}
