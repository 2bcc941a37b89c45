interface CheckFieldProps {
  readonly label: string;
  readonly checked: boolean;
  readonly change: (checked: boolean) => void;
}

/** A box to tick. */
export function CheckField({ label, checked, change }: CheckFieldProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => {
          change(currentTarget.checked);
        }}
      />
      <span>{label}</span>
    </label>
  );
}
