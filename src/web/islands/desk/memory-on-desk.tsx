import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CheckAnswer, InspectionAnswer } from '../../desk-answers.js';
import type { Named } from '../../documents-state.js';
import type { DeskMemory } from '../../desk-state.js';
import type { LanguagePair } from '../../languages.js';
import type { DeskSide } from '../../views/desk/comparison-view.js';
import { MemoryView } from '../../views/desk/memory-view.js';
import { ProfileChoice } from '../../views/desk/profile-choice.js';
import { failureText } from '../api-client.js';
import { announce } from '../announce.js';
import { FindingsPanel } from './findings-panel.js';
import { GroupsPanel } from './groups-panel.js';
import { inspectMemory, newestInspection } from './inspection-api.js';
import { inspectionSource } from './inspection-source.js';
import { useInspection } from './use-inspection.js';
import { useReviewTable } from './use-review-table.js';

interface MemoryOnDeskProps {
  readonly memory: DeskMemory;
  readonly pair: LanguagePair;
  readonly checks: readonly CheckAnswer[];
  readonly profiles: readonly Named[];
}

/** A memory with what its last inspection found. */
export function MemoryOnDesk({ memory, pair, checks, profiles }: MemoryOnDeskProps) {
  const [profile, setProfile] = useState(profiles[0]?.id ?? '');
  const { inspection, work, inspect, cancel, put } = useInspection(() => inspectMemory(memory.id, pair, profile));
  const [side, turn] = useState<DeskSide>('findings');
  const [rule, chooseRule] = useState('');
  useEffect(() => {
    newestInspection(memory.id, pair).then(put, (error: unknown) => {
      put(undefined);
      announce(failureText(error));
    });
  }, []);
  // Another number when what was decided has changed elsewhere.
  const [round, setRound] = useState(0);
  const [review, takeReview] = useReviewTable(() => {
    setRound((before) => before + 1);
  });
  return (
    <MemoryView
      {...{ memory, pair, inspection, work, inspect, cancel, side, turn, rule, chooseRule, review, takeReview }}
      profileChoice={<ProfileChoice profiles={profiles} profile={profile} choose={setProfile} />}
    >
      {typeof inspection === 'object' && side === 'consistency' && <GroupsPanel key={round} inspection={inspection} />}
      {typeof inspection === 'object' && side === 'findings' && (
        <InspectionFindings {...{ inspection, memory, pair, rule, checks, profile, round }} />
      )}
    </MemoryView>
  );
}

interface InspectionFindingsProps extends Omit<MemoryOnDeskProps, 'profiles'> {
  readonly profile: string;
  readonly inspection: InspectionAnswer;
  readonly rule: string;
  readonly round: number;
}

function InspectionFindings({ inspection, memory, pair, rule, checks, profile, round }: InspectionFindingsProps) {
  const source = useMemo(
    () => inspectionSource({ inspection, memory, pair, rule, profile }),
    [inspection, rule, round],
  );
  return <FindingsPanel source={source} checks={checks} />;
}
