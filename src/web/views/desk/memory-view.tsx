import type { ComponentChildren } from 'preact';
import type { InspectionAnswer } from '../../desk-answers.js';
import type { DeskMemory } from '../../desk-state.js';
import type { Work } from '../../documents-state.js';
import { counted, dateText } from '../../document-words.js';
import type { LanguagePair } from '../../languages.js';
import { WorkFailureReport, WorkProgress } from '../documents/work-report.js';
import { ChoiceSwitch } from './choice-switch.js';
import type { DeskSide } from './comparison-view.js';
import { FindingReports, reportOfInspection } from './finding-reports.js';
import { ReviewTable, type ReviewState } from './review-table.js';
import { SeverityNumbers } from './severity-mark.js';

interface MemoryViewProps {
  readonly memory: DeskMemory;
  readonly pair: LanguagePair;
  /** undefined: it was never inspected in these languages; absent while that is asked. */
  readonly inspection: InspectionAnswer | 'asked' | undefined;
  readonly work: Work<InspectionAnswer> | undefined;
  readonly inspect: () => void;
  readonly cancel: () => void;
  readonly side: DeskSide;
  readonly turn: (side: DeskSide) => void;
  /** Only findings of this rule are listed; empty: of all. */
  readonly rule: string;
  readonly chooseRule: (rule: string) => void;
  readonly review: ReviewState;
  readonly takeReview: (file: File) => void;
  /** By which checks it is inspected next. */
  readonly profileChoice: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A memory: when it was inspected, what came of it, and the way to inspect it again. */
export function MemoryView(props: MemoryViewProps) {
  const { memory, pair, inspection, work, inspect, cancel, profileChoice, children } = props;
  return (
    <>
      <section class="pane" aria-labelledby="memory-heading">
        <header class="pane-head">
          <h2 id="memory-heading">
            {pair.source} → {pair.target}
          </h2>
          <span class="desk-facts">{counted(memory.units, 'unit')}</span>
        </header>
        {work?.step === 'running' ? (
          <WorkProgress id="inspection-progress" work={work} doing="Inspecting" name={memory.name} cancel={cancel} />
        ) : (
          <div class="finding-actions">
            <Last inspection={inspection} />
            <div class="desk-filters">{profileChoice}</div>
            <button type="button" class={inspection === undefined ? 'primary' : undefined} onClick={inspect}>
              {inspection === undefined ? 'Inspect the memory' : 'Inspect it again'}
            </button>
          </div>
        )}
        <div role="status">{work?.step === 'failed' && <WorkFailureReport failure={work.failure} />}</div>
        {typeof inspection === 'object' && <Sides {...props} inspection={inspection} />}
      </section>
      {children}
    </>
  );
}

function Last({ inspection }: Pick<MemoryViewProps, 'inspection'>) {
  if (inspection === 'asked') return <span class="status">Looking for the last inspection…</span>;
  if (inspection === undefined) return <span class="status">It was not inspected yet.</span>;
  const { checked, counts, finishedAt, createdBy } = inspection;
  return (
    <>
      <span>
        {counted(checked, 'unit')} checked, {dateText(finishedAt)}, <bdi>{createdBy}</bdi>
      </span>
      <SeverityNumbers counts={counts} />
    </>
  );
}

function Sides(props: MemoryViewProps & { readonly inspection: InspectionAnswer }) {
  const { memory, inspection, side, turn, rule, chooseRule, review, takeReview } = props;
  const { counts, groups, rules } = inspection;
  const findings = counts.error + counts.warning + counts.hint;
  return (
    <div class="desk-filters">
      <ChoiceSwitch
        label="What of it"
        value={side}
        choices={[
          { value: 'findings', name: 'Findings', count: findings },
          { value: 'consistency', name: 'Consistency', count: groups.source + groups.target + groups.numbers },
        ]}
        choose={turn}
      />
      {side === 'findings' && <RuleChoice {...{ rules, rule, chooseRule }} />}
      <FindingReports reports={[reportOfInspection(inspection, memory.name, side === 'findings' ? rule : '')]} />
      <ReviewTable state={review} take={takeReview} />
    </div>
  );
}

interface RuleChoiceProps extends Pick<MemoryViewProps, 'rule' | 'chooseRule'> {
  readonly rules: InspectionAnswer['rules'];
}

function RuleChoice({ rules, rule, chooseRule }: RuleChoiceProps) {
  return (
    <label>
      <span>Read</span>
      <select
        value={rule}
        onChange={({ currentTarget }) => {
          chooseRule(currentTarget.value);
        }}
      >
        <option value="">all rules</option>
        {Object.entries(rules)
          .sort(([, one], [, another]) => another - one)
          .map(([name, count]) => (
            <option value={name}>
              {name} ({count.toLocaleString('en')})
            </option>
          ))}
      </select>
    </label>
  );
}
