import { IDLE_SECONDS, SIZES, type BoothSettings } from '../../booth/booth-settings.js';
import { KeyTable } from './key-table.js';

interface SettingsFormProps {
  readonly settings: BoothSettings;
  readonly change: (settings: BoothSettings) => void;
}

export function SettingsForm({ settings, change }: SettingsFormProps) {
  return (
    <section class="booth-panel" aria-labelledby="booth-settings">
      <h2 id="booth-settings">Options</h2>
      <div class="booth-options">
        <Choice
          label="A new query begins after"
          values={IDLE_SECONDS}
          nameOf={(seconds) => (seconds === 0 ? 'Esc only' : `${seconds} s without a key`)}
          value={settings.idleSeconds}
          choose={(idleSeconds) => {
            change({ ...settings, idleSeconds });
          }}
        />
        <Choice
          label="Size of terms"
          values={SIZES}
          nameOf={(size) => `${size} %`}
          value={settings.size}
          choose={(size) => {
            change({ ...settings, size });
          }}
        />
        <label class="booth-check">
          <input
            type="checkbox"
            checked={settings.widen}
            onChange={({ currentTarget }) => {
              change({ ...settings, widen: currentTarget.checked });
            }}
          />
          <span>Ask the server when the session has little</span>
        </label>
      </div>
      <h2>Keys</h2>
      <KeyTable />
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly values: readonly number[];
  readonly nameOf: (value: number) => string;
  readonly value: number;
  readonly choose: (value: number) => void;
}

function Choice({ label, values, nameOf, value, choose }: ChoiceProps) {
  return (
    <label class="booth-choice">
      <span>{label}</span>
      <select
        value={String(value)}
        onChange={({ currentTarget }) => {
          choose(Number(currentTarget.value));
        }}
      >
        {values.map((each) => (
          <option value={String(each)} selected={each === value}>
            {nameOf(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
