import type { ComponentChildren } from 'preact';
import { counted } from '../../document-words.js';
import type { GlossaryDetailAnswer } from '../../glossary-answers.js';
import { GLOSSARY_SECTIONS, glossaryAddress, type GlossarySection } from '../../glossary-sections.js';
import { ExportMenu } from './export-menu.js';

const NAMES: Readonly<Record<GlossarySection, string>> = {
  concepts: 'Concepts',
  duplicates: 'Duplicates',
  misses: 'Misses',
  import: 'Import',
};

interface GlossaryHeadProps {
  readonly glossary: GlossaryDetailAnswer;
  readonly section: GlossarySection;
  /** What is done with the whole glossary. */
  readonly children?: ComponentChildren;
}

/** Which glossary this is, and the pages that it has. */
export function GlossaryHead({ glossary, section, children }: GlossaryHeadProps) {
  const { id, name, description, concepts, languages } = glossary;
  return (
    <header class="glossary-head">
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p class="languages">
        {counted(concepts, 'concept')}
        {languages.length > 0 && ` · ${languages.join(', ')}`}
      </p>
      {description !== '' && <p class="description">{description}</p>}
      <div class="glossary-bar">
        <nav aria-label="Glossary">
          <ul>
            {GLOSSARY_SECTIONS.map((one) => (
              <li>
                <a href={glossaryAddress(id, one)} aria-current={one === section ? 'page' : undefined}>
                  {NAMES[one]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <ExportMenu glossaryId={id} />
      </div>
      {children}
    </header>
  );
}
