import type { Content } from '../../../domain/content.js';
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
  /** Of a group of kind target: the source whose target is being written. */
  readonly edited?: { readonly groupId: string; readonly source: RenderingAnswer } | undefined;
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
    this.#put({ kind, groups: undefined, nextCursor: undefined, edited: undefined });
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
    return this.#standardise(group, { rendering });
  }

  /** Opens the target that a source of a group has in common with the others. */
  edit(group: GroupAnswer, source: RenderingAnswer): void {
    this.#put({ edited: { groupId: group.id, source }, message: '', isRefused: false });
  }

  closeEdit(): void {
    this.#put({ edited: undefined });
  }

  /** One source of a group is translated so from now on; the others stay as they are. */
  async giveTarget(group: GroupAnswer, source: RenderingAnswer, target: Content): Promise<void> {
    await this.#standardise(group, { rendering: { text: target.text, codes: [...target.codes] }, source });
    if (!this.#state.isRefused) this.closeEdit();
  }

  say(message: string, isRefused: boolean): void {
    this.#put({ message, isRefused });
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

  #standardise(
    { id: groupId }: GroupAnswer,
    standard: Pick<Parameters<typeof makeStandard>[0], 'rendering' | 'source'>,
  ): Promise<void> {
    return this.#attempt(async () => {
      const { updated, says, undo } = await makeStandard({ inspectionId: this.inspectionId, groupId, ...standard });
      if (updated > 0) this.#done.push(undo);
      await this.#read();
      this.#put({ message: `${says}.`, isRefused: updated === 0 });
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
