import { requestedTerms, type TermDraft } from '../../concept-draft.js';
import type { ImpactAnswer } from '../../desk-answers.js';
import type { ConceptAnswer } from '../../glossary-answers.js';
import type { LanguagePair } from '../../languages.js';
import { failureText, getJson, patchJson, postJson } from '../api-client.js';
import { conceptPath } from '../glossaries/glossary-api.js';
import { editTargets, rollBack } from './standardise.js';

/** A change of a concept that is thought of. */
export interface TermProposal {
  readonly terms: readonly TermDraft[];
  readonly pair: LanguagePair;
}

export interface ImpactState {
  readonly concept: ConceptAnswer;
  /** Absent until it was asked for. */
  readonly impact?: ImpactAnswer | undefined;
  /** Ids of units. */
  readonly ticked: ReadonlySet<string>;
  readonly isBusy: boolean;
  readonly failure?: string | undefined;
  /** What was applied last and can be taken back. */
  readonly applied?: Applied | undefined;
}

interface Applied {
  readonly says: string;
  readonly undo: () => Promise<void>;
}

/** What a change of a concept makes wrong: asked for, ticked, applied, taken back. */
export class ImpactWork {
  #state: ImpactState;

  constructor(
    concept: ConceptAnswer,
    private readonly onChange: (state: ImpactState) => void,
  ) {
    this.#state = { concept, ticked: new Set(), isBusy: false };
  }

  get state(): ImpactState {
    return this.#state;
  }

  ask(proposal: TermProposal): Promise<void> {
    return this.#attempt(() => this.#ask(proposal));
  }

  /** The next page. */
  more(proposal: TermProposal): Promise<void> {
    return this.#attempt(async () => {
      const { impact, ticked } = this.#state;
      if (!impact) return;
      const page = await this.#read(proposal, impact.nextCursor);
      this.#put({
        impact: { ...page, total: impact.total, items: [...impact.items, ...page.items] },
        ticked: new Set([...ticked, ...certainOnes(page)]),
      });
    });
  }

  /** Saves the terms, then edits the units that are ticked: whoever looks at these then finds them right. */
  apply(proposal: TermProposal): Promise<void> {
    return this.#attempt(async () => {
      const { impact, ticked } = this.#state;
      const edits = (impact?.items ?? []).flatMap(({ unitId, target: { language }, replacement }) =>
        replacement && ticked.has(unitId) ? [{ unitId, language, target: replacement }] : [],
      );
      const undoTerms = await this.#saveTerms(proposal);
      this.#put({ applied: { says: 'The terms are saved.', undo: undoTerms } });
      if (edits.length > 0) {
        const { says, undo } = await editTargets(edits);
        const undoAll = () => undo().then(undoTerms);
        this.#put({ applied: { says: `The terms are saved; ${says}.`, undo: undoAll } });
      }
      await this.#ask(proposal);
    });
  }

  /** Takes back what was applied. */
  undo(): Promise<void> {
    return this.#attempt(async () => {
      await this.#state.applied?.undo();
      const concept = await getJson<ConceptAnswer>(conceptPath(this.#state.concept.id));
      this.#put({ concept, applied: undefined, impact: undefined, ticked: new Set() });
    });
  }

  tick(unitId: string): void {
    const ticked = new Set(this.#state.ticked);
    if (!ticked.delete(unitId)) ticked.add(unitId);
    this.#put({ ticked });
  }

  tickAll(isTicked: boolean): void {
    const items = isTicked ? (this.#state.impact?.items ?? []) : [];
    this.#put({ ticked: new Set(items.filter(({ replacement }) => replacement).map(({ unitId }) => unitId)) });
  }

  async #ask(proposal: TermProposal): Promise<void> {
    const impact = await this.#read(proposal);
    this.#put({ impact, ticked: new Set(certainOnes(impact)) });
  }

  #read({ terms, pair }: TermProposal, cursor?: string): Promise<ImpactAnswer> {
    const question = { ...pair, terms: requestedTerms(terms), ...(cursor !== undefined && { cursor }) };
    return postJson(`${conceptPath(this.#state.concept.id)}/impact`, question);
  }

  async #saveTerms({ terms }: TermProposal): Promise<() => Promise<void>> {
    const { concept: before } = this.#state;
    const body = { terms: requestedTerms(terms) };
    const concept = await patchJson<ConceptAnswer>(conceptPath(before.id), body, before.revision);
    this.#put({ concept });
    return async () => {
      // Terms that were as they are made no revision.
      if (concept.revision !== before.revision) await rollBack(concept.changeSetId);
    };
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    if (this.#state.isBusy) return;
    this.#put({ isBusy: true, failure: undefined });
    try {
      await act();
    } catch (error) {
      this.#put({ failure: failureText(error) });
    } finally {
      this.#put({ isBusy: false });
    }
  }

  #put(changes: Partial<ImpactState>): void {
    this.#state = { ...this.#state, ...changes };
    this.onChange(this.#state);
  }
}

/** The units that nobody needs to look at. */
function certainOnes({ items }: ImpactAnswer): readonly string[] {
  return items.filter(({ replacement, certain }) => replacement && certain).map(({ unitId }) => unitId);
}
