import { useRef } from 'preact/hooks';
import type { Content } from '../../../domain/content.js';
import { TargetEditor } from '../../views/desk/target-editor.js';
import { directionOf } from '../../views/editor/text-direction.js';
import type { EditableField } from '../editor/editable-field.js';
import { codeFault, contentOf, missingCodes, piecesOf } from '../editor/target-pieces.js';
import { TargetField } from '../editor/target-field.js';

/** What is edited, as it was when it was opened. */
export interface OpenTexts {
  readonly source: Content;
  readonly target: Content | null;
}

interface TargetInPlaceProps {
  readonly texts: OpenTexts;
  readonly language: string;
  /** The id of what the field belongs to. */
  readonly noteId: string;
  readonly isBusy: boolean;
  /** What is wrong with the target; empty: nothing, as far as is known. */
  readonly say: (fault: string) => void;
  readonly save: (target: Content | null) => void;
  readonly cancel: () => void;
}

/** A target as a field, in the place where it is listed. */
export function TargetInPlace({ texts, language, noteId, isBusy, say, save, cancel }: TargetInPlaceProps) {
  const field = useRef<EditableField>(undefined);
  const check = () => {
    const pieces = field.current?.pieces ?? [];
    const fault = codeFault(texts.source, pieces) ?? missingText(texts, pieces);
    if (fault === undefined) save(contentOf(pieces));
    else say(fault);
  };
  return (
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        check();
      }}
    >
      <TargetEditor save={check} cancel={cancel} isBusy={isBusy}>
        <TargetField
          source={texts.source}
          pieces={piecesOf(texts.target)}
          onChange={() => {
            say('');
          }}
          label="Target"
          language={language}
          direction={directionOf(language)}
          noteId={noteId}
          isInvalid={false}
          hold={(held) => {
            field.current = held;
            held?.focus();
          }}
        />
      </TargetEditor>
    </div>
  );
}

/** Codes that the source has and the target before had, too. */
function missingText({ source, target }: OpenTexts, pieces: Parameters<typeof missingCodes>[1]): string | undefined {
  const before = missingCodes(source, piecesOf(target)).length;
  const missing = missingCodes(source, pieces);
  return missing.length > before ? 'A code of the source is missing in the target.' : undefined;
}
