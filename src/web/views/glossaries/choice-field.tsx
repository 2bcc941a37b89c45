import type { Choice } from '../../term-words.js';

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  /** What the empty value says; absent: one of the choices has to be taken. */
  readonly none?: string;
  readonly change: (value: string) => void;
}

/** One of few values. */
export function ChoiceField({ label, value, choices, none, change }: ChoiceFieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          change(currentTarget.value);
        }}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map(([choice, says]) => (
          <option value={choice}>{says}</option>
        ))}
      </select>
    </label>
  );
}
