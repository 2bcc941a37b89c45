import type { PretranslationResult } from '../../../domain/document.js';
import { CONFIRMATIONS, DEFAULT_FILL_SCORE, LOWEST_SCORE } from '../../document-orders.js';
import { pretranslationSentences } from '../../document-words.js';
import type { Named } from '../../documents-state.js';
import { ActionPanel, type PanelProps } from './action-panel.js';
import { ChoiceList } from './choice-list.js';

const SUGGESTION_SCORES = [50, 60, 70, 75, 85] as const;
const DEFAULT_SUGGESTION_SCORE = 60;

interface PretranslationPanelProps extends PanelProps<PretranslationResult> {
  readonly memories: readonly Named[];
  readonly glossaries: readonly Named[];
}

/** From which memories and glossaries a document is filled, and what that did. */
export function PretranslationPanel({ memories, glossaries, ...props }: PretranslationPanelProps) {
  const { work } = props;
  const sentences = work?.step === 'done' ? pretranslationSentences(work.result) : [];
  return (
    <ActionPanel
      {...props}
      action="pretranslate"
      title="Pretranslate"
      doing="Pretranslating"
      says={sentences.join('; ')}
      form={<PretranslationForm memories={memories} glossaries={glossaries} />}
    >
      {work?.step === 'done' && (
        <>
          <ul class="facts">
            {sentences.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
          {!props.isInEditor && (
            <p class="status">
              <a href={`/documents/${props.document.id}`}>Open it in the editor</a>
            </p>
          )}
        </>
      )}
    </ActionPanel>
  );
}

function PretranslationForm({ memories, glossaries }: Pick<PretranslationPanelProps, 'memories' | 'glossaries'>) {
  return (
    <>
      <div class="choice-lists">
        <ChoiceList
          legend="Memories"
          name="memory"
          items={memories}
          all
          required="Choose at least one memory."
          none="There is no memory yet, so nothing can match. Import one on the first page."
        />
        {glossaries.length > 0 && <ChoiceList legend="Glossaries" name="glossary" items={glossaries} all />}
      </div>
      <div class="panel-fields">
        <FillFields />
        <SuggestionFields />
      </div>
      {glossaries.length > 0 && (
        <label class="check">
          <input type="checkbox" name="terms" />
          Write the terms of the chosen glossaries into the file
        </label>
      )}
      <button type="submit" class="primary">
        Pretranslate
      </button>
    </>
  );
}

/** What is filled, and what is confirmed by it. */
function FillFields() {
  return (
    <>
      <label class="field">
        <span>Fill from score</span>
        <input type="number" name="minScore" min={LOWEST_SCORE} max={102} required defaultValue={DEFAULT_FILL_SCORE} />
      </label>
      <label class="field">
        <span>Which segments</span>
        <select name="replace">
          <option value="empty">Without a target</option>
          <option value="unconfirmed">All that are not confirmed</option>
        </select>
      </label>
      <label class="field">
        <span>Confirm fills of</span>
        <select name="confirm">
          {Object.keys(CONFIRMATIONS).map((name) => (
            <option value={name}>{name === 'none' ? 'No score' : name}</option>
          ))}
        </select>
      </label>
    </>
  );
}

/** What is left beside the segments that are not filled. */
function SuggestionFields() {
  return (
    <>
      <label class="field">
        <span>Suggestions from score</span>
        <select name="suggestionsFrom" defaultValue={DEFAULT_SUGGESTION_SCORE}>
          <option value="">No suggestions</option>
          {SUGGESTION_SCORES.map((score) => (
            <option value={score} selected={score === DEFAULT_SUGGESTION_SCORE}>
              {score}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>Suggestions a segment, at most</span>
        <input type="number" name="suggestionsLimit" min={1} max={10} required defaultValue={3} />
      </label>
    </>
  );
}
