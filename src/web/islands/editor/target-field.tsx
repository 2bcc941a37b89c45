import { useLayoutEffect, useRef } from 'preact/hooks';
import { EditableField, type EditableFieldOptions } from './editable-field.js';

interface TargetFieldProps extends EditableFieldOptions {
  readonly label: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | 'auto';
  /** The id of the element that says what is wrong, and whether something is. */
  readonly noteId: string;
  readonly isInvalid: boolean;
  /** Takes the field when it is there, and undefined when it goes. */
  readonly hold: (field: EditableField | undefined) => void;
}

/** The target of the active segment. Give it a key: a new text from outside needs a new field. */
export function TargetField(props: TargetFieldProps) {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  useLayoutEffect(() => {
    const field = new EditableField(element.current!, {
      source: props.source,
      pieces: props.pieces,
      onChange: (pieces) => {
        latest.current.onChange(pieces);
      },
    });
    latest.current.hold(field);
    return () => {
      latest.current.hold(undefined);
    };
  }, []);
  return (
    <div
      ref={element}
      class="target-field content"
      role="textbox"
      aria-multiline="true"
      aria-label={props.label}
      aria-describedby={props.noteId}
      aria-invalid={props.isInvalid}
      contentEditable
      spellcheck
      lang={props.language}
      dir={props.direction}
      tabIndex={0}
    />
  );
}
