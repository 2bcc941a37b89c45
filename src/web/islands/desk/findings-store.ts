import type { DeskFinding } from '../../desk/desk-finding.js';
import type { FindingFilters } from '../../desk/finding-filters.js';
import { GROUPINGS, type Grouping } from '../../desk/finding-groups.js';
import {
  DRAWN_AT_ONCE,
  FIRST_FINDINGS,
  listFindings,
  type FindingsState,
  type ListedFindings,
} from '../../views/desk/findings-state.js';
import { failureText, isAbort } from '../api-client.js';
import type { FindingSource } from './finding-source.js';

/** The findings on the desk: read, filtered, grouped, walked through. */
export class FindingsStore {
  #state = FIRST_FINDINGS;
  #listed: ListedFindings = listFindings(FIRST_FINDINGS);
  readonly #reading = new Map<string, AbortController>();

  constructor(
    readonly source: FindingSource,
    private readonly onChange: (state: FindingsState, listed: ListedFindings) => void,
  ) {}

  get state(): FindingsState {
    return this.#state;
  }

  get listed(): ListedFindings {
    return this.#listed;
  }

  get active(): DeskFinding | undefined {
    return this.#state.findings.find(({ key }) => key === this.#state.active);
  }

  /** What a decision is about: all that are selected, else the active one. */
  get chosen(): readonly DeskFinding[] {
    const { findings, selected } = this.#state;
    if (selected.size > 0) return findings.filter(({ key }) => selected.has(key));
    return this.active ? [this.active] : [];
  }

  /** Checks everything anew. */
  async read(): Promise<void> {
    this.update({ isReading: true, failure: undefined, notes: [] });
    for (const part of this.source.parts) await this.readPart(part);
    this.update({ isReading: false });
  }

  /** Checks a part anew; what was listed of it stays until the answer begins to come. */
  async readPart(part: string): Promise<void> {
    this.#reading.get(part)?.abort();
    const abort = new AbortController();
    this.#reading.set(part, abort);
    let hasBegun = false;
    const take = (found: readonly DeskFinding[]) => {
      if (abort.signal.aborted) return;
      const others = hasBegun ? this.#state.findings : this.#state.findings.filter((one) => one.part !== part);
      hasBegun = true;
      this.update({ findings: [...others, ...found] });
    };
    try {
      const { inapplicable, note } = await this.source.read(part, take, abort.signal);
      this.#note(note);
      if (inapplicable.length > 0) this.#note(`Not applicable to these languages: ${inapplicable.join(', ')}.`);
    } catch (error) {
      if (!isAbort(error)) this.update({ failure: failureText(error) });
    }
  }

  /** Whatever is being read is not wanted any more. */
  stop(): void {
    for (const abort of this.#reading.values()) abort.abort();
  }

  #note(note: string | undefined): void {
    if (note === undefined || this.#state.notes.includes(note)) return;
    this.update({ notes: [...this.#state.notes, note] });
  }

  /** What stands at a place now instead of what was found there before. */
  replacePlace(place: string, found: readonly DeskFinding[]): void {
    const { findings } = this.#state;
    const at = findings.findIndex((one) => one.place === place);
    const others = findings.filter((one) => one.place !== place);
    const before = at < 0 ? others.length : at;
    this.update({ findings: [...others.slice(0, before), ...found, ...others.slice(before)] });
  }

  change(change: (finding: DeskFinding) => DeskFinding): void {
    this.update({ findings: this.#state.findings.map(change) });
  }

  filter(filters: Partial<FindingFilters>): void {
    this.update({ filters: { ...this.#state.filters, ...filters }, drawn: DRAWN_AT_ONCE, selected: new Set() });
  }

  group(grouping?: Grouping): void {
    const next = GROUPINGS[(GROUPINGS.indexOf(this.#state.grouping) + 1) % GROUPINGS.length]!;
    this.update({ grouping: grouping ?? next, folded: new Set(), drawn: DRAWN_AT_ONCE });
  }

  fold(name: string): void {
    const folded = new Set(this.#state.folded);
    if (!folded.delete(name)) folded.add(name);
    this.update({ folded });
  }

  /** Not beyond the ends. */
  move(step: number): void {
    const { keys } = this.#listed;
    const at = keys.indexOf(this.#state.active ?? '');
    this.goTo(keys[Math.max(0, Math.min(at + step, keys.length - 1))]);
  }

  goTo(key: string | undefined): void {
    if (key === undefined) return;
    const isSame = key === this.#state.active;
    const { mode } = this.#state;
    // An open finding stays open while somebody walks on; a form does not.
    const kept = isSame || mode === 'closed' || mode === 'open' ? mode : 'closed';
    this.update({ active: key, mode: kept, ...(!isSame && { edit: undefined }), focusRound: this.#nextFocus });
  }

  get #nextFocus(): number {
    return this.#state.focusRound + 1;
  }

  /** Closes the form, the finding, the selection: one at a time. */
  close(): void {
    const { mode, selected } = this.#state;
    if (mode === 'edit') this.update({ mode: 'open', edit: undefined });
    else if (mode === 'open') this.update({ mode: 'closed' });
    else if (selected.size > 0) this.update({ selected: new Set() });
    this.update({ focusRound: this.#nextFocus });
  }

  toggleOpen(key = this.#state.active): void {
    const isOpen = key === this.#state.active && this.#state.mode !== 'closed';
    this.goTo(key);
    this.update({ mode: isOpen ? 'closed' : 'open', edit: undefined });
  }

  select(key = this.#state.active): void {
    if (key === undefined) return;
    const selected = new Set(this.#state.selected);
    if (!selected.delete(key)) selected.add(key);
    this.update({ selected });
  }

  /** All of a group, or none when they all are. @param name absent: the group of the active finding */
  selectGroup(name?: string): void {
    const { active } = this.#state;
    const group = this.#listed.groups.find((one) =>
      name === undefined ? one.findings.some(({ key }) => key === active) : one.name === name,
    );
    const keys = group?.findings.map(({ key }) => key) ?? [];
    const { selected } = this.#state;
    const others = [...selected].filter((key) => !keys.includes(key));
    const areAll = keys.every((key) => selected.has(key));
    this.update({ selected: new Set(areAll ? others : [...others, ...keys]) });
  }

  drawMore(): void {
    if (this.#state.drawn < this.#listed.keys.length) this.update({ drawn: this.#state.drawn + DRAWN_AT_ONCE });
  }

  say(message: string, isRefused = false): void {
    this.update({ message, isRefused });
  }

  /** Goes to the active finding, or the one in its place. */
  focus(): void {
    this.update({ focusRound: this.#nextFocus });
  }

  /** The active finding is always one that is listed; where it was taken away, the one in its place. */
  update(changes: Partial<FindingsState>): void {
    const before = this.#listed.keys.indexOf(this.#state.active ?? '');
    this.#state = { ...this.#state, ...changes };
    if (LISTING.some((name) => name in changes)) this.#listed = listFindings(this.#state);
    const { keys } = this.#listed;
    const { active } = this.#state;
    if (active === undefined || !keys.includes(active)) {
      const next = keys[Math.max(0, Math.min(before, keys.length - 1))];
      const isForm = this.#state.mode === 'edit';
      this.#state = { ...this.#state, active: next, ...(isForm && { mode: 'closed', edit: undefined }) };
    }
    const place = keys.indexOf(this.#state.active ?? '');
    if (place >= this.#state.drawn) this.#state = { ...this.#state, drawn: place + DRAWN_AT_ONCE };
    this.onChange(this.#state, this.#listed);
  }
}

const LISTING: readonly (keyof FindingsState)[] = ['findings', 'filters', 'grouping', 'folded'];
