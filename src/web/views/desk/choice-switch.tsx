interface ChoiceSwitchProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly name: string; readonly count?: number }[];
  readonly choose: (value: Value) => void;
}

/** Choices beside each other, one of which is made. */
export function ChoiceSwitch<Value extends string>({ label, value, choices, choose }: ChoiceSwitchProps<Value>) {
  return (
    <div class="filters" role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => {
            choose(choice.value);
          }}
        >
          {choice.name} <span class="filter-count">{choice.count?.toLocaleString('en')}</span>
        </button>
      ))}
    </div>
  );
}
