import { STATUSES, type ConceptFilters } from '../../concept-filters.js';

const APPROVALS = [
  ['true', 'approved'],
  ['false', 'not approved'],
] as const;

interface FilterFormProps {
  readonly filters: ConceptFilters;
  readonly languages: readonly string[];
  readonly change?: ((change: Partial<ConceptFilters>) => void) | undefined;
}

/** Which concepts are listed. Without script, the button sends the form. */
export function FilterForm({ filters, languages, change }: FilterFormProps) {
  const shared = { filters, change };
  return (
    <form
      class="concept-filters"
      role="search"
      onSubmit={
        change &&
        ((event) => {
          event.preventDefault();
        })
      }
    >
      <SearchBox {...shared} />
      <Choice {...shared} name="language" label="Language" values={languages.map((tag) => [tag, tag])} />
      <Choice {...shared} name="status" label="Status" values={STATUSES.map((status) => [status, status])} />
      <Choice {...shared} name="approved" label="Approval" values={APPROVALS} />
      <SubjectField {...shared} />
      <button type="submit" class="no-script primary">
        Search
      </button>
    </form>
  );
}

type FieldProps = Pick<FilterFormProps, 'filters' | 'change'>;

function SearchBox({ filters, change }: FieldProps) {
  return (
    <label class="field concept-search">
      <span>Search the terms</span>
      <input
        type="search"
        name="q"
        data-box="concepts"
        aria-describedby="box-keys"
        autocomplete="off"
        maxLength={1000}
        value={filters.q}
        onInput={({ currentTarget }) => change?.({ q: currentTarget.value })}
      />
    </label>
  );
}

function SubjectField({ filters, change }: FieldProps) {
  return (
    <label class="field">
      <span>Subject</span>
      <input
        type="text"
        name="subject"
        maxLength={1000}
        value={filters.subject}
        onInput={({ currentTarget }) => change?.({ subject: currentTarget.value })}
      />
    </label>
  );
}

interface ChoiceProps extends FieldProps {
  readonly name: 'language' | 'status' | 'approved';
  readonly label: string;
  readonly values: readonly (readonly [value: string, says: string])[];
}

function Choice({ filters, change, name, label, values }: ChoiceProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select
        name={name}
        value={filters[name]}
        onChange={({ currentTarget }) => change?.({ [name]: currentTarget.value })}
      >
        <option value="" selected={filters[name] === ''}>
          any
        </option>
        {values.map(([value, says]) => (
          <option value={value} selected={filters[name] === value}>
            {says}
          </option>
        ))}
      </select>
    </label>
  );
}
