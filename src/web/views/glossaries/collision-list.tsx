import type { ImportAnswer } from '../../api-answers.js';
import { conceptAddress, NO_FILTERS } from '../../concept-filters.js';
import { counted } from '../../document-words.js';
import { glossaryAddress } from '../../glossary-sections.js';

interface CollisionListProps {
  readonly result: ImportAnswer;
  readonly glossaryId: string;
}

/** Which concepts of the file meet one that the glossary has. */
export function CollisionList({ result, glossaryId }: CollisionListProps) {
  const { collisions = [], collisionCount = collisions.length } = result;
  if (collisionCount === 0) return <p>No concept of the file meets one of the glossary.</p>;
  return (
    <>
      <p>
        {counted(collisionCount, 'concept')} of the file {collisionCount === 1 ? 'meets' : 'meet'} one of the glossary
        {collisionCount > collisions.length && `; the first ${String(collisions.length)} are`}:
      </p>
      <ul class="collisions scroll-box" tabIndex={0} aria-label="What is there already">
        {collisions.map(({ conceptId, language, text, line, caseDiffers }) => (
          <li>
            <a href={glossaryAddress(glossaryId) + conceptAddress(NO_FILTERS, conceptId)} target="_blank" rel="noopener">
              <bdi lang={language}>{text}</bdi>
            </a>
            <span class="language-tag">{language}</span>
            <span class="description">
              {line !== undefined && `line ${String(line)}`}
              {caseDiffers && ' only the capitals differ: both stay'}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
