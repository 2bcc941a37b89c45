import type { AnalysisAnswer } from '../../api-answers.js';
import { LOWEST_SCORE } from '../../document-orders.js';
import { counted } from '../../document-words.js';
import type { Named } from '../../documents-state.js';
import { ActionPanel, type PanelProps } from './action-panel.js';
import { AnalysisReport } from './analysis-report.js';
import { ChoiceList } from './choice-list.js';

interface AnalysisPanelProps extends PanelProps<AnalysisAnswer> {
  readonly memories: readonly Named[];
  /** The other documents: what stands in them can count as a repetition here. */
  readonly others: readonly Named[];
}

/** How much of a document the memories know: asked, and answered as a bar and a table. The last answer stays. */
export function AnalysisPanel({ memories, others, ...props }: AnalysisPanelProps) {
  const { work } = props;
  return (
    <ActionPanel
      {...props}
      action="analyse"
      title="Analyse"
      doing="Analysing"
      says={work?.step === 'done' ? `Analysed: ${counted(work.result.total.words, 'word')}.` : undefined}
      form={<AnalysisForm memories={memories} others={others} />}
    >
      {work?.step === 'done' && <AnalysisReport analysis={work.result} others={others} />}
    </ActionPanel>
  );
}

function AnalysisForm({ memories, others }: Pick<AnalysisPanelProps, 'memories' | 'others'>) {
  return (
    <>
      <div class="choice-lists">
        <ChoiceList
          legend="Memories"
          name="memory"
          items={memories}
          all
          required="Choose at least one memory."
          none="There is no memory yet: everything is new."
        />
        {others.length > 0 && (
          <ChoiceList legend="Documents that come before this one" name="with" items={others} all={false} />
        )}
      </div>
      <div class="panel-fields">
        <label class="field">
          <span>New below score</span>
          <input type="number" name="minScore" min={LOWEST_SCORE} max={100} required defaultValue={LOWEST_SCORE} />
        </label>
      </div>
      <button type="submit" class="primary">
        Analyse
      </button>
    </>
  );
}
