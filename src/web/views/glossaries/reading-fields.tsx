import type { ImportPreviewAnswer, ReadingChoices } from '../../import-preview.js';
import { DELIMITER_CHOICES, ENCODING_CHOICES, LAYOUT_CHOICES } from '../../table-words.js';
import { CheckField } from './check-field.js';
import { ChoiceField } from './choice-field.js';

export interface ReadingProps {
  readonly preview: ImportPreviewAnswer;
  readonly choices: ReadingChoices;
  readonly change: (change: Partial<ReadingChoices>) => void;
}

const RECOGNISED = 'as recognised';

/** How a table is read, where it was not understood as it is meant. */
export function ReadingFields({ preview, choices, change }: ReadingProps) {
  const put = (name: keyof ReadingChoices) => (value: string) => {
    change({ [name]: value });
  };
  const isText = preview.format !== 'xlsx';
  const sheets = preview.sheets.map(({ name }) => [name, name] as const);
  const field = (name: 'layout' | 'sheet' | 'delimiter' | 'encoding') => ({ value: choices[name], change: put(name) });
  return (
    <div class="term-fields">
      <ChoiceField label="Layout" choices={LAYOUT_CHOICES} none={RECOGNISED} {...field('layout')} />
      {sheets.length > 1 && <ChoiceField label="Sheet" choices={sheets} none="all" {...field('sheet')} />}
      {preview.format === 'csv' && (
        <ChoiceField label="Cells end at a" choices={DELIMITER_CHOICES} none={RECOGNISED} {...field('delimiter')} />
      )}
      {isText && <ChoiceField label="Encoding" choices={ENCODING_CHOICES} none={RECOGNISED} {...field('encoding')} />}
      <SettledField
        label="Rows before the first concept"
        value={choices.headerRows === '' ? String(preview.headerRows) : choices.headerRows}
        isNumber
        change={put('headerRows')}
      />
      <SettledField
        label="Source language, if it names none"
        value={choices.sourceLanguage}
        change={put('sourceLanguage')}
      />
      <SettledField
        label="Target language, if it names none"
        value={choices.targetLanguage}
        change={put('targetLanguage')}
      />
      <CheckField
        label="Every term begins with a capital: read “Photon” as “photon”"
        checked={choices.lowerCaseInitials}
        change={(lowerCaseInitials) => {
          change({ lowerCaseInitials });
        }}
      />
    </div>
  );
}

interface SettledFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isNumber?: boolean;
  readonly isLabelHidden?: boolean;
  readonly change: (value: string) => void;
}

/** A text that counts once it is settled, by Enter or by leaving it: each change reads the file again. */
export function SettledField({ label, value, isNumber = false, isLabelHidden = false, change }: SettledFieldProps) {
  return (
    <label class="field">
      <span class={isLabelHidden ? 'visually-hidden' : undefined}>{label}</span>
      <input
        type="text"
        inputMode={isNumber ? 'numeric' : 'text'}
        maxLength={100}
        autocomplete="off"
        value={value}
        onChange={({ currentTarget }) => {
          change(currentTarget.value);
        }}
      />
    </label>
  );
}
