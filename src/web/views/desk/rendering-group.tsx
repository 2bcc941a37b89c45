import { contentPieces, diffPieces } from '../../content-pieces.js';
import { textDifference } from '../../desk/text-difference.js';
import type { GroupAnswer, RenderingAnswer } from '../../desk-answers.js';
import { counted, dateText } from '../../document-words.js';
import { ContentText } from '../content-text.js';
import { PartBar } from '../documents/state-bar.js';

interface RenderingGroupProps {
  readonly group: GroupAnswer;
  /** Absent: what differs are the sources, and nothing is to be the standard. */
  readonly propose: ((rendering: RenderingAnswer) => void) | undefined;
}

/** What is said in several ways, and how often each is. */
export function RenderingGroup({ group, propose }: RenderingGroupProps) {
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
          <Rendering {...{ group, rendering, propose }} common={rendering === first ? undefined : first} />
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

function Rendering({ group, rendering, common, propose }: RenderingProps) {
  const { kind, sourceLanguage, targetLanguage, renderings, members } = group;
  const language = kind === 'target' ? sourceLanguage : targetLanguage;
  const pieces = common ? diffPieces(textDifference(common.text, rendering.text), common) : contentPieces(rendering);
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
        <MemberLinks rendering={rendering} />
      </div>
      {propose && renderings.length > 1 && (
        <button
          type="button"
          data-standard
          aria-keyshortcuts="m"
          onClick={() => {
            propose(rendering);
          }}
        >
          Make this the standard <kbd aria-hidden="true">m</kbd>
        </button>
      )}
    </li>
  );
}

/** Who said it so, and when. */
function provenance({ authors, firstAt, lastAt }: RenderingAnswer): string {
  const when = [firstAt, lastAt].filter((time) => time !== undefined).map(dateText);
  return [authors.join(', '), [...new Set(when)].join(' to ')].filter((part) => part !== '').join(' · ');
}

/** The documents in which it stands. */
function MemberLinks({ rendering: { members } }: Pick<RenderingProps, 'rendering'>) {
  const documents = [...new Set(members.map(({ documentId }) => documentId))].filter((id) => id !== undefined);
  if (documents.length === 0) return null;
  return (
    <p class="status">
      In{' '}
      {documents.map((id, index) => (
        <>
          {index > 0 && ', '}
          <a href={`/documents/${encodeURIComponent(id)}`}>{id}</a>
        </>
      ))}
    </p>
  );
}
