import type { ComponentChildren } from 'preact';
import type { GroupAnswer, GroupKindAnswer, InspectionAnswer, RenderingAnswer } from '../../desk-answers.js';
import { ChoiceSwitch } from './choice-switch.js';
import { type EditingOfSource, RenderingGroup } from './rendering-group.js';

const KINDS: readonly (readonly [GroupKindAnswer, string])[] = [
  ['source', 'Same source'],
  ['target', 'Same target'],
  ['numbers', 'Same but for numbers'],
];

export interface GroupsViewProps {
  readonly counts: InspectionAnswer['groups'];
  readonly kind: GroupKindAnswer;
  readonly choose: (kind: GroupKindAnswer) => void;
  /** Absent until they were read. */
  readonly groups: readonly GroupAnswer[] | undefined;
  readonly propose: (group: GroupAnswer, rendering: RenderingAnswer) => void;
  /** Of a group of kind target: opens the target of a source. */
  readonly edit: (group: GroupAnswer, source: RenderingAnswer) => void;
  readonly editing: EditingOfSource | undefined;
  /** By their ids. */
  readonly documentNames: ReadonlyMap<string, string>;
  /** Absent: these are all. */
  readonly loadMore: (() => void) | undefined;
  readonly isBusy: boolean;
  readonly message: string;
  readonly isRefused: boolean;
  /** Absent: there is nothing to take back. */
  readonly undo: (() => void) | undefined;
}

/** What is said in several ways, to be made one. */
export function GroupsView(props: GroupsViewProps) {
  const { counts, kind, choose, groups, propose, edit, editing, documentNames, loadMore, isBusy } = props;
  return (
    <section class="pane" aria-labelledby="groups-heading">
      <header class="pane-head">
        <h2 id="groups-heading" tabIndex={-1}>
          Consistency
        </h2>
      </header>
      <ChoiceSwitch
        label="Which groups"
        value={kind}
        choices={KINDS.map(([value, name]) => ({ value, name, count: counts[value] }))}
        choose={choose}
      />
      <div class="desk-status" role="status">
        <p class="status">{sentence(props)}</p>
        <Message {...props} />
      </div>
      <ul class="rendering-groups">
        {groups?.map((group) => (
          <RenderingGroup
            key={group.id}
            group={group}
            documentNames={documentNames}
            editing={editing}
            act={(rendering) => {
              (group.kind === 'target' ? edit : propose)(group, rendering);
            }}
          />
        ))}
      </ul>
      {loadMore && (
        <p class="more">
          <button type="button" disabled={isBusy} onClick={loadMore}>
            Load more
          </button>
        </p>
      )}
    </section>
  );
}

function sentence({ groups, isBusy, kind }: GroupsViewProps): string {
  if (!groups || isBusy) return 'Looking…';
  if (groups.length === 0) return 'Everything is said one way.';
  return kind === 'target'
    ? 'The sources differ and the target does not: give a source a target of its own where it needs one. Sources that mean the same may stay.'
    : '';
}

function Message({ message, isRefused, undo }: GroupsViewProps): ComponentChildren {
  if (message === '' && !undo) return null;
  return (
    <p class="desk-message">
      <span class={isRefused ? 'failure' : undefined}>{message}</span>{' '}
      {undo && (
        <button type="button" class="quiet" aria-keyshortcuts="u" onClick={undo}>
          Undo <kbd aria-hidden="true">u</kbd>
        </button>
      )}
    </p>
  );
}
