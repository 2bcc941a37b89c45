import type { PretranslationResult } from '../../../domain/document.js';
import type { AnalysisAnswer, CommitAnswer, DocumentAnswer } from '../../api-answers.js';
import { fieldText } from '../../document-orders.js';
import { counted, dateText, formatName } from '../../document-words.js';
import { documentsOnDesk } from '../../desk-state.js';
import type { DocumentAction, DocumentsState, Named, Work } from '../../documents-state.js';
import type { DocumentHandlers } from './action-panel.js';
import { panelId } from './action-panel.js';
import { AnalysisPanel } from './analysis-panel.js';
import { CommitPanel } from './commit-panel.js';
import { DeletionPanel } from './deletion-panel.js';
import { LanguageField } from './language-field.js';
import { PretranslationPanel } from './pretranslation-panel.js';
import { StateBar } from './state-bar.js';

export type Choices = Pick<DocumentsState, 'memories' | 'glossaries' | 'languages'>;

export interface DocumentRowProps {
  readonly document: DocumentAnswer;
  readonly choices: Choices;
  readonly others: readonly Named[];
}

/** What the row shows besides the document; nothing on the server. */
export interface RowActivity {
  /** Whose panel is open. */
  readonly open?: DocumentAction | undefined;
  readonly pretranslation?: Work<PretranslationResult> | undefined;
  readonly analysis?: Work<AnalysisAnswer> | undefined;
  readonly commit?: Work<CommitAnswer> | undefined;
  readonly deletion?: Work<DocumentAnswer> | undefined;
  readonly naming?: Work<DocumentAnswer> | undefined;
  readonly handlers?: DocumentHandlers | undefined;
}

/** Columns of the table. */
export const COLUMNS = ['Name', 'Languages', 'Format', 'Segments', 'Words', 'Progress', 'Added', 'Actions'] as const;

/** A document, and below it what is asked or done at the moment. The roles survive the narrow layout, which is no table. */
export function DocumentRow(props: DocumentRowProps & RowActivity) {
  const { document } = props;
  return (
    <>
      <tr role="row" class="document" data-keyed>
        <th role="rowheader" scope="row" class="document-name">
          <a href={`/documents/${document.id}`} data-result id={`document-${document.id}`}>
            <bdi>{document.name}</bdi>
          </a>
        </th>
        <td role="cell" data-label="Languages">
          <span class="language-pair">
            {document.sourceLanguage} → {document.targetLanguage ?? <span class="failure">not named</span>}
          </span>
        </td>
        <td role="cell" data-label="Format">
          <span class="format-name">{formatName(document)}</span>
          {document.warnings.length > 0 && <Warnings warnings={document.warnings} />}
        </td>
        <td role="cell" data-label="Segments" class="number">
          {document.segments.toLocaleString('en')}
        </td>
        <td role="cell" data-label="Words" class="number">
          {document.words.toLocaleString('en')}
        </td>
        <td role="cell" class="document-progress">
          <StateBar document={document} />
        </td>
        <td role="cell" data-label="Added">
          <time dateTime={document.createdAt}>{dateText(document.createdAt)}</time>
        </td>
        <td role="cell">
          <Actions {...props} />
        </td>
      </tr>
      <PanelRow {...props} />
    </>
  );
}

function Warnings({ warnings }: Pick<DocumentAnswer, 'warnings'>) {
  return (
    <details class="warnings">
      <summary>{counted(warnings.length, 'remark')}</summary>
      <ul>
        {warnings.map((warning) => (
          <li>{warning}</li>
        ))}
      </ul>
    </details>
  );
}

const ACTION_BUTTONS = [
  { action: 'pretranslate', name: 'Pretranslate', key: 'p' },
  { action: 'analyse', name: 'Analyse', key: 'a' },
  { action: 'commit', name: 'Commit', key: 'c' },
] as const;

function Actions({ document, open, handlers }: DocumentRowProps & RowActivity) {
  const of = <span class="visually-hidden"> {document.name}</span>;
  const button = (action: DocumentAction, name: string, key?: string) => (
    <button
      type="button"
      class="quiet needs-script"
      data-key={key}
      aria-expanded={open === action}
      aria-controls={open === action ? panelId(action, document.id) : undefined}
      onClick={
        handlers &&
        (() => {
          handlers.toggle(action);
        })
      }
    >
      {name}
      {of}
    </button>
  );
  return (
    <div class="actions">
      {ACTION_BUTTONS.map(({ action, name, key }) => button(action, name, key))}
      <a href={documentsOnDesk([document.id])}>Findings{of}</a>
      <a href={`/v1/documents/${document.id}/file`} download={document.name} data-key="d">
        Download{of}
      </a>
      {button('delete', 'Delete', 'Delete')}
    </div>
  );
}

/** The open panel, and those whose work goes on. */
function PanelRow(props: DocumentRowProps & RowActivity) {
  const { document, choices, others, open, handlers, pretranslation, analysis, commit, deletion, naming } = props;
  const shows = (action: DocumentAction, work: Work<unknown> | undefined) =>
    open === action || work?.step === 'running';
  const panels = [
    document.targetLanguage === null && (
      <TargetLanguageForm document={document} choices={choices} naming={naming} handlers={handlers} />
    ),
    shows('pretranslate', pretranslation) && (
      <PretranslationPanel document={document} work={pretranslation} handlers={handlers} {...choices} />
    ),
    shows('analyse', analysis) && (
      <AnalysisPanel document={document} work={analysis} handlers={handlers} others={others} {...choices} />
    ),
    shows('commit', commit) && (
      <CommitPanel document={document} work={commit} handlers={handlers} memories={choices.memories} />
    ),
    shows('delete', deletion) && <DeletionPanel document={document} work={deletion} handlers={handlers} />,
  ].filter((panel) => panel !== false);
  if (panels.length === 0) return null;
  return (
    <tr role="row" class="panel-row">
      <td role="cell" colSpan={COLUMNS.length}>
        {panels}
      </td>
    </tr>
  );
}

type TargetLanguageFormProps = Pick<DocumentRowProps, 'document' | 'choices'> &
  Pick<RowActivity, 'naming' | 'handlers'>;

/** For a file that names no target language: until somebody names one, its targets cannot be written. */
function TargetLanguageForm({ document, choices, naming, handlers }: TargetLanguageFormProps) {
  return (
    <form
      class="target-language needs-script"
      onSubmit={
        handlers &&
        ((event) => {
          event.preventDefault();
          handlers.nameLanguage(fieldText(new FormData(event.currentTarget), 'targetLanguage'));
        })
      }
    >
      <LanguageField
        id={`language-${document.id}`}
        label="This file names no target language. Into which is it translated?"
        languages={choices.languages}
        isRequired
      />
      <button type="submit" class="primary">
        Name it
      </button>
      <div role="status">{naming?.step === 'failed' && <p class="failure">{naming.failure.message}</p>}</div>
    </form>
  );
}
