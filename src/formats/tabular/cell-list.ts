/** Separates the synonyms of a cell, and whatever is parallel to them. */
export const SYNONYMS = '|';
/** Separates several forms of one synonym. */
export const FORMS = ';';

/**
 * Several texts as one cell. A separator or a backslash in a text gets a backslash before it, and so does white space at
 * an end of one, which a reader would take for the layout of the cell.
 */
export function joinCell(texts: readonly string[], separator: string): string {
  return texts.map((text) => escapePart(text, separator)).join(separator);
}

/** The texts of a cell; white space around each is left out. An empty cell has none. */
export function splitCell(cell: string, separator: string): readonly string[] {
  if (cell.trim() === '') return [];
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < cell.length; at++) {
    if (cell[at] === '\\') at++;
    else if (cell[at] === separator) {
      parts.push(cell.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, cell.slice(start)].map((part) => unescapePart(part, separator));
}

/** A text that is the whole cell. */
export function joinSingle(text: string): string {
  return escapePart(text, '');
}

/** The text of a cell that holds one. */
export function readSingle(cell: string): string {
  return unescapePart(cell, '');
}

function escapePart(text: string, separator: string): string {
  const escaped = text.replace(/[\\|;]/g, (character) =>
    character === '\\' || character === separator ? `\\${character}` : character,
  );
  const begun = /^\s/.test(text) ? `\\${escaped}` : escaped;
  return text.length > 1 && /\s$/.test(text) ? `${begun.slice(0, -1)}\\${begun.slice(-1)}` : begun;
}

function unescapePart(part: string, separator: string): string {
  const inner = part.trimStart();
  const trimmed = inner.trimEnd();
  const escapesEnd = trimmed.length < inner.length && /(?:^|[^\\])(?:\\\\)*\\$/.test(trimmed);
  const kept = escapesEnd ? inner.slice(0, trimmed.length + 1) : trimmed;
  return kept.replace(/\\([\\\s|;])/g, (pair, character: string) =>
    /[\\\s]/.test(character) || character === separator ? character : pair,
  );
}
