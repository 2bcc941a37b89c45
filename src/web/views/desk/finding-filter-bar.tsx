import type { Decision } from '../../desk/desk-finding.js';
import { SEVERITIES } from '../../desk/desk-finding.js';
import type { FindingFilters } from '../../desk/finding-filters.js';
import { GROUPINGS, type Grouping } from '../../desk/finding-groups.js';
import { ChoiceSwitch } from './choice-switch.js';
import type { FindingsState, ListedFindings } from './findings-state.js';

const DECISIONS: readonly (readonly [Decision | 'all', string])[] = [
  ['open', 'Open'],
  ['accepted', 'Accepted'],
  ['suppressed', 'Left alone'],
  ['all', 'All'],
];

interface FilterBarProps {
  readonly state: FindingsState;
  readonly listed: ListedFindings;
  readonly filter: (filters: Partial<FindingFilters>) => void;
  readonly group: (grouping: Grouping) => void;
}

/** Which findings are listed, and by what they are grouped. */
export function FindingFilterBar({ state, listed, filter, group }: FilterBarProps) {
  const { filters, grouping, findings } = state;
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  return (
    <div class="desk-filters">
      <ChoiceSwitch
        label="Show"
        value={filters.decision}
        choices={DECISIONS.map(([value, name]) => ({ value, name, count: listed.decisions[value] }))}
        choose={(decision) => {
          filter({ decision });
        }}
      />
      <Chooser
        label="Severity"
        value={filters.severity}
        choices={SEVERITIES}
        choose={(severity) => {
          filter({ severity });
        }}
      />
      <Chooser
        label="Rule"
        value={filters.rule}
        choices={rules}
        choose={(rule) => {
          filter({ rule });
        }}
      />
      <SearchBox text={filters.text} filter={filter} />
      <ChoiceSwitch
        label="Group by"
        value={grouping}
        choices={GROUPINGS.map((value) => ({ value, name: `By ${value}` }))}
        choose={group}
      />
    </div>
  );
}

function SearchBox({ text, filter }: { readonly text: string } & Pick<FilterBarProps, 'filter'>) {
  return (
    <label class="desk-search">
      <span>Search</span>
      <input
        type="search"
        id="desk-search"
        value={text}
        onInput={({ currentTarget }) => {
          filter({ text: currentTarget.value });
        }}
      />
    </label>
  );
}

interface ChooserProps<Value extends string> {
  readonly label: string;
  /** Empty: all. */
  readonly value: Value | '';
  readonly choices: readonly Value[];
  readonly choose: (value: Value | '') => void;
}

function Chooser<Value extends string>({ label, value, choices, choose }: ChooserProps<Value>) {
  return (
    <label>
      <span>{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          choose(choices.find((choice) => choice === currentTarget.value) ?? '');
        }}
      >
        <option value="">all</option>
        {choices.map((choice) => (
          <option value={choice}>{choice}</option>
        ))}
      </select>
    </label>
  );
}
