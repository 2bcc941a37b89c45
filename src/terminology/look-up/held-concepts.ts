import type { Concept } from '../../domain/glossary.js';

/**
 * The concepts that an index knows, by handles: 0, 1, 2, ... A changed concept gets a new handle; terms under an old or a
 * hidden one are not found. So a change is one switch, however many terms it concerns.
 */
export class HeldConcepts {
  readonly #handles = new Map<string, number>();
  readonly #ids: string[] = [];
  readonly #glossaryNumbers = new Map<string, number>();
  #glossaryOf = new Uint32Array(64);
  #shown = new Uint8Array(64);

  /** @returns a new handle, hidden as yet */
  take({ id, glossaryId }: Pick<Concept, 'id' | 'glossaryId'>): number {
    const handle = this.#ids.push(id) - 1;
    this.#makeRoom(handle);
    this.#glossaryOf[handle] = this.#glossaryNumber(glossaryId);
    return handle;
  }

  /** From now on the concept is what has this handle. */
  show(handle: number): void {
    const id = this.#ids[handle]!;
    this.hide(id);
    this.#handles.set(id, handle);
    this.#shown[handle] = 1;
  }

  hide(conceptId: string): void {
    const handle = this.#handles.get(conceptId);
    if (handle === undefined) return;
    this.#handles.delete(conceptId);
    this.#shown[handle] = 0;
    this.#ids[handle] = '';
  }

  isShown(handle: number): boolean {
    return this.#shown[handle] === 1;
  }

  idOf(handle: number): string {
    return this.#ids[handle]!;
  }

  /** Tells for a handle whether its concept may be found. @param glossaries absent: all */
  filter(glossaries: readonly string[] | undefined): (handle: number) => boolean {
    if (glossaries === undefined) return (handle) => this.#shown[handle] === 1;
    const wanted = new Set(glossaries.map((id) => this.#glossaryNumbers.get(id)));
    return (handle) => this.#shown[handle] === 1 && wanted.has(this.#glossaryOf[handle]);
  }

  #glossaryNumber(glossaryId: string): number {
    const known = this.#glossaryNumbers.get(glossaryId);
    if (known !== undefined) return known;
    const number = this.#glossaryNumbers.size;
    this.#glossaryNumbers.set(glossaryId, number);
    return number;
  }

  #makeRoom(handle: number): void {
    if (handle < this.#shown.length) return;
    const shown = new Uint8Array(this.#shown.length * 2);
    const glossaryOf = new Uint32Array(shown.length);
    shown.set(this.#shown);
    glossaryOf.set(this.#glossaryOf);
    this.#shown = shown;
    this.#glossaryOf = glossaryOf;
  }
}
