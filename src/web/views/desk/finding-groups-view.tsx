import type { ComponentChildren } from 'preact';
import type { FindingGroup, Grouping } from '../../desk/finding-groups.js';
import { FindingRows } from './finding-rows.js';
import type { FindingsState, ListedFindings } from './findings-state.js';
import { SeverityBar } from './severity-mark.js';

export interface ListHandlers {
  readonly open: (key: string) => void;
  readonly select: (key: string) => void;
  readonly selectGroup: (name: string) => void;
  readonly fold: (name: string) => void;
}

interface FindingGroupsProps {
  readonly state: FindingsState;
  readonly listed: ListedFindings;
  readonly handlers: ListHandlers;
  /** What a group is called, besides its name. */
  readonly titleOf: (name: string) => ComponentChildren;
  /** Of the active finding. */
  readonly target: ComponentChildren;
  readonly detail: ComponentChildren;
}

/** The findings in their groups. Only the first of a long list are drawn. */
export function FindingGroups({ state, listed, ...rest }: FindingGroupsProps) {
  const most = Math.max(...listed.groups.map(({ findings }) => findings.length));
  const isOfOneFile = new Set(state.findings.map(({ fileName }) => fileName)).size === 1;
  let room = state.drawn;
  return (
    <div class="finding-groups">
      {listed.groups.map((group) => {
        const isFolded = state.folded.has(group.name);
        const shown = isFolded ? 0 : Math.max(0, Math.min(room, group.findings.length));
        const isReached = isFolded ? room > 0 : shown > 0;
        room -= shown;
        return (
          isReached && (
            <Group
              key={group.name}
              group={group}
              most={most}
              shown={shown}
              isFolded={isFolded}
              showsFile={state.grouping !== 'file' && !isOfOneFile}
              state={state}
              {...rest}
            />
          )
        );
      })}
    </div>
  );
}

interface GroupProps extends Omit<FindingGroupsProps, 'listed'> {
  readonly group: FindingGroup;
  /** Of the largest group. */
  readonly most: number;
  readonly shown: number;
  readonly isFolded: boolean;
  readonly showsFile: boolean;
}

function Group(props: GroupProps) {
  const { group, shown, isFolded, showsFile, state, handlers, target, detail } = props;
  return (
    <section class="finding-group" aria-label={group.name === '' ? 'Of no concept' : group.name}>
      <GroupHead {...props} />
      {!isFolded && (
        <FindingRows
          findings={group.findings.slice(0, shown)}
          active={state.active}
          selected={state.selected}
          showsFile={showsFile}
          showsRule={state.grouping !== 'rule'}
          open={handlers.open}
          select={handlers.select}
          target={target}
          detail={detail}
        />
      )}
    </section>
  );
}

function GroupHead({ group, most, isFolded, state, handlers, titleOf }: GroupProps) {
  const { name, findings, counts } = group;
  const areAll = findings.every(({ key }) => state.selected.has(key));
  return (
    <header class="finding-group-head">
      <h3>
        <button
          type="button"
          class="quiet"
          aria-expanded={!isFolded}
          onClick={() => {
            handlers.fold(name);
          }}
        >
          <GroupName name={name} grouping={state.grouping} />
        </button>
      </h3>
      <span class="finding-group-title">{titleOf(name)}</span>
      <SeverityBar counts={counts} most={most} />
      <button
        type="button"
        class="quiet"
        aria-pressed={areAll}
        onClick={() => {
          handlers.selectGroup(name);
        }}
      >
        {areAll ? 'None' : 'All'}
        <span class="visually-hidden"> of {name === '' ? 'no concept' : name} selected</span>
      </button>
    </header>
  );
}

function GroupName({ name, grouping }: { readonly name: string; readonly grouping: Grouping }) {
  if (grouping === 'rule') return <code>{name}</code>;
  if (grouping === 'file') return <bdi>{name}</bdi>;
  return <>{name === '' ? 'Of no concept' : 'Concept'}</>;
}
