import type { Content } from '../../../domain/content.js';
import { notationOf } from '../../../text/inline-notation.js';
import { placeAtPoint, readPieces, readSelection, select, showPieces, type KnownCodes } from './field-content.js';
import { withUsableCodes, type Insertion } from './insert-codes.js';
import { TargetHistory, type TargetMoment } from './target-history.js';
import type { PieceRange, TargetPieces } from './target-pieces.js';
import { contentOf, lengthOf, piecesOf, slicePieces, splicePieces } from './target-pieces.js';

/** Codes survive copying from target to target; elsewhere, the text alone is pasted. */
const CLIPBOARD_TYPE = 'application/x-concord-content';

/** What the browser may do by itself in the field; everything else that it offers (bold, lists, drops) is prevented. */
const NATIVE_INPUT =
  /^(insertText|insertCompositionText|insertReplacementText|deleteContent|deleteWord|deleteSoft|deleteHard|deleteEntire|deleteComposition|insertFromComposition)/;

export interface EditableFieldOptions {
  /** Its codes, and no others, may stand in the field. */
  readonly source: Content;
  readonly pieces: TargetPieces;
  readonly onChange: (pieces: TargetPieces) => void;
}

/**
 * An element in which a text with codes is edited. The browser types, deletes and composes (Chinese input methods are
 * never interfered with); whatever concerns codes, line breaks, the clipboard and undoing is done here on the pieces.
 */
export class EditableField {
  readonly #known: KnownCodes;
  readonly #history: TargetHistory;
  #pieces: TargetPieces;
  #selection: PieceRange;

  constructor(
    private readonly element: HTMLElement,
    private readonly options: EditableFieldOptions,
  ) {
    this.#known = new Map(options.source.codes.map((code) => [notationOf(code), code]));
    this.#pieces = options.pieces;
    const end = lengthOf(options.pieces);
    this.#selection = { from: end, to: end };
    this.#history = new TargetHistory({ pieces: options.pieces, selection: this.#selection }, () => Date.now());
    showPieces(element, options.pieces);
    this.#listen();
  }

  get pieces(): TargetPieces {
    return this.#pieces;
  }

  get selection(): PieceRange {
    this.#noteSelection();
    return this.#selection;
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
    select(this.element, this.#selection);
  }

  /** Puts text in the place of what is selected. */
  insert(pieces: TargetPieces): void {
    const { from } = this.selection;
    this.change({ pieces: splicePieces(this.#pieces, this.#selection, pieces), caret: from + lengthOf(pieces) });
  }

  change({ pieces, caret }: Insertion): void {
    this.#noteSelection();
    const moment = { pieces, selection: { from: caret, to: caret } };
    this.#history.record(moment, false);
    this.#show(moment);
  }

  undo(): void {
    this.#go(this.#history.undo());
  }

  redo(): void {
    this.#go(this.#history.redo());
  }

  #go(moment: TargetMoment | undefined): void {
    if (moment) this.#show(moment);
  }

  #show({ pieces, selection }: TargetMoment): void {
    this.#pieces = pieces;
    this.#selection = selection;
    showPieces(this.element, pieces);
    this.focus();
    this.options.onChange(pieces);
  }

  #noteSelection(): void {
    const selection = readSelection(this.element);
    if (!selection) return;
    this.#selection = selection;
    this.#history.select(selection);
  }

  #listen(): void {
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      act: (event: HTMLElementEventMap[Name]) => void,
    ) => {
      this.element.addEventListener(name, act);
    };
    on('beforeinput', (event) => {
      this.#beforeInput(event);
    });
    on('input', (event) => {
      if (!event.isComposing) this.#takeTyped();
    });
    on('compositionend', () => {
      this.#takeTyped();
    });
    on('keydown', (event) => {
      this.#undoByKey(event);
    });
    on('copy', (event) => {
      this.#copy(event);
    });
    on('cut', (event) => {
      this.#copy(event);
      this.insert([]);
    });
    on('paste', (event) => {
      event.preventDefault();
      this.insert(this.#pasted(event.clipboardData));
    });
    on('dragstart', preventDefault);
    on('drop', (event) => {
      event.preventDefault();
      const place = placeAtPoint(this.element, event.clientX, event.clientY);
      if (place !== undefined) select(this.element, { from: place, to: place });
      this.insert(plain(event.dataTransfer?.getData('text/plain')));
    });
  }

  #beforeInput(event: InputEvent): void {
    this.#noteSelection();
    if (NATIVE_INPUT.test(event.inputType)) return;
    event.preventDefault();
    if (event.inputType === 'insertParagraph' || event.inputType === 'insertLineBreak') this.insert(['\n']);
    if (event.inputType === 'historyUndo') this.undo();
    if (event.inputType === 'historyRedo') this.redo();
  }

  /** After the browser has changed the field. */
  #takeTyped(): void {
    const pieces = readPieces(this.element, this.#known);
    const selection = readSelection(this.element) ?? this.#selection;
    this.#pieces = pieces;
    this.#selection = selection;
    this.#history.record({ pieces, selection }, true);
    // Some browsers wrap what they put in; only text, chips and line breaks may stay.
    if (this.element.querySelector(':not([data-code], br)')) {
      showPieces(this.element, pieces);
      select(this.element, selection);
    }
    this.options.onChange(pieces);
  }

  #undoByKey(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.redo();
    else this.undo();
  }

  #copy(event: ClipboardEvent): void {
    const content = contentOf(slicePieces(this.#pieces, this.selection));
    if (!content) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', content.text);
    event.clipboardData?.setData(CLIPBOARD_TYPE, JSON.stringify(content));
  }

  #pasted(data: DataTransfer | null): TargetPieces {
    const copied = data?.getData(CLIPBOARD_TYPE) ?? '';
    if (copied === '') return plain(data?.getData('text/plain'));
    const around = splicePieces(this.#pieces, this.selection, []);
    return withUsableCodes(this.options.source, piecesOf(JSON.parse(copied) as Content), around);
  }
}

function plain(text: string | undefined): TargetPieces {
  const normal = (text ?? '').replaceAll(/\r\n?/gu, '\n');
  return normal === '' ? [] : [normal];
}

function preventDefault(event: Event): void {
  event.preventDefault();
}
