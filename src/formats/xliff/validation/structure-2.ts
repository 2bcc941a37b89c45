import type { XmlElement } from '../../xml/xml-element.js';
import { section2, type Report, type Rule } from './rule.js';
import { FOREIGN, VOCABULARY_2, type ElementShape } from './vocabulary-2.js';

/** Elements stand where the core lets them stand, as often as it lets them. */
export const structure2: Rule = {
  name: 'structure',
  version: 2,
  begin: (report) => {
    const open: Contents[] = [];
    return {
      open: (element, { root }) => {
        open.at(-1)?.take(element);
        const shape = element.namespace === root.namespace ? VOCABULARY_2.get(element.name) : undefined;
        open.push(new Contents(element, shape, root.namespace, report));
      },
      whole: (element, { root }) => {
        open.at(-1)?.take(element);
        checkAllOf(element, root.namespace, report);
      },
      skimmed: (element) => open.at(-1)?.take(element),
      close: () => open.pop()?.end(),
    };
  },
};

function checkAllOf(element: XmlElement, core: string, report: Report): void {
  const shape = element.namespace === core ? VOCABULARY_2.get(element.name) : undefined;
  const contents = new Contents(element, shape, core, report);
  for (const child of element.children) {
    if (typeof child === 'string') contents.takeText(child);
    else {
      contents.take(child);
      checkAllOf(child, core, report);
    }
  }
  contents.end();
}

/** Follows the children of one element. */
class Contents {
  private step = 0;
  private taken = 0;
  private hasComplained = false;

  /** @param shape undefined for an element that is not of the core: anything goes in it */
  constructor(
    private readonly element: XmlElement,
    private readonly shape: ElementShape | undefined,
    private readonly core: string,
    private readonly report: Report,
  ) {}

  take(child: XmlElement): void {
    if (this.shape === undefined) return;
    const name = child.namespace === this.core ? child.name : FOREIGN;
    const step = this.shape.content.findIndex(({ names }, index) => index >= this.step && names.includes(name));
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
    this.report(element, section2(this.shape!.section), message);
  }
}
