interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly language?: string;
  readonly isLong?: boolean;
}

/** A text of the form. */
export function TextField({ label, value, change, language, isLong = false }: TextFieldProps) {
  const shared = {
    value,
    lang: language,
    autocomplete: 'off',
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => {
      change(currentTarget.value);
    },
  };
  return (
    <label class="field">
      <span>{label}</span>
      {isLong ? <textarea rows={2} {...shared} /> : <input type="text" {...shared} />}
    </label>
  );
}
