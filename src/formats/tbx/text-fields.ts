import { oneLine, readable } from './tbx-text.js';

/** The texts of a concept or a term that may be said once. */
export class TextFields<Name extends string> {
  private readonly texts = new Map<Name, string>();

  get(name: Name): string | undefined {
    return this.texts.get(name);
  }

  /** Takes a text as the file has it. @returns whether the field now says so */
  take(name: Name, text: string): boolean {
    const known = this.texts.get(name);
    if (known !== undefined) return looksLike(known, text);
    this.texts.set(name, text);
    return true;
  }

  /** Takes the exact text of a fixed note. @returns whether it fits what the file's own element says */
  restore(name: Name, exact: unknown): boolean {
    if (typeof exact !== 'string') return false;
    const known = this.texts.get(name);
    if (known !== undefined && !looksLike(exact, known)) return false;
    this.texts.set(name, exact);
    return true;
  }
}

/** Whether the exact text is what a file shows as this one. */
export function looksLike(exact: string, shown: string): boolean {
  return oneLine(readable(exact)) === oneLine(shown);
}
