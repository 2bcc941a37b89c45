/** The latest part of a text that comes in chunks. Places are UTF-16 units from the beginning of the whole text. */
export class TextWindow {
  private text = '';
  private start = 0;

  add(chunk: string): void {
    this.text += chunk;
  }

  forgetBefore(place: number): void {
    if (place <= this.start) return;
    this.text = this.text.slice(place - this.start);
    this.start = place;
  }

  slice(from: number, to: number): string {
    return this.text.slice(from - this.start, to - this.start);
  }

  /** The last place of the character before this one; -1 when it is not in the window. */
  lastIndexBefore(place: number, character: string): number {
    const index = this.text.lastIndexOf(character, place - 1 - this.start);
    return index === -1 ? -1 : index + this.start;
  }
}
