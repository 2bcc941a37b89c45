import type { Decision } from '../../desk/desk-finding.js';
import { SEVERITIES } from '../../desk/desk-finding.js';
import type { FindingFilters } from '../../desk/finding-filters.js';
import { GROUPINGS, type Grouping } from '../../desk/finding-groups.js';
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
      <div class="filters" role="group" aria-label="Show">
        {DECISIONS.map(([decision, name]) => (
          <button
            type="button"
            aria-pressed={decision === filters.decision}
            onClick={() => {
              filter({ decision });
            }}
          >
            {name} <span class="filter-count">{listed.decisions[decision].toLocaleString('en')}</span>
          </button>
        ))}
      </div>
      <Chooser
        label="Severity"
        value={filters.severity}
        choices={SEVERITIES}
        choose={(severity) => {
          filter({ severity: SEVERITIES.find((one) => one === severity) ?? '' });
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
      <label class="desk-search">
        <span>Search</span>
        <input
          type="search"
          id="desk-search"
          value={filters.text}
          onInput={({ currentTarget }) => {
            filter({ text: currentTarget.value });
          }}
        />
      </label>
      <div class="filters" role="group" aria-label="Group by">
        {GROUPINGS.map((name) => (
          <button
            type="button"
            aria-pressed={name === grouping}
            onClick={() => {
              group(name);
            }}
          >
            By {name}
          </button>
        ))}
      </div>
    </div>
  );
}

interface ChooserProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly string[];
  readonly choose: (value: string) => void;
}

function Chooser({ label, value, choices, choose }: ChooserProps) {
  return (
    <label>
      <span>{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          choose(currentTarget.value);
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
