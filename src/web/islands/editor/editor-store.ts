import type { Content } from '../../../domain/content.js';
import type { SegmentStateAnswer } from '../../api-answers.js';
import {
  firstState,
  isLockedInFile,
  lockReason,
  type EditorStart,
  type EditorState,
  type FilterName,
} from '../../views/editor/editor-state.js';
import { failureText } from '../api-client.js';
import { after } from './after.js';
import { documentApi, type DocumentApi } from './document-api.js';
import { DocumentHistory, type SegmentStep } from './document-history.js';
import { browserStorage } from './browser-storage.js';
import { KeptEdits } from './kept-edits.js';
import { isSameTarget, isSameVersion, toContent, versionOf, type TargetVersion } from './segment-edit.js';
import { filterCounts, filteredNumbers, neighbour, nextUnconfirmed, stateCounts } from './segment-filters.js';
import type { SegmentOutline } from './segment-outline.js';
import { SegmentFindings } from './segment-findings.js';
import { SegmentStore } from './segment-store.js';
import { codeFault, contentOf, missingCodes, piecesOf, type TargetPieces } from './target-pieces.js';

/** After a break in the typing, what was typed is sent. */
const PAUSE_MILLISECONDS = 1_500;
/** Until it is asked again what the document holds. */
const REOPEN_MILLISECONDS = 3_000;

/** What a person does with one document: where they are, what is listed, what can be taken back. Tells of every change. */
export class EditorStore {
  readonly api: DocumentApi;
  readonly segments: SegmentStore;
  readonly findings: SegmentFindings;
  readonly #history = new DocumentHistory();
  #state: EditorState;
  /** The outline that the counts were made of. */
  #counted: readonly SegmentOutline[];
  /** What the active segment was when somebody came to it. */
  #visit: Omit<SegmentStep, 'after'> | undefined;
  #fieldTarget: Content | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    start: EditorStart,
    tab: string,
    private readonly listener: (state: EditorState) => void,
  ) {
    this.api = documentApi(start.document);
    this.#state = firstState(start);
    const told = () => {
      this.#update({});
    };
    const changed = () => {
      if (this.segments.outline !== this.#counted) this.findings.refresh('at-rest');
      this.#update({});
    };
    const { findings: all, findingsOf: written } = this.api;
    const isUnsaved = (number: number) => this.segments.queued(number) !== undefined;
    this.findings = new SegmentFindings({ all, written, isUnsaved, after, onChange: told });
    const failed = (message: string) => {
      this.#update({ message });
    };
    this.segments = new SegmentStore(
      this.api,
      new KeptEdits(browserStorage('localStorage'), start.document.id, tab),
      changed,
      failed,
    );
    this.#counted = this.segments.outline;
  }

  /** @param wanted the segment to begin with; otherwise the first that is not confirmed */
  async open(wanted: number | undefined): Promise<void> {
    await this.refresh();
    if (!this.#state.counts) {
      setTimeout(() => void this.open(wanted), REOPEN_MILLISECONDS);
      return;
    }
    this.findings.refresh('now');
    const { outline } = this.segments;
    this.#list('all');
    if (outline.length === 0) return;
    const isThere = wanted !== undefined && wanted >= 1 && wanted <= outline.length;
    this.activate(isThere ? wanted : (nextUnconfirmed(this.#state.listed, outline, 0) ?? 1));
  }

  /** Reads again what others, or a job, may have changed. */
  async refresh(): Promise<void> {
    try {
      await this.segments.load();
      if (this.#state.active !== undefined) this.segments.wantDetail(this.#state.active);
    } catch (error) {
      this.#update({ message: failureText(error) });
    }
  }

  /** Lists other segments. Whoever is at one that is not listed any more goes to the next one that is. */
  choose(filter: FilterName): void {
    this.#list(filter);
    const { active = 0, listed } = this.#state;
    if (listed.includes(active)) return;
    const next = neighbour(listed, active, 1) ?? listed.at(-1);
    if (next !== undefined) this.activate(next);
    else this.#goNowhere();
  }

  /** Goes to a segment that may not be listed: the filter that hides it gives way. */
  goTo(number: number): void {
    const isHidden = !this.#state.listed.includes(number);
    if (isHidden) this.#list('all');
    this.activate(number);
    if (isHidden) this.#update({ message: 'All segments are listed again.' });
  }

  /** Goes to a segment; what was typed in the one before is sent. */
  activate(number: number): void {
    if (number === this.#state.active) return;
    this.leave();
    this.#visit = undefined;
    this.segments.want([number]);
    this.#update({ active: number, message: '' });
  }

  move(step: 1 | -1): void {
    const { active, listed } = this.#state;
    const next = active === undefined ? listed[0] : neighbour(listed, active, step);
    if (next !== undefined) this.activate(next);
    else this.#update({ message: step > 0 ? 'This is the last segment listed.' : 'This is the first segment listed.' });
  }

  goToFinding(): void {
    const { active = 0 } = this.#state;
    const { numbers } = this.findings;
    const next = neighbour(numbers, active, 1) ?? numbers.find((number) => number !== active);
    if (next !== undefined) this.goTo(next);
    else this.#update({ message: 'No other segment has findings.' });
  }

  goToUnconfirmed(): void {
    const { active = 0, listed } = this.#state;
    const next = nextUnconfirmed(listed, this.segments.outline, active);
    if (next !== undefined) this.activate(next);
    else this.#update({ message: 'Every other segment listed is confirmed.' });
  }

  /** What stands in the field now. Kept at once, sent after a pause, unless codes are missing. */
  type(pieces: TargetPieces): void {
    const { active } = this.#state;
    const segment = active === undefined ? undefined : this.segments.segment(active);
    if (active === undefined || !segment) return;
    const target = contentOf(pieces);
    const server = versionOf(segment);
    this.#fieldTarget = target;
    this.segments.change(
      active,
      { target, state: isSameTarget(target, server.target) ? server.state : 'initial' },
      true,
    );
    this.findings.write(active, segment.id, target);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      if (this.#hasSoundCodes(active)) this.segments.release(active);
    }, PAUSE_MILLISECONDS);
    this.#update({ message: '' });
  }

  confirm(): void {
    const { active } = this.#state;
    const segment = active === undefined ? undefined : this.segments.segment(active);
    if (segment && isLockedInFile(segment)) {
      this.goToUnconfirmed();
      return;
    }
    if (!this.#setState('translated') || active === undefined) return;
    // With wrong codes the server will say so, at this field.
    if (this.#hasSoundCodes(active)) this.goToUnconfirmed();
  }

  setState(state: SegmentStateAnswer): void {
    this.#setState(state);
  }

  /** Ends what was begun at the active segment: it is sent, and can be taken back as one step. */
  leave(): void {
    clearTimeout(this.#pause);
    const { active } = this.#state;
    if (active === undefined) return;
    this.segments.release(active);
    const after = this.segments.version(active);
    if (!this.#visit || !after) return;
    const { target, state } = after;
    if (!isSameVersion(this.#visit.before, after)) this.#history.record({ ...this.#visit, after: { target, state } });
    this.#visit = { ...this.#visit, before: { target, state } };
  }

  async undo(): Promise<void> {
    this.leave();
    const step = this.#history.undo();
    if (step) await this.#restore(step, step.before);
    else this.#update({ message: 'There is nothing to undo.' });
  }

  async redo(): Promise<void> {
    this.leave();
    const step = this.#history.redo();
    if (step) await this.#restore(step, step.after);
    else this.#update({ message: 'There is nothing to redo.' });
  }

  resolve(keep: 'mine' | 'theirs'): void {
    const { active } = this.#state;
    if (active !== undefined) this.segments.resolve(active, keep);
  }

  /** Sends what was typed. Resolves when the server has every edit that it can have now. */
  deliver(): Promise<void> {
    this.leave();
    return this.segments.settled();
  }

  #list(filter: FilterName): void {
    const listed = filter === 'findings' ? this.findings.numbers : filteredNumbers(this.segments.outline, filter);
    this.#update({ filter, listed, message: '' });
  }

  #goNowhere(): void {
    this.leave();
    this.#visit = undefined;
    this.#update({ active: undefined });
  }

  say(message: string): void {
    this.#update({ message });
  }

  /** Whether the codes of a segment are as far right as can be known here. */
  #hasSoundCodes(number: number): boolean {
    const segment = this.segments.segment(number);
    if (!segment) return false;
    const source = toContent(segment.source);
    const pieces = piecesOf(this.segments.version(number)?.target ?? null);
    return (
      pieces.length === 0 || (missingCodes(source, pieces).length === 0 && codeFault(source, pieces) === undefined)
    );
  }

  /** Returns whether it could be set. */
  #setState(state: SegmentStateAnswer): boolean {
    const { active, document } = this.#state;
    const segment = active === undefined ? undefined : this.segments.segment(active);
    if (active === undefined || !segment) return false;
    const { target } = this.segments.version(active)!;
    const refusal =
      lockReason(segment, document.targetLanguage) ??
      (target === null && state !== 'initial' ? 'There is no translation to confirm.' : undefined);
    if (refusal !== undefined) {
      this.#update({ message: refusal });
      return false;
    }
    this.segments.change(active, { target, state }, false);
    this.leave();
    this.#update({ message: '' });
    return true;
  }

  async #restore({ number, segmentId }: SegmentStep, version: TargetVersion): Promise<void> {
    try {
      await this.segments.fetch(number, segmentId);
    } catch (error) {
      this.#update({ message: failureText(error) });
      return;
    }
    this.goTo(number);
    this.segments.change(number, version, false);
    if (this.#visit) this.#visit = { ...this.#visit, before: version };
    this.#update({ message: '' });
  }

  #update(change: Partial<EditorState>): void {
    const { active } = { ...this.#state, ...change };
    if (active !== undefined) this.#attend(active);
    this.#state = {
      ...this.#state,
      ...change,
      ...this.#figures(),
      saving: this.segments.saving,
      detail: active === undefined ? { state: 'none' } : this.segments.detail(active),
      findings: active === undefined ? [] : this.findings.of(active),
      findingsFailure: this.findings.failure,
      fieldRound: this.#state.fieldRound + this.#newRound(active),
    };
    this.listener(this.#state);
  }

  /** Once the active segment is here: notes how it is, asks for its matches and for those of the next. */
  #attend(active: number): void {
    const segment = this.segments.segment(active);
    if (!segment || this.#visit?.number === active) return;
    const { target, state } = this.segments.version(active)!;
    this.#visit = { segmentId: segment.id, number: active, before: { target, state } };
    this.#fieldTarget = target;
    this.segments.wantDetail(active);
    const next = nextUnconfirmed(this.#state.listed, this.segments.outline, active);
    if (next !== undefined) this.segments.wantDetail(next);
  }

  /** 1 when the field shows something else than the segment has: it was undone, or somebody else's version was taken. */
  #newRound(active: number | undefined): 0 | 1 {
    const version = active === undefined ? undefined : this.segments.version(active);
    if (!version || isSameTarget(version.target, this.#fieldTarget)) return 0;
    this.#fieldTarget = version.target;
    // Nobody did this here, or it was undone: it is not to be taken back as a step.
    if (this.#visit) this.#visit = { ...this.#visit, before: { target: version.target, state: version.state } };
    return 1;
  }

  #figures(): Pick<EditorState, 'document' | 'counts'> | undefined {
    const { outline } = this.segments;
    const findings = this.findings.numbers.length;
    const { counts: before } = this.#state;
    if (outline === this.#counted && (!before || before.findings === findings)) return undefined;
    this.#counted = outline;
    const counts = { ...filterCounts(outline), findings };
    return { counts, document: { ...this.#state.document, states: stateCounts(outline), empty: counts.empty } };
  }
}
