import type { LanguageChoice } from '../../languages.js';

interface LanguageFieldProps {
  readonly id: string;
  readonly label: string;
  /** Offered; any other BCP 47 tag may be typed. */
  readonly languages: readonly LanguageChoice[];
  readonly value?: string;
  readonly isRequired?: boolean;
  readonly change?: ((tag: string) => void) | undefined;
}

/** A language to type, or to choose from those that there are. */
export function LanguageField({ id, label, languages, value, isRequired = false, change }: LanguageFieldProps) {
  return (
    <label class="field language-field">
      <span>{label}</span>
      <input
        id={id}
        type="text"
        name="targetLanguage"
        list={`${id}-list`}
        placeholder="en, fr-CA, zh-Hant"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={100}
        required={isRequired}
        value={value}
        onInput={
          change &&
          (({ currentTarget }) => {
            change(currentTarget.value.trim());
          })
        }
      />
      <datalist id={`${id}-list`}>
        {languages.map(({ tag, name }) => (
          <option value={tag}>{name}</option>
        ))}
      </datalist>
    </label>
  );
}
