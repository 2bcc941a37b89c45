import type { Content } from '../../../domain/content.js';
import { decisionOf, subjectOf, type DeskFinding } from '../../desk/desk-finding.js';
import { suggestedTarget } from '../../desk/suggested-target.js';
import { counted } from '../../document-words.js';
import { ApiError, failureText } from '../api-client.js';
import { isSameTarget } from '../editor/segment-edit.js';
import * as decisions from './decisions.js';
import type { SuppressionChoice } from './decisions.js';
import type { EditedPlace } from './finding-source.js';
import type { FindingsStore } from './findings-store.js';

/** Something that can be taken back. */
interface Done {
  /** "Accepted 3 findings" */
  readonly says: string;
  readonly undo: () => Promise<void>;
}

type DecidedAs = Partial<Pick<DeskFinding, 'suppressed' | 'accepted'>>;

/** What a person does with findings: decides, edits, takes back. */
export class FindingWork {
  readonly #done: Done[] = [];
  #place: EditedPlace | undefined;
  /** What is being done. */
  #last: Promise<void> = Promise.resolve();

  constructor(private readonly store: FindingsStore) {}

  /** Findings are right and remain to be mended. */
  async accept(): Promise<void> {
    const findings = this.store.chosen.filter((finding) => decisionOf(finding) !== 'accepted');
    await this.#decide(findings, 'Accepted', async (finding) => {
      const before = finding.suppressed;
      const accepted = await decisions.accept(finding);
      this.#markEverywhere(finding, { accepted, suppressed: undefined });
      return async () => {
        const suppressed = before && (await decisions.suppressAgain(finding, before));
        if (!suppressed) await decisions.takeBackAcceptance(accepted);
        this.#markEverywhere(finding, { accepted: undefined });
        this.#mark(finding, { suppressed });
      };
    });
  }

  /** Findings are to be left alone. */
  async suppress(choice: SuppressionChoice): Promise<void> {
    const findings = this.store.chosen.filter((finding) => decisionOf(finding) !== 'suppressed');
    this.store.update({ mode: 'closed' });
    await this.#decide(findings, 'Left alone', async (finding) => {
      const wasAccepted = finding.accepted !== undefined;
      const suppressed = await decisions.suppress(finding, choice);
      this.#markEverywhere(finding, { accepted: undefined });
      this.#mark(finding, { suppressed });
      return async () => {
        const accepted = wasAccepted ? await decisions.accept(finding) : undefined;
        if (!accepted) await decisions.takeBackSuppression(suppressed);
        this.#markEverywhere(finding, { accepted });
        this.#mark(finding, { suppressed: undefined });
      };
    });
  }

  /** Takes a decision that was made before back. */
  async reopen(finding: DeskFinding): Promise<void> {
    const { suppressed, accepted } = finding;
    await this.#attempt(async () => {
      if (suppressed) await decisions.takeBackSuppression(suppressed);
      else if (accepted) await decisions.takeBackAcceptance(accepted);
      if (suppressed) this.#mark(finding, { suppressed: undefined });
      else this.#markEverywhere(finding, { accepted: undefined });
      this.store.say('The finding is open again.');
    });
  }

  /** Opens the target of the active finding. */
  async edit(): Promise<void> {
    const finding = this.store.active;
    if (!finding || this.store.state.mode === 'edit') return;
    await this.#attempt(async () => {
      const place = await this.#open(finding);
      if (!place) return;
      this.#place = place;
      const { source, target } = place;
      this.store.update({ mode: 'edit', edit: { key: finding.key, source, target }, message: '' });
    });
  }

  /** Saves what was made of the target that is open. */
  async save(target: Content | null): Promise<void> {
    const place = this.#place;
    if (!place) return;
    if (isSameTarget(place.target, target)) {
      this.store.close();
      return;
    }
    await this.#attempt(async () => {
      await this.#save(place, target, 'Saved');
    });
  }

  /** Puts the suggestion into the target. */
  async apply(): Promise<void> {
    const finding = this.store.active;
    if (!finding) return;
    const suggested = suggestedTarget(finding);
    if (!suggested) {
      this.store.say(
        finding.suggestion === undefined
          ? 'This finding has no suggestion.'
          : 'A code stands where the suggestion goes: edit the target.',
        true,
      );
      return;
    }
    await this.#attempt(async () => {
      const place = await this.#open(finding);
      if (!place) return;
      // Codes as they are there now; the text has to be what was checked.
      if (place.target?.text !== finding.target?.text) {
        await this.#readPlace(finding);
        this.store.say('The target was changed meanwhile; it has been checked again.', true);
        return;
      }
      const target = suggestedTarget({ ...finding, target: place.target });
      if (target) await this.#save(place, target, 'Applied the suggestion');
    });
  }

  /** Takes back what was done last. */
  async undo(): Promise<void> {
    await this.#attempt(async () => {
      const last = this.#done.pop();
      await last?.undo();
      this.store.say(last ? `Undone: ${last.says}` : 'There is nothing to undo.');
    });
    this.#showUndoable();
  }

  /** Something outside the findings that can be taken back, too. */
  remember(done: Done): void {
    this.#done.push(done);
    this.store.say(`${done.says}.`);
    this.#showUndoable();
  }

  async #decide(
    findings: readonly DeskFinding[],
    says: string,
    decide: (finding: DeskFinding) => Promise<() => Promise<void>>,
  ): Promise<void> {
    if (findings.length === 0) return;
    const undos: (() => Promise<void>)[] = [];
    await this.#attempt(async () => {
      for (const finding of findings) undos.push(await decide(finding));
    });
    if (undos.length === 0) return;
    this.store.update({ selected: new Set() });
    const { message, isRefused } = this.store.state;
    this.remember({ says: `${says}: ${counted(undos.length, 'finding')}`, undo: () => takeBack(undos) });
    if (isRefused) this.store.say(`${counted(undos.length, 'finding')} done. ${message}`, true);
  }

  #mark({ key }: DeskFinding, decision: DecidedAs): void {
    this.store.change((one) => (one.key === key ? { ...one, ...decision } : one));
  }

  /** Wherever else the same texts stand. */
  #markEverywhere(finding: DeskFinding, decision: DecidedAs): void {
    const subject = JSON.stringify(subjectOf(finding));
    this.store.change((one) => (JSON.stringify(subjectOf(one)) === subject ? { ...one, ...decision } : one));
  }

  async #open(finding: DeskFinding): Promise<EditedPlace | undefined> {
    const place = await this.store.source.open?.(finding);
    const refusal = place ? place.refusal : 'What is checked here is not stored: it cannot be edited.';
    if (refusal !== undefined) this.store.say(refusal, true);
    return refusal === undefined ? place : undefined;
  }

  async #save(place: EditedPlace, target: Content | null, says: string): Promise<void> {
    const { finding } = place;
    const saved = await place.save(target);
    this.#place = undefined;
    this.store.update({ mode: 'closed', edit: undefined });
    const remaining = await this.#readPlace(finding);
    const isMended = !remaining.some((one) => one.rule === finding.rule && one.message === finding.message);
    // Who mends what is reported says that it was right.
    const accepted = isMended && decisionOf(finding) === 'open' ? await decisions.accept(finding) : undefined;
    this.remember({
      says: isMended ? `${says}: the finding is gone` : `${says}: the finding is still there`,
      undo: async () => {
        await saved.undo();
        if (accepted) await decisions.takeBackAcceptance(accepted);
        await this.#readPlace(finding);
      },
    });
  }

  /** Checks a place again, and its whole part where that has changed elsewhere too. */
  async #readPlace(finding: DeskFinding): Promise<readonly DeskFinding[]> {
    const { findings, rules } = await this.store.source.readPlace(finding);
    this.store.replacePlace(finding.place, findings);
    if (rules && !this.#hasRules(finding.part, rules)) await this.store.readPart(finding.part);
    return findings;
  }

  #hasRules(part: string, rules: Readonly<Record<string, number>>): boolean {
    const listed = new Map<string, number>();
    for (const finding of this.store.state.findings) {
      if (finding.part !== part || finding.suppressed) continue;
      listed.set(finding.rule, (listed.get(finding.rule) ?? 0) + 1);
    }
    const named = Object.entries(rules);
    return named.length === listed.size && named.every(([rule, count]) => listed.get(rule) === count);
  }

  /** One thing after another, as the keys were pressed; what goes wrong is said. */
  #attempt(act: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(() => this.#run(act));
    return this.#last;
  }

  async #run(act: () => Promise<void>): Promise<void> {
    this.store.update({ isBusy: true, isRefused: false });
    try {
      await act();
    } catch (error) {
      this.store.say(refusalText(error), true);
    } finally {
      this.store.update({ isBusy: false });
      if (this.store.state.mode !== 'edit') this.store.focus();
    }
  }

  #showUndoable(): void {
    this.store.update({ undoable: this.#done.at(-1)?.says });
  }
}

async function takeBack(undos: readonly (() => Promise<void>)[]): Promise<void> {
  for (const undo of undos.toReversed()) await undo();
}

const CHANGED_MEANWHILE = 412;

function refusalText(error: unknown): string {
  if (error instanceof ApiError && error.refusal.status === CHANGED_MEANWHILE) {
    return 'Somebody changed this meanwhile. Open it again to see what it is now.';
  }
  return failureText(error);
}
