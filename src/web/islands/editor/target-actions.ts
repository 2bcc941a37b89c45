import type { SegmentAnswer, TermAnswer } from '../../api-answers.js';
import { shownValue } from '../../look-up-state.js';
import { isUsable } from '../../preferred-terms.js';
import type { EditorState } from '../../views/editor/editor-state.js';
import { offersOf, type Offer } from '../../views/editor/offers.js';
import { distinctTerms } from '../../views/editor/segment-terms.js';
import type { EditableField } from './editable-field.js';
import { insertCode, insertMissingCodes, withUsableCodes } from './insert-codes.js';
import { toContent } from './segment-edit.js';
import { lengthOf, piecesOf } from './target-pieces.js';

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
}

/** @param say tells why nothing could be inserted */
export function targetActions(
  field: EditableField | undefined,
  segment: SegmentAnswer | undefined,
  { detail }: EditorState,
  say: (message: string) => void,
): TargetActions {
  const source = segment && toContent(segment.source);
  const looked = shownValue(detail);
  /** Nothing happens where there is no field: the segment is locked, or not here yet. */
  const into = (act: (field: EditableField, content: NonNullable<typeof source>) => void) => {
    if (field && source) act(field, source);
    else say('This segment cannot be edited.');
  };
  const replace = (content: SegmentAnswer['source']) => {
    into((target, own) => {
      const pieces = withUsableCodes(own, piecesOf(toContent(content)), []);
      target.change({ pieces, caret: lengthOf(pieces) });
    });
  };
  const insertText = (text: string) => {
    into((target) => {
      target.insert([text]);
    });
  };
  return {
    insertOffer: ({ content }) => {
      replace(content);
    },
    insertOfferAt: (index) => {
      const offer = looked && offersOf(looked)[index];
      if (offer) replace(offer.content);
      else say(`There is no match ${index + 1}.`);
    },
    insertCode: (index) => {
      into((target, own) => {
        const code = own.codes[index];
        if (code) target.change(insertCode(own, target.pieces, target.selection, code));
        else say(`The source has no code number ${index + 1}.`);
      });
    },
    insertMissingCodes: () => {
      into((target, own) => {
        target.change(insertMissingCodes(own, target.pieces, target.selection.to));
      });
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
    copySource: () => {
      if (segment) replace(segment.source);
    },
  };
}
