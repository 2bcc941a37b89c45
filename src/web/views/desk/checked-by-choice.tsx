import type { Named } from '../../documents-state.js';
import { ProfileChoice } from './profile-choice.js';

interface CheckedByChoiceProps {
  /** The ids of a profile and of a memory; the latter empty for none. */
  readonly by: { readonly profile: string; readonly memory: string };
  readonly choose: (change: { readonly profile?: string; readonly memory?: string }) => void;
  readonly profiles: readonly Named[];
  readonly memories: readonly Named[];
}

/** Which checks run over texts that are stored nowhere, and for which memory decisions about them hold. */
export function CheckedByChoice({ by, choose, profiles, memories }: CheckedByChoiceProps) {
  return (
    <div class="desk-filters">
      <ProfileChoice
        profiles={profiles}
        profile={by.profile}
        choose={(profile) => {
          choose({ profile });
        }}
      />
      <label>
        <span>Decisions hold</span>
        <select
          value={by.memory}
          onChange={({ currentTarget }) => {
            choose({ memory: currentTarget.value });
          }}
        >
          <option value="">for concepts alone</option>
          {memories.map(({ id, name }) => (
            <option value={id}>in {name}</option>
          ))}
        </select>
      </label>
    </div>
  );
}
