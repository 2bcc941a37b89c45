import type { Content, InlineCode } from '../domain/content.js';

/** Collects a text and its inline codes in reading order. */
export class ContentBuilder {
  private text = '';
  private readonly codes: InlineCode[] = [];
  private annotations = 0;
  /** Ids in use, each with the number of the last id made from it. */
  private readonly ids = new Map<string, number>();

  addText(text: string): void {
    this.text += text;
  }

  /** Takes the object over: a copy of every code of a file takes long. Returns the index of the code, for `changeCode`. */
  addCode(code: Omit<InlineCode, 'at'>): number {
    return this.codes.push(Object.assign(code, { at: this.text.length })) - 1;
  }

  /** Adds a code that is no markup of the text but something said about it: other codes are numbered as without it. */
  addAnnotation(code: Omit<InlineCode, 'at'>): number {
    this.annotations++;
    return this.addCode(code);
  }

  /** Changes a code that was added before; its place stays. */
  changeCode(index: number, changes: Partial<Omit<InlineCode, 'at'>>): void {
    const code = this.codes[index];
    if (code !== undefined) this.codes[index] = { ...code, ...changes };
  }

  /** The id if no code has it yet, otherwise one made from it. Without an id, the number that the next code has. */
  uniqueId(wanted = String(this.codes.length - this.annotations + 1)): string {
    let id = wanted;
    for (let number = this.ids.get(wanted) ?? 0; this.ids.has(id); id = `${wanted}-${number}`) {
      number = Math.max(number + 1, 2);
      this.ids.set(wanted, number);
    }
    this.ids.set(id, this.ids.get(id) ?? 0);
    return id;
  }

  content(): Content {
    return { text: this.text, codes: this.codes };
  }
}
