import type { LanguageTag } from '../domain/language-tag.js';
import { wordSegments } from './dictionary-words.js';
import { languageOf } from './language-tags.js';

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Dictionary words of one language: making a segmenter takes longer than segmenting a text. */
export class WordEdges {
  readonly #segmenter: Intl.Segmenter;

  constructor(language: LanguageTag) {
    this.#segmenter = new Intl.Segmenter(languageOf(language), { granularity: 'word' });
  }

  /**
   * Where words of a text begin and end, in UTF-16 units, its start and end among them.
   * @returns undefined for a text whose words have spaces between them: there tokens tell
   */
  of(text: string): ReadonlySet<number> | undefined {
    if (!UNSPACED.test(text)) return undefined;
    const edges = new Set<number>([text.length]);
    for (const { index } of wordSegments(this.#segmenter, text)) edges.add(index);
    return edges;
  }
}
