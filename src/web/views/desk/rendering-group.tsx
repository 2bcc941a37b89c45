import type { ComponentChildren } from 'preact';
import { contentPieces, diffPieces } from '../../content-pieces.js';
import { textDifference } from '../../desk/text-difference.js';
import type { GroupAnswer, RenderingAnswer } from '../../desk-answers.js';
import { counted, dateText } from '../../document-words.js';
import { ContentText } from '../content-text.js';
import { PartBar } from '../documents/state-bar.js';

/** A source of a group whose target is being written. */
export interface EditingOfSource {
  readonly groupId: string;
  readonly source: string;
  readonly field: ComponentChildren;
}

interface RenderingGroupProps {
  readonly group: GroupAnswer;
  /** Makes a rendering the standard; where the sources differ, opens the target of one. */
  readonly act: (rendering: RenderingAnswer) => void;
  /** Where a target is being written. */
  readonly editing: EditingOfSource | undefined;
  /** By their ids. */
  readonly documentNames: ReadonlyMap<string, string>;
}

/** What is said in several ways, and how often each is. */
export function RenderingGroup(props: RenderingGroupProps) {
  const { group } = props;
  const { kind, source, target, sourceLanguage, targetLanguage, renderings, members } = group;
  const [first] = renderings;
  return (
    <li class="rendering-group">
      <h3>
        {source && <ContentText language={sourceLanguage} pieces={contentPieces(source)} />}
        {target && <ContentText language={targetLanguage} pieces={contentPieces(target)} />}
      </h3>
      <p class="status">
        {counted(members, 'place')}, {counted(renderings.length, kind === 'target' ? 'source' : 'rendering')}
      </p>
      <ol>
        {renderings.map((rendering) => (
          <Rendering {...props} rendering={rendering} common={rendering === first ? undefined : first} />
        ))}
      </ol>
    </li>
  );
}

interface RenderingProps extends RenderingGroupProps {
  readonly rendering: RenderingAnswer;
  /** The most frequent one, where this is another. */
  readonly common: RenderingAnswer | undefined;
}

function Rendering({ group, rendering, common, act, editing, documentNames }: RenderingProps) {
  const { kind, sourceLanguage, targetLanguage, renderings, members } = group;
  const language = kind === 'target' ? sourceLanguage : targetLanguage;
  const pieces = common ? piecesBeside(common, rendering) : contentPieces(rendering);
  const isEdited = editing?.groupId === group.id && editing.source === rendering.text;
  const isOfNumbers = kind === 'numbers' && rendering.source;
  return (
    <li class="rendering" data-rendering tabIndex={-1}>
      <span class="rendering-count">
        <PartBar
          parts={[
            { name: 'rendering', size: rendering.count },
            { name: 'rest', size: members - rendering.count },
          ]}
        />
        <span>{rendering.count.toLocaleString('en')}×</span>
      </span>
      <div>
        {isOfNumbers && <ContentText language={sourceLanguage} pieces={contentPieces(isOfNumbers)} />}
        <ContentText language={language} pieces={isOfNumbers ? contentPieces(rendering) : pieces} />
        <p class="status">{provenance(rendering)}</p>
        <MemberLinks rendering={rendering} documentNames={documentNames} />
        {isEdited && editing.field}
      </div>
      {renderings.length > 1 && !isEdited && (
        <Act
          kind={kind}
          act={() => {
            act(rendering);
          }}
        />
      )}
    </li>
  );
}

function Act({ kind, act }: Pick<GroupAnswer, 'kind'> & { readonly act: () => void }) {
  return kind === 'target' ? (
    <button type="button" data-edit aria-keyshortcuts="e" onClick={act}>
      Edit its target <kbd aria-hidden="true">e</kbd>
    </button>
  ) : (
    <button type="button" data-standard aria-keyshortcuts="m" onClick={act}>
      Make this the standard <kbd aria-hidden="true">m</kbd>
    </button>
  );
}

/** How a rendering differs from the most frequent one; as it is where they have less than half in common. */
function piecesBeside(common: RenderingAnswer, rendering: RenderingAnswer) {
  const steps = textDifference(common.text, rendering.text);
  const shared = steps.filter(({ op }) => op === 'equal').reduce((sum, { text }) => sum + text.length, 0);
  const isAlike = 2 * shared >= Math.max(common.text.length, rendering.text.length);
  return isAlike ? diffPieces(steps, common) : contentPieces(rendering);
}

/** Who said it so, and when. */
function provenance({ authors, firstAt, lastAt }: RenderingAnswer): string {
  const when = [firstAt, lastAt].filter((time) => time !== undefined).map(dateText);
  return [authors.join(', '), [...new Set(when)].join(' to ')].filter((part) => part !== '').join(' · ');
}

/** The documents in which it stands. */
function MemberLinks({ rendering: { members }, documentNames }: Pick<RenderingProps, 'rendering' | 'documentNames'>) {
  const documents = [...new Set(members.map(({ documentId }) => documentId))].filter((id) => id !== undefined);
  if (documents.length === 0) return null;
  return (
    <p class="status">
      In{' '}
      {documents.map((id, index) => (
        <>
          {index > 0 && ', '}
          <a href={`/documents/${encodeURIComponent(id)}`}>{documentNames.get(id) ?? id}</a>
        </>
      ))}
    </p>
  );
}
