import type { ConceptDraft, ConceptText, DefinitionDraft, ReferenceDraft } from '../../concept-draft.js';
import { CheckField } from './check-field.js';
import { ChoiceField } from './choice-field.js';
import { RepeatedFields } from './repeated-fields.js';
import { TextField } from './text-field.js';

const MORE_TEXTS: readonly (readonly [name: ConceptText, label: string])[] = [
  ['source', 'Source'],
  ['image', 'Image (address)'],
  ['validFrom', 'Valid from'],
  ['validUntil', 'Valid until'],
  ['externalId', 'Id in files'],
];

const REFERENCE_KINDS = [
  ['concept', 'another concept'],
  ['external', 'an address'],
] as const;

export interface ConceptFieldsProps {
  readonly draft: ConceptDraft;
  readonly change: (change: Partial<ConceptDraft>) => void;
}

/** What a concept says besides its terms. */
export function ConceptFields({ draft, change }: ConceptFieldsProps) {
  const text = (name: ConceptText, label: string, isLong = false) => (
    <TextField
      label={label}
      value={draft[name]}
      isLong={isLong}
      change={(value) => {
        change({ [name]: value });
      }}
    />
  );
  return (
    <>
      {text('definition', 'Definition', true)}
      {text('subject', 'Subject')}
      <Texts name="Note" of="notes" draft={draft} change={change} />
      <details>
        <summary>More about the concept</summary>
        <div class="term-fields">{MORE_TEXTS.map(([name, label]) => text(name, label))}</div>
        <Texts name="Example" of="examples" draft={draft} change={change} />
        <Definitions draft={draft} change={change} />
        <References draft={draft} change={change} />
      </details>
      <CheckField
        label="Not to be translated"
        checked={draft.doNotTranslate}
        change={(doNotTranslate) => {
          change({ doNotTranslate });
        }}
      />
    </>
  );
}

interface TextsProps extends ConceptFieldsProps {
  readonly name: string;
  readonly of: 'notes' | 'examples';
}

function Texts({ name, of, draft, change }: TextsProps) {
  return (
    <RepeatedFields
      name={name}
      items={draft[of]}
      empty=""
      change={(texts) => {
        change({ [of]: texts });
      }}
    >
      {(value, label, put) => <TextField label={label} value={value} isLong change={put} />}
    </RepeatedFields>
  );
}

const NO_DEFINITION: DefinitionDraft = { language: '', text: '', source: '' };

function Definitions({ draft, change }: ConceptFieldsProps) {
  return (
    <RepeatedFields
      name="Definition in one language"
      items={draft.definitions}
      empty={NO_DEFINITION}
      change={(definitions) => {
        change({ definitions });
      }}
    >
      {(item, _, put) => (
        <div class="term-fields">
          <TextField label="Language" value={item.language} change={(language) => { put({ ...item, language }); }} />
          <TextField label="What it means" value={item.text} change={(text) => { put({ ...item, text }); }} />
          <TextField label="Source" value={item.source} change={(source) => { put({ ...item, source }); }} />
        </div>
      )}
    </RepeatedFields>
  );
}

const NO_REFERENCE: ReferenceDraft = { kind: 'concept', target: '', label: '' };

function References({ draft, change }: ConceptFieldsProps) {
  return (
    <RepeatedFields
      name="Reference"
      items={draft.references}
      empty={NO_REFERENCE}
      change={(references) => {
        change({ references });
      }}
    >
      {(item, _, put) => (
        <div class="term-fields">
          <ChoiceField label="To" value={item.kind} choices={REFERENCE_KINDS} change={(kind) => { put({ ...item, kind }); }} />
          <TextField label="Id or address" value={item.target} change={(target) => { put({ ...item, target }); }} />
          <TextField label="Shown as" value={item.label} change={(label) => { put({ ...item, label }); }} />
        </div>
      )}
    </RepeatedFields>
  );
}
