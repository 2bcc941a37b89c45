import type { InlineCode } from '../../../domain/content.js';
import { notationOf } from '../../../text/inline-notation.js';
import { chipLabel, chipTitle } from '../../views/editor/code-chip.js';
import { pieceLength, type PieceRange, type TargetPieces } from './target-pieces.js';

/** The codes that may stand in a field, by their notation. */
export type KnownCodes = ReadonlyMap<string, InlineCode>;

/**
 * Shows a text in an editable element: text nodes, chips that cannot be edited, and a last line break that lets the caret
 * stand behind a chip or on an empty last line.
 */
export function showPieces(field: HTMLElement, pieces: TargetPieces): void {
  field.replaceChildren(...pieces.map((piece) => (typeof piece === 'string' ? piece : chip(piece))), breakAtEnd());
}

/** What stands in the field. Whatever a browser or an extension puts there besides text and chips counts by its text. */
export function readPieces(field: HTMLElement, known: KnownCodes): TargetPieces {
  const pieces: (string | InlineCode)[] = [];
  for (const leaf of leavesOf(field)) {
    const piece = pieceOf(leaf, known);
    const last = pieces.at(-1);
    if (piece === '') continue;
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** What is selected in the field; undefined while the selection is elsewhere. */
export function readSelection(field: HTMLElement): PieceRange | undefined {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!field.contains(range.startContainer) || !field.contains(range.endContainer)) return undefined;
  return {
    from: placeIn(field, range.startContainer, range.startOffset),
    to: placeIn(field, range.endContainer, range.endOffset),
  };
}

/** The place that is shown at a point of the window; undefined where the browser cannot tell. */
export function placeAtPoint(field: HTMLElement, x: number, y: number): number | undefined {
  if (!('caretPositionFromPoint' in document)) return undefined;
  const point = document.caretPositionFromPoint(x, y);
  return point && field.contains(point.offsetNode) ? placeIn(field, point.offsetNode, point.offset) : undefined;
}

export function select(field: HTMLElement, { from, to }: PieceRange): void {
  const [start, end] = [pointOf(field, from), pointOf(field, to)];
  document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

function chip(code: InlineCode): HTMLElement {
  const element = document.createElement('code');
  element.className = 'inline-code';
  element.contentEditable = 'false';
  element.dir = 'ltr';
  element.title = chipTitle(code);
  element.dataset['code'] = notationOf(code);
  element.dataset['kind'] = code.kind;
  element.textContent = chipLabel(code);
  return element;
}

function breakAtEnd(): HTMLElement {
  return document.createElement('br');
}

/** Text nodes, chips and line breaks, in order; without the break at the end, which only the browser needs. */
function leavesOf(field: HTMLElement): readonly Node[] {
  const leaves: Node[] = [];
  const walk = (node: Node) => {
    if (isLeaf(node)) leaves.push(node);
    else for (const child of node.childNodes) walk(child);
  };
  for (const child of field.childNodes) walk(child);
  if (leaves.at(-1) instanceof HTMLBRElement) leaves.pop();
  return leaves;
}

function isLeaf(node: Node): boolean {
  return node instanceof Text || node instanceof HTMLBRElement || codeNameOf(node) !== undefined;
}

function codeNameOf(node: Node): string | undefined {
  return node instanceof HTMLElement ? node.dataset['code'] : undefined;
}

function pieceOf(leaf: Node, known: KnownCodes): string | InlineCode {
  if (leaf instanceof Text) return leaf.data;
  if (leaf instanceof HTMLBRElement) return '\n';
  return known.get(codeNameOf(leaf)!) ?? '';
}

function lengthOfLeaf(leaf: Node): number {
  return leaf instanceof Text ? leaf.data.length : pieceLength('\n');
}

/** The place that a point of the page stands for. */
function placeIn(field: HTMLElement, node: Node, offset: number): number {
  let place = 0;
  for (const leaf of leavesOf(field)) {
    if (leaf === node) return place + Math.min(offset, lengthOfLeaf(leaf));
    // Within a chip: in front of it.
    if (leaf.contains(node)) return place;
    if (!isBefore(leaf, node, offset)) return place;
    place += lengthOfLeaf(leaf);
  }
  return place;
}

function isBefore(leaf: Node, node: Node, offset: number): boolean {
  const child = node.childNodes[offset];
  if (child) return (leaf.compareDocumentPosition(child) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const position = leaf.compareDocumentPosition(node);
  return (position & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINS)) !== 0;
}

function pointOf(field: HTMLElement, place: number): { readonly node: Node; readonly offset: number } {
  let left = place;
  for (const leaf of leavesOf(field)) {
    if (leaf instanceof Text && left <= leaf.data.length) return { node: leaf, offset: left };
    if (left === 0)
      return { node: leaf.parentNode!, offset: [...leaf.parentNode!.childNodes].indexOf(leaf as ChildNode) };
    left -= lengthOfLeaf(leaf);
  }
  const last = field.lastChild;
  return { node: field, offset: field.childNodes.length - (last instanceof HTMLBRElement ? 1 : 0) };
}
