import { type ComparedPair, type ComparedText, segmentKey, weightOf } from '../../checks/cons/segment-groups.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { Languages } from '../../domain/ports/inspections.js';
import { hasStemmer, loadStemmer, type Stemmer } from '../../terminology/recognition/stemmers.js';
import { RenderedText } from '../../terminology/renderings/rendered-text.js';

/** Makes pairs comparable: each text is taken apart once. */
export class ComparedTexts {
  readonly #languages: Languages;
  readonly #stemmer: Stemmer | undefined;
  readonly #sources = new Map<string, ComparedPair['source']>();
  readonly #targets = new Map<string, Pick<ComparedPair, 'target' | 'renderings'>>();

  constructor(languages: Languages, stemmer: Stemmer | undefined) {
    this.#languages = languages;
    this.#stemmer = stemmer;
  }

  pair(source: string, target: string): ComparedPair {
    return { source: this.#source(source), ...this.#target(target) };
  }

  #source(text: string): ComparedPair['source'] {
    const known = this.#sources.get(text);
    if (known !== undefined) return known;
    const side = sideOf(text, this.#languages.source);
    this.#sources.set(text, side);
    return side;
  }

  #target(text: string): Pick<ComparedPair, 'target' | 'renderings'> {
    const known = this.#targets.get(text);
    if (known !== undefined) return known;
    const { target: language } = this.#languages;
    const made = {
      target: sideOf(text, language),
      renderings: new RenderedText(text, language, this.#stemmer),
    };
    this.#targets.set(text, made);
    return made;
  }
}

function sideOf(text: string, language: LanguageTag): ComparedText {
  const key = segmentKey(text);
  return { text, language, key, weight: weightOf(text), isBlank: key === '' };
}

/** What stems the words of targets, where something does. */
export async function stemmerOf({ target }: Languages): Promise<Stemmer | undefined> {
  return hasStemmer(target) ? loadStemmer(target) : undefined;
}
