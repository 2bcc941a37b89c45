import type { Named } from '../../documents-state.js';

interface ProfileChoiceProps {
  readonly profiles: readonly Named[];
  readonly profile: string;
  readonly choose: (profile: string) => void;
}

/** Which checks run, and how loudly. */
export function ProfileChoice({ profiles, profile, choose }: ProfileChoiceProps) {
  return (
    <label>
      <span>Profile</span>
      <select
        value={profile}
        onChange={({ currentTarget }) => {
          choose(currentTarget.value);
        }}
      >
        {profiles.map(({ id, name }) => (
          <option value={id} selected={id === profile}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
