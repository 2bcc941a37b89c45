import type { GroupAnswer, GroupKindAnswer, RenderingAnswer } from '../../desk-answers.js';
import { failureText } from '../api-client.js';
import { readGroups } from './inspection-api.js';
import { makeStandard } from './standardise.js';

export interface GroupsState {
  readonly kind: GroupKindAnswer;
  /** Absent until they were read. */
  readonly groups?: readonly GroupAnswer[] | undefined;
  readonly nextCursor?: string | undefined;
  readonly isBusy: boolean;
  readonly message: string;
  readonly isRefused: boolean;
  readonly canUndo: boolean;
}

/** Groups that say the same in several ways: read, made consistent, taken back. */
export class GroupsWork {
  #state: GroupsState;
  readonly #done: (() => Promise<void>)[] = [];

  constructor(
    private readonly inspectionId: string,
    kind: GroupKindAnswer,
    private readonly onChange: (state: GroupsState) => void,
  ) {
    this.#state = { kind, isBusy: false, message: '', isRefused: false, canUndo: false };
  }

  get state(): GroupsState {
    return this.#state;
  }

  choose(kind: GroupKindAnswer): Promise<void> {
    this.#put({ kind, groups: undefined, nextCursor: undefined });
    return this.read();
  }

  read(): Promise<void> {
    return this.#attempt(() => this.#read());
  }

  more(): Promise<void> {
    return this.#attempt(async () => {
      const { kind, nextCursor, groups = [] } = this.#state;
      const page = await readGroups(this.inspectionId, kind, nextCursor);
      this.#put({ groups: [...groups, ...page.items], nextCursor: page.nextCursor });
    });
  }

  /** All of the group shall say it as this rendering does. */
  makeStandard(group: GroupAnswer, rendering: RenderingAnswer): Promise<void> {
    return this.#attempt(async () => {
      const { updated, says, undo } = await makeStandard(this.inspectionId, group.id, rendering);
      if (updated > 0) this.#done.push(undo);
      await this.#read();
      this.#put({ message: `${says}.`, isRefused: updated === 0 });
    });
  }

  undo(): Promise<void> {
    return this.#attempt(async () => {
      const undo = this.#done.pop();
      if (!undo) return;
      await undo();
      await this.#read();
      this.#put({ message: 'Undone.', isRefused: false });
    });
  }

  /** What has become consistent is not among them any more. */
  async #read(): Promise<void> {
    const { items, nextCursor } = await readGroups(this.inspectionId, this.#state.kind);
    this.#put({ groups: items, nextCursor });
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    this.#put({ isBusy: true });
    try {
      await act();
    } catch (error) {
      this.#put({ message: failureText(error), isRefused: true });
    } finally {
      this.#put({ isBusy: false });
    }
  }

  #put(changes: Partial<GroupsState>): void {
    this.#state = { ...this.#state, ...changes, canUndo: this.#done.length > 0 };
    this.onChange(this.#state);
  }
}
