import type { InlineCode } from '../domain/content.js';
import type { ContentBuilder } from './content-builder.js';

type Description = Omit<InlineCode, 'id' | 'kind' | 'at' | 'pair'>;

/** Joins opening and closing codes that stand apart in the text. One without the other is isolated. */
export class OpenCodes {
  /** By the name that both ends give their pair; a name may be used again after its pair was closed. */
  private readonly waiting = new Map<string, { readonly index: number; readonly id: string }[]>();

  /** @param add how the builder takes the codes */
  constructor(
    private readonly builder: ContentBuilder,
    private readonly add: 'addCode' | 'addAnnotation' = 'addCode',
  ) {}

  open(pair: string, wantedId: string | undefined, description: Description): void {
    const id = this.builder.uniqueId(wantedId);
    const index = this.builder[this.add]({ id, kind: 'isolated-open', ...description });
    const others = this.waiting.get(pair);
    if (others === undefined) this.waiting.set(pair, [{ index, id }]);
    else others.push({ index, id });
  }

  close(pair: string, wantedId: string | undefined, description: Description): void {
    const partner = this.waiting.get(pair)?.pop();
    if (partner === undefined) {
      this.builder[this.add]({ id: this.builder.uniqueId(wantedId), kind: 'isolated-close', ...description });
      return;
    }
    const { index, id } = partner;
    this.builder.changeCode(index, { kind: 'open', pair: id });
    this.builder[this.add]({ id, kind: 'close', pair: id, ...description });
  }
}
