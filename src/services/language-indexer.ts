import type { IndexSource, TextUse } from '../domain/ports/index-source.js';
import { analyseText } from '../matching/analysed-text.js';
import { type NumberedText, type PartOptions, buildPart } from '../matching/index/build-part.js';
import { needsCompaction, withPart } from '../matching/index/growth.js';
import type { IndexEdition } from '../matching/index/index-edition.js';
import type { IndexPart } from '../matching/index/index-part.js';
import { mergeParts } from '../matching/index/merge-parts.js';
import { NOWHERE, type Tag, TagSets } from '../matching/index/tag-sets.js';
import { numberedText } from '../matching/text-index.js';

/** How much is done at once, and how much is left to those who search. */
export interface IndexerPace {
  /** Versions read at once. */
  readonly versionsASlice: number;
  /** Texts that become a part while there are more to read. */
  readonly textsAPart: number;
  /**
   * Versions and uses of texts behind the last edition, counted together, after which there is a new one when all are
   * read: what is published of fewer is looked through by those who search.
   */
  readonly leftToSearches: number;
}

/** A slice is some ten milliseconds of work. */
const PACE: IndexerPace = { versionsASlice: 1_000, textsAPart: 16_384, leftToSearches: 2_048 };

/** A text that is in no part yet, and the first version that uses it. */
interface PendingText {
  readonly text: NumberedText;
  tag: number;
  readonly versionId: number;
}

/** What an index was at some time, as a snapshot keeps it. */
export interface IndexState {
  readonly parts: readonly IndexPart[];
  readonly upTo: number;
  readonly tagSets: IndexEdition['tagSets'];
}

export interface LanguageIndexerOptions extends PartOptions {
  /** Longer texts are left out. */
  readonly mostTokens: number;
  /** Absent: as the work of a server asks for it. */
  readonly pace?: IndexerPace;
}

/** Reads the texts of one language and script into parts, and the memories that use them into their tags. */
export class LanguageIndexer {
  #parts: readonly IndexPart[];
  readonly #numbers = new Map<IndexPart, number>();
  #lastNumber = 0;
  readonly #pending = new Map<number, PendingText>();
  readonly #tagSets: TagSets;
  readonly #pace: IndexerPace;
  /** Every version up to this one is read. */
  #readUpTo: number;
  /** Versions and uses that were read and are behind the last edition, or more. */
  #unsettled = 0;

  constructor(
    readonly languageScript: string,
    private readonly source: IndexSource,
    private readonly options: LanguageIndexerOptions,
    state?: IndexState,
  ) {
    this.#pace = options.pace ?? PACE;
    this.#parts = state?.parts ?? [];
    this.#tagSets = new TagSets(state?.tagSets);
    this.#readUpTo = state?.upTo ?? 0;
  }

  get texts(): number {
    return this.#parts.reduce((sum, { counts }) => sum + counts.texts, this.#pending.size);
  }

  /** How many versions are still to be read. */
  get versionsBehind(): number {
    return Math.max(0, this.source.newestVersion() - this.#readUpTo);
  }

  /** Versions and uses of texts that those who search have to look through beside the last edition, or more. */
  get leftToSearches(): number {
    return this.versionsBehind + this.#unsettled;
  }

  /** What to keep: the versions behind `upTo` are read again. */
  get state(): IndexState {
    return { parts: this.#parts, upTo: this.#upTo, tagSets: this.#tagSets.sets };
  }

  /** What is to be searched from now on. */
  newEdition(): IndexEdition {
    const { languageScript } = this;
    if (this.#pending.size === 0) this.#unsettled = 0;
    const parts = this.#parts.map((part) => [this.#numberOf(part), part.handle] as const);
    return { languageScript, parts, upTo: this.#upTo, tagSets: [...this.#tagSets.sets] };
  }

  /**
   * Does one slice of what is to be done: some ten milliseconds, more where parts are merged.
   * @returns whether there is more to do now, and whether there is a new edition
   */
  step(): { readonly busy: boolean; readonly renewed: boolean } {
    if (this.versionsBehind > 0) {
      this.#readSlice();
      if (this.#pending.size < this.#pace.textsAPart) return { busy: true, renewed: false };
      this.#freeze();
      return { busy: true, renewed: true };
    }
    if (this.#unsettled >= this.#pace.leftToSearches) {
      this.#freeze();
      return { busy: true, renewed: true };
    }
    if (needsCompaction(this.#parts)) {
      this.#parts = [mergeParts(this.#parts, this.options)];
      return { busy: false, renewed: true };
    }
    return { busy: false, renewed: false };
  }

  /** The versions before the first one whose text is in no part. */
  get #upTo(): number {
    const [first] = this.#pending.values();
    return first === undefined ? this.#readUpTo : first.versionId - 1;
  }

  #readSlice(): void {
    const { uses, upTo } = this.source.usesAfter(this.languageScript, this.#readUpTo, this.#pace.versionsASlice);
    this.#unsettled += upTo - this.#readUpTo;
    for (const versionUses of byVersion(uses)) {
      for (const use of versionUses) {
        if (use.text === null) continue;
        this.#unsettled++;
        this.#take(use, use.text, tagsFor(use, versionUses));
      }
    }
    this.#readUpTo = upTo;
  }

  #take({ textId, versionId }: TextUse, text: string, tags: readonly Tag[]): void {
    const pending = this.#pending.get(textId);
    if (pending !== undefined) {
      pending.tag = this.#withTags(pending.tag, tags);
      return;
    }
    for (const part of this.#parts) {
      const position = part.positionOf(textId);
      if (position === undefined) continue;
      part.tags[position] = this.#withTags(part.tags[position]!, tags);
      return;
    }
    const analysed = analyseText(text);
    if (analysed.tokens.length > this.options.mostTokens) return;
    const tag = this.#withTags(NOWHERE, tags);
    this.#pending.set(textId, { text: numberedText(textId, analysed, tag), tag, versionId });
  }

  #withTags(set: number, tags: readonly Tag[]): number {
    return tags.reduce((grown, tag) => this.#tagSets.with(grown, tag), set);
  }

  #freeze(): void {
    if (this.#pending.size === 0) return;
    const texts = [...this.#pending.values()].map(({ text, tag }) => ({ ...text, tag }));
    this.#pending.clear();
    this.#parts = withPart(this.#parts, buildPart(texts, this.options), this.options);
  }

  #numberOf(part: IndexPart): number {
    const known = this.#numbers.get(part);
    if (known !== undefined) return known;
    for (const old of this.#numbers.keys()) if (!this.#parts.includes(old)) this.#numbers.delete(old);
    this.#lastNumber += 1;
    this.#numbers.set(part, this.#lastNumber);
    return this.#lastNumber;
  }
}

/** The other variants of the version say into what the text can be translated. */
function tagsFor({ textId, memoryId }: TextUse, versionUses: readonly TextUse[]): readonly Tag[] {
  const others = versionUses.filter((other) => other.textId !== textId);
  return others.map(({ languageScript }) => ({ memoryId, languageScript }));
}

function* byVersion(uses: readonly TextUse[]): Generator<readonly TextUse[]> {
  let start = 0;
  for (let end = 1; end <= uses.length; end++) {
    if (end < uses.length && uses[end]!.versionId === uses[start]!.versionId) continue;
    yield uses.slice(start, end);
    start = end;
  }
}
