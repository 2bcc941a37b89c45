import type { MatchAnswer } from '../../api-answers.js';
import { shownValue } from '../../look-up-state.js';
import { ConcordanceList } from '../../views/editor/concordance-list.js';
import type { EditorState } from '../../views/editor/editor-state.js';
import { OfferList } from '../../views/editor/offer-list.js';
import { SegmentTerms } from '../../views/editor/segment-terms.js';
import { isExplained } from '../explanation-question.js';
import { WhyScore } from '../why-score.js';
import { documentApi } from './document-api.js';
import type { EditorStore } from './editor-store.js';
import { SegmentFindingsPanel } from './segment-findings-panel.js';
import type { TargetActions } from './target-actions.js';
import type { Concordance } from './use-concordance.js';

interface SegmentPanelProps {
  readonly state: EditorState;
  readonly store: EditorStore;
  readonly actions: TargetActions;
  readonly concordance: Concordance;
  readonly memoryNames: ReadonlyMap<string, string>;
}

/** What helps with the active segment: matches, terms, and the memories' own words. */
export function SegmentPanel({ state, store, actions, concordance, memoryNames }: SegmentPanelProps) {
  const { sourceLanguage, targetLanguage } = state.document;
  const segment = shownValue(state.detail);
  const why = (match: MatchAnswer) =>
    segment && isExplained(match) && <WhyScore question={documentApi(state.document).explanation(segment.id, match)} />;
  return (
    <>
      <SegmentFindingsPanel {...{ state, store, actions }} />
      <OfferList
        detail={state.detail}
        memoryNames={memoryNames}
        languages={{ source: sourceLanguage, target: targetLanguage ?? '' }}
        insert={actions.insertOffer}
        why={why}
      />
      <SegmentTerms terms={segment?.terms ?? []} sourceLanguage={sourceLanguage} insert={actions.insertTerm} />
      <ConcordanceList {...concordance} memoryNames={memoryNames} insert={actions.insertText} />
    </>
  );
}
