import type { XmlElement } from '../../xml/xml-element.js';
import { OTHER, type ElementShape } from './element-shape.js';

/** How a vocabulary names its elements, and what it says of them. */
export interface Vocabulary {
  /** Undefined for an element of another vocabulary. */
  readonly nameOf: (element: XmlElement) => string | undefined;
  readonly shapeOf: (element: XmlElement) => ElementShape | undefined;
  readonly complain: (element: XmlElement, shape: ElementShape, message: string) => void;
}

/** Holds a whole element and all that is in it against the vocabulary. */
export function checkContents(element: XmlElement, vocabulary: Vocabulary): void {
  const contents = new Contents(element, vocabulary);
  for (const child of element.children) {
    if (typeof child === 'string') contents.takeText(child);
    else {
      contents.take(child);
      checkContents(child, vocabulary);
    }
  }
  contents.end();
}

/** Follows the children of one element; tells the first thing that is wrong with them. */
export class Contents {
  /** Undefined for an element of another vocabulary: anything goes in it. */
  private readonly shape: ElementShape | undefined;
  private step = 0;
  private taken = 0;
  private hasComplained = false;

  constructor(
    private readonly element: XmlElement,
    private readonly vocabulary: Vocabulary,
  ) {
    this.shape = vocabulary.shapeOf(element);
  }

  take(child: XmlElement): void {
    if (this.shape === undefined) return;
    const step = this.stepOf(child, this.shape);
    if (step === -1) {
      this.complain(child, `<${child.name}> must not stand here in <${this.element.name}>`);
      return;
    }
    this.missingBetween(this.step, step);
    if (step > this.step) this.taken = 0;
    this.step = step;
    this.taken++;
    if (this.taken > this.shape.content[step]!.most) {
      this.complain(child, `<${this.element.name}> holds more than one <${child.name}>`);
    }
  }

  takeText(text: string): void {
    if (this.shape === undefined || this.shape.text || text.trim() === '') return;
    this.complain(this.element, `<${this.element.name}> must not hold text`);
  }

  end(): void {
    if (this.shape !== undefined) this.missingBetween(this.step, this.shape.content.length);
  }

  private stepOf(child: XmlElement, { content }: ElementShape): number {
    const name = this.vocabulary.nameOf(child) ?? OTHER;
    const isOther = child.namespace !== this.element.namespace;
    for (let index = this.step; index < content.length; index++) {
      const { names } = content[index]!;
      if (names.includes(name) || (isOther && names.includes(OTHER))) return index;
    }
    return -1;
  }

  /** One is missing when its step is left without it. */
  private missingBetween(from: number, to: number): void {
    for (let index = from; index < to; index++) {
      const { least, names } = this.shape!.content[index]!;
      const count = index === this.step ? this.taken : 0;
      if (count < least) this.complain(this.element, `<${this.element.name}> holds no <${names.join('> or <')}>`);
    }
  }

  private complain(element: XmlElement, message: string): void {
    if (this.hasComplained) return;
    this.hasComplained = true;
    this.vocabulary.complain(element, this.shape!, message);
  }
}
