import type { InlineCode } from '../../../domain/content.js';
import type { SegmentContentAnswer, TermInTextAnswer } from '../../api-answers.js';

/** A stretch of a source: text and codes, of a term or between terms. */
export interface SourcePart {
  readonly term?: TermInTextAnswer;
  readonly pieces: readonly (string | InlineCode)[];
}

/** A source cut where terms begin and end. Of terms that overlap, the earlier one, then the longer one is marked. */
export function sourceParts(
  { text, codes = [] }: SegmentContentAnswer,
  terms: readonly TermInTextAnswer[],
): readonly SourcePart[] {
  const parts: SourcePart[] = [];
  let from = 0;
  for (const term of markedTerms(terms, text.length)) {
    push(parts, { pieces: cut(text, codes, { from, to: term.start, takesLast: false }) });
    parts.push({ term, pieces: cut(text, codes, { from: term.start, to: term.end, takesLast: false }) });
    from = term.end;
  }
  push(parts, { pieces: cut(text, codes, { from, to: text.length, takesLast: true }) });
  return parts;
}

function markedTerms(terms: readonly TermInTextAnswer[], length: number): readonly TermInTextAnswer[] {
  const ordered = [...terms].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return ordered.filter((term) => {
    const isFree = term.start >= end && term.end > term.start && term.end <= length;
    if (isFree) end = term.end;
    return isFree;
  });
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** A code at the very end of a stretch belongs to the next one, except at the end of the text. */
  readonly takesLast: boolean;
}

function cut(text: string, codes: readonly InlineCode[], { from, to, takesLast }: Stretch): (string | InlineCode)[] {
  const pieces: (string | InlineCode)[] = [];
  let place = from;
  for (const code of codes.filter(({ at }) => at >= from && (at < to || (takesLast && at === to)))) {
    pieces.push(text.slice(place, code.at), code);
    place = code.at;
  }
  pieces.push(text.slice(place, to));
  return pieces.filter((piece) => piece !== '');
}

function push(parts: SourcePart[], part: SourcePart): void {
  if (part.pieces.length > 0) parts.push(part);
}
