import type { Content } from '../../../domain/content.js';
import type { FindingAnswer } from '../../desk-answers.js';
import { failureText } from '../api-client.js';
import { notation } from './segment-edit.js';

/** After the last key, what is written is checked. */
const WRITING_MILLISECONDS = 400;
/** After the last change, the document is checked again. */
const REST_MILLISECONDS = 2_000;

interface FindingSource {
  /** Every finding of the document. */
  readonly all: (signal: AbortSignal) => Promise<readonly FindingAnswer[]>;
  /** What a segment is found to have by itself with this target. @param target in the inline notation */
  readonly written: (
    segmentId: string,
    target: string | null,
    signal: AbortSignal,
  ) => Promise<readonly FindingAnswer[]>;
  /** Whether a segment has a target that the server does not know yet. */
  readonly isUnsaved: (number: number) => boolean;
  /** Calls back later, until it is told not to. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
  readonly onChange: () => void;
}

/** What the checks report about the segments of a document, named by their numbers from 1: open findings of what is translated. */
export class SegmentFindings {
  #byNumber: ReadonlyMap<number, readonly FindingAnswer[]> = new Map();
  #failure = '';
  #document = new Latest();
  #writing = new Latest();

  constructor(private readonly source: FindingSource) {}

  /** Why they cannot be told; empty otherwise. */
  get failure(): string {
    return this.#failure;
  }

  /** Of the segments that have some, in order. */
  get numbers(): readonly number[] {
    return [...this.#byNumber.keys()].sort((one, another) => one - another);
  }

  /** The same array until something about the segment changes. */
  of(number: number): readonly FindingAnswer[] {
    return this.#byNumber.get(number) ?? NONE;
  }

  /** Checks the document: now, or when nothing has been changed for a while. */
  refresh(when: 'now' | 'at-rest'): void {
    this.#document.begin((signal) => {
      const read = () => this.#readAll(signal);
      signal.addEventListener(
        'abort',
        this.source.after(when === 'now' ? 0 : REST_MILLISECONDS, () => void read()),
      );
    });
  }

  /** Checks a translation that is being written, when the keys rest. */
  write(number: number, segmentId: string, target: Content | null): void {
    this.#writing.begin((signal) => {
      const check = () => this.#readWritten(number, { segmentId, target: notation(target) }, signal);
      signal.addEventListener(
        'abort',
        this.source.after(WRITING_MILLISECONDS, () => void check()),
      );
    });
  }

  async #readAll(signal: AbortSignal): Promise<void> {
    try {
      const found = await this.source.all(signal);
      if (!signal.aborted) this.#put(this.#merged(found), '');
    } catch (error) {
      if (!signal.aborted) this.#put(this.#byNumber, failureText(error));
    }
  }

  async #readWritten(
    number: number,
    { segmentId, target }: { readonly segmentId: string; readonly target: string | null },
    signal: AbortSignal,
  ): Promise<void> {
    try {
      const found = (await this.source.written(segmentId, target, signal)).filter(isShown);
      if (signal.aborted) return;
      const others = [...this.#byNumber].filter(([other]) => other !== number);
      this.#put(new Map(found.length === 0 ? others : [...others, [number, found]]), '');
    } catch (error) {
      if (!signal.aborted) this.#put(this.#byNumber, failureText(error));
    }
  }

  /** What is being written is known better here; where nothing has changed the array of before stays, so that no row is drawn again. */
  #merged(found: readonly FindingAnswer[]): ReadonlyMap<number, readonly FindingAnswer[]> {
    const merged = new Map([...this.#byNumber].filter(([number]) => this.source.isUnsaved(number)));
    for (const [number, now] of byNumber(found)) {
      if (this.source.isUnsaved(number)) continue;
      const known = this.of(number);
      merged.set(number, JSON.stringify(known) === JSON.stringify(now) ? known : now);
    }
    return merged;
  }

  #put(findings: ReadonlyMap<number, readonly FindingAnswer[]>, failure: string): void {
    this.#byNumber = findings;
    this.#failure = failure;
    this.source.onChange();
  }
}

const NONE: readonly FindingAnswer[] = [];

/** Of the same kind of work only what was asked for last counts. */
class Latest {
  #abort = new AbortController();

  begin(work: (signal: AbortSignal) => void): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    work(this.#abort.signal);
  }
}

/** That there is no translation yet is seen without being told. */
function isShown({ rule, suppressed }: FindingAnswer): boolean {
  return rule !== 'empty' && suppressed === undefined;
}

function byNumber(findings: readonly FindingAnswer[]): ReadonlyMap<number, readonly FindingAnswer[]> {
  const grouped = new Map<number, FindingAnswer[]>();
  for (const finding of findings.filter(isShown)) {
    const number = finding.segmentNumber ?? 0;
    const others = grouped.get(number);
    if (others === undefined) grouped.set(number, [finding]);
    else others.push(finding);
  }
  return grouped;
}
