import type { DocumentAnswer } from '../../api-answers.js';
import { counted } from '../../document-words.js';
import { ActionPanel, type PanelProps } from './action-panel.js';

/** Nothing brings a deleted document back, so its name is said and a second step asked for. */
export function DeletionPanel(props: PanelProps<DocumentAnswer>) {
  const { document, handlers } = props;
  return (
    <ActionPanel
      {...props}
      action="delete"
      title="Delete"
      doing="Deleting"
      form={
        <>
          <p>
            Delete <strong dir="auto">{document.name}</strong> with its file, its{' '}
            {counted(document.segments, 'segment')} and all that was changed in them? This cannot be undone. What was
            committed stays in its memory.
          </p>
          <p class="upload-next">
            <button type="submit" class="danger">
              Delete <bdi>{document.name}</bdi>
            </button>
            <button
              type="button"
              onClick={
                handlers &&
                (() => {
                  handlers.toggle('delete');
                })
              }
            >
              Keep it
            </button>
          </p>
        </>
      }
    />
  );
}
