import type { Content } from '../../../domain/content.js';
import type { SegmentAnswer, SegmentContentAnswer, TermAnswer } from '../../api-answers.js';
import { shownValue } from '../../look-up-state.js';
import { suggestedTarget } from '../../desk/suggested-target.js';
import type { FindingAnswer } from '../../desk-answers.js';
import { isUsable } from '../../preferred-terms.js';
import type { EditorState } from '../../views/editor/editor-state.js';
import { offersOf, type Offer } from '../../views/editor/offers.js';
import { distinctTerms } from '../../views/editor/segment-terms.js';
import type { EditableField } from './editable-field.js';
import { insertCode, insertMissingCodes, withUsableCodes } from './insert-codes.js';
import { toContent } from './segment-edit.js';
import { contentOf, lengthOf, piecesOf } from './target-pieces.js';

/** What can be put into the target of the active segment. */
export interface TargetActions {
  readonly insertOffer: (offer: Offer) => void;
  readonly insertOfferAt: (index: number) => void;
  readonly insertCode: (index: number) => void;
  readonly insertMissingCodes: () => void;
  readonly insertTerm: (term: TermAnswer) => void;
  readonly insertTermAt: (index: number) => void;
  readonly insertText: (text: string) => void;
  readonly copySource: () => void;
  /** @param finding absent: the first one that has a suggestion */
  readonly applySuggestion: (finding?: FindingAnswer) => void;
}

/**
 * @param held the field, which comes after the drawing that these actions belong to
 * @param say tells why nothing could be inserted
 */
export function targetActions(
  held: { readonly current: EditableField | undefined },
  segment: SegmentAnswer | undefined,
  { detail, findings }: EditorState,
  say: (message: string) => void,
): TargetActions {
  const into: Into = (act) => {
    const field = held.current;
    if (field && segment) act(field, toContent(segment.source));
    else say('This segment cannot be edited.');
  };
  const insertText = (text: string) => {
    into((target) => {
      target.insert([text]);
    });
  };
  const looked = shownValue(detail);
  return {
    ...codeActions(into, say),
    insertOffer: ({ content }) => {
      replace(into, content);
    },
    insertOfferAt: (index) => {
      const offer = looked && offersOf(looked)[index];
      if (offer) replace(into, offer.content);
      else say(`There is no match ${index + 1}.`);
    },
    insertTerm: ({ text }) => {
      insertText(text);
    },
    insertTermAt: (index) => {
      const term = distinctTerms(looked?.terms ?? [])[index]?.translations.find(({ status }) => isUsable(status));
      if (term) insertText(term.text);
      else say(`There is no term ${index + 1} with a translation.`);
    },
    insertText,
    applySuggestion: (finding = findings.find((one) => suggestedTarget(one) !== undefined)) => {
      const suggested = finding && suggestedTarget(finding);
      if (suggested === undefined) say('Nothing is suggested.');
      else
        into((target) => {
          if (contentOf(target.pieces)?.text === finding?.target?.text) replace(into, suggested);
          else say('The text has changed; it is being checked again.');
        });
    },
    copySource: () => {
      if (segment) replace(into, segment.source);
    },
  };
}

/** Acts on the field and the source of its segment; where the segment is locked or not here yet, that is said. */
type Into = (act: (field: EditableField, source: Content) => void) => void;

function codeActions(
  into: Into,
  say: (message: string) => void,
): Pick<TargetActions, 'insertCode' | 'insertMissingCodes'> {
  return {
    insertCode: (index) => {
      into((target, source) => {
        const code = source.codes[index];
        if (code) target.change(insertCode(source, target.pieces, target.selection, code));
        else say(`The source has no code number ${index + 1}.`);
      });
    },
    insertMissingCodes: () => {
      into((target, source) => {
        target.change(insertMissingCodes(source, target.pieces, target.selection.to));
      });
    },
  };
}

/** Everything in the field gives way to a text from elsewhere, of which only codes of the source stay. */
function replace(into: Into, content: SegmentContentAnswer): void {
  into((target, source) => {
    const pieces = withUsableCodes(source, piecesOf(toContent(content)), []);
    target.change({ pieces, caret: lengthOf(pieces) });
  });
}
