import type { TermAnswer } from '../../api-answers.js';
import { isUsable } from '../../preferred-terms.js';
import { TermStatus } from '../term-status.js';

/** A term with its status by colour, glyph and word, and with its language. */
export function MarkedTerm({ term: { text, language, status } }: { readonly term: TermAnswer }) {
  const Text = isUsable(status) ? 'bdi' : 's';
  return (
    <span class="term" data-status={status}>
      <TermStatus status={status} />
      <Text lang={language}>{text}</Text>
      <span class="language-tag">{language}</span>
    </span>
  );
}
