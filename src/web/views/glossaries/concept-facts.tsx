import type { ComponentChildren } from 'preact';
import { TERM_TEXTS } from '../../concept-draft.js';
import type { ConceptAnswer, FullTermAnswer } from '../../glossary-answers.js';
import { TERM_LABELS, termWords } from '../../term-words.js';
import { MarkedTerm } from './marked-term.js';

/** All that a concept says. */
export function ConceptFacts({ concept }: { readonly concept: ConceptAnswer }) {
  const { definitions = [], examples = [], references = [] } = concept;
  return (
    <div class="concept-facts">
      <ul class="full-terms">
        {concept.terms.map((term) => (
          <FullTerm term={term} />
        ))}
      </ul>
      <dl>
        <Fact name="Definition">{concept.definition}</Fact>
        {definitions.map(({ language, text, source }) => (
          <Fact name={`Definition (${language})`}>
            <span lang={language}>{text}</span>
            {source !== undefined && ` (${source})`}
          </Fact>
        ))}
        <Fact name="Subject">{concept.subject}</Fact>
        {concept.notes.map((note) => (
          <Fact name="Note">{note}</Fact>
        ))}
        {examples.map((example) => (
          <Fact name="Example">{example}</Fact>
        ))}
        <Fact name="Source">{concept.source}</Fact>
        <Fact name="Image">{concept.image !== undefined && <Address to={concept.image} />}</Fact>
        {references.map(({ kind, target, label }) => (
          <Fact name="See">{kind === 'external' ? <Address to={target} label={label} /> : (label ?? target)}</Fact>
        ))}
        <Fact name="Valid from">{concept.validFrom}</Fact>
        <Fact name="Valid until">{concept.validUntil}</Fact>
        <Fact name="Id in files">{concept.externalId}</Fact>
        <Fact name="Translation">{concept.doNotTranslate && 'not to be translated'}</Fact>
        <Fact name="Approval">{concept.approved ? 'approved' : 'not approved'}</Fact>
      </dl>
    </div>
  );
}

function FullTerm({ term }: { readonly term: FullTermAnswer }) {
  const facts = TERM_TEXTS.flatMap((name) => {
    const value = term[name];
    return value === undefined ? [] : [`${TERM_LABELS[name]}: ${termWords(name, value)}`];
  });
  const forms = term.forms ? [`Forms: ${term.forms.join(', ')}`] : [];
  return (
    <li>
      <MarkedTerm term={term} />
      {[...facts, ...forms].map((fact) => (
        <span class="description">{fact}</span>
      ))}
    </li>
  );
}

/** Nothing where nothing is said. */
function Fact({ name, children }: { readonly name: string; readonly children?: ComponentChildren }) {
  if (children === undefined || children === false) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The API takes http and https alone. */
function Address({ to, label }: { readonly to: string; readonly label?: string | undefined }) {
  return (
    <a href={to} rel="noreferrer noopener">
      {label ?? to}
    </a>
  );
}
