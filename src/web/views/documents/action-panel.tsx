import type { ComponentChildren } from 'preact';
import type { DocumentAnswer } from '../../api-answers.js';
import type { DocumentAction, Work } from '../../documents-state.js';
import { WorkFailureReport, WorkProgress } from './work-report.js';

/** What a person does with a document; absent on the server. */
export interface DocumentHandlers {
  readonly toggle: (action: DocumentAction) => void;
  /** @param form the fields of the action's panel */
  readonly start: (action: DocumentAction, form: FormData) => void;
  readonly cancel: (action: DocumentAction) => void;
  readonly nameLanguage: (tag: string) => void;
}

export interface PanelProps<Result> {
  readonly document: DocumentAnswer;
  readonly work: Work<Result> | undefined;
  readonly handlers: DocumentHandlers | undefined;
  /** Not in the list of documents but on the page of this one. */
  readonly isInEditor?: boolean;
}

interface ActionPanelProps<Result> extends PanelProps<Result> {
  readonly action: DocumentAction;
  readonly title: string;
  /** "Pretranslating" */
  readonly doing: string;
  /** What is asked before; not there while the work goes on. */
  readonly form: ComponentChildren;
  /** What came of it in short, for screen readers: they would read the whole of a table. */
  readonly says?: string | undefined;
  /** What came of it. */
  readonly children?: ComponentChildren;
}

/** What one action asks, how far it is, and what it did. */
export function ActionPanel<Result>(props: ActionPanelProps<Result>) {
  const { document, action, title, work, doing, form, handlers, isInEditor, says, children } = props;
  const id = panelId(action, document.id);
  const toggle = () => handlers?.toggle(action);
  const cancel = () => handlers?.cancel(action);
  const Heading = isInEditor ? 'h2' : 'h3';
  return (
    <section class="action-panel" id={id} aria-labelledby={`${id}-title`} data-panel={action}>
      <header class="pane-head">
        <Heading id={`${id}-title`} tabIndex={-1}>
          {title} <bdi>{document.name}</bdi>
        </Heading>
        {work?.step !== 'running' && (
          <button type="button" class="quiet" onClick={toggle}>
            Close
          </button>
        )}
      </header>
      {work?.step === 'running' && (
        <WorkProgress id={`${id}-progress`} work={work} doing={doing} name={document.name} cancel={cancel} />
      )}
      {/* Hidden, not taken away: what was chosen stays chosen. */}
      <form
        hidden={work?.step === 'running'}
        onSubmit={
          handlers &&
          ((event) => {
            event.preventDefault();
            handlers.start(action, new FormData(event.currentTarget));
          })
        }
      >
        {form}
      </form>
      <Outcome work={work} says={says}>
        {children}
      </Outcome>
    </section>
  );
}

type OutcomeProps = Pick<ActionPanelProps<unknown>, 'work' | 'says' | 'children'>;

function Outcome({ work, says, children }: OutcomeProps) {
  return (
    <div class="work-outcome">
      <div role="status">
        {work?.step === 'failed' && <WorkFailureReport failure={work.failure} />}
        {work?.step === 'done' && <p class="visually-hidden">{says}</p>}
      </div>
      {work?.step === 'done' && children}
    </div>
  );
}

export function panelId(action: DocumentAction, documentId: string): string {
  return `${action}-${documentId}`;
}
