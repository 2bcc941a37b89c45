import { FILTERS, type EditorState, type FilterName } from './editor-state.js';

const FILTER_NAMES: Readonly<Record<FilterName, string>> = {
  all: 'All',
  empty: 'Empty',
  fuzzy: 'Fuzzy',
  unconfirmed: 'Not confirmed',
  confirmed: 'Confirmed',
  locked: 'Locked',
  findings: 'With findings',
};

interface FilterBarProps {
  readonly state: Pick<EditorState, 'filter' | 'counts' | 'document'>;
  readonly choose?: (filter: FilterName) => void;
  readonly goTo?: (number: number) => void;
}

/** Which segments are listed, with how many there are of each kind; and a way to a segment by its number. */
export function FilterBar({ state: { filter, counts, document }, choose, goTo }: FilterBarProps) {
  return (
    <div class="filter-bar">
      <div class="filters" role="group" aria-label="Show">
        {FILTERS.map((name) => (
          <button
            type="button"
            data-filter={name}
            aria-pressed={name === filter}
            disabled={!counts}
            onClick={() => choose?.(name)}
          >
            {FILTER_NAMES[name]} <span class="filter-count">{counts?.[name].toLocaleString('en') ?? ''}</span>
          </button>
        ))}
      </div>
      <form
        class="go-to"
        onSubmit={(event) => {
          event.preventDefault();
          goTo?.(Number(new FormData(event.currentTarget).get('number')));
        }}
      >
        <label for="go-to">Go to</label>
        <input
          id="go-to"
          name="number"
          type="number"
          min={1}
          max={document.segments}
          required
          inputmode="numeric"
          title="Number of the segment (Alt+G)"
        />
      </form>
    </div>
  );
}
