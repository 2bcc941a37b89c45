import type { Concept } from '../../../src/domain/glossary.js';
import type { LanguageTag } from '../../../src/domain/language-tag.js';
import { parseLanguageTag } from '../../../src/text/language-tags.js';
import { type RecognitionQuery, TermRecogniser } from '../../../src/terminology/recognition/term-recogniser.js';
import { concept, EN, ZH } from '../concepts.js';

export function tag(text: string): LanguageTag {
  return parseLanguageTag(text)!;
}

export function recogniserOf(...concepts: readonly Concept[]): TermRecogniser {
  const recogniser = new TermRecogniser();
  for (const one of concepts) recogniser.add(one);
  return recogniser;
}

/** Concepts of two terms each: the one that is looked for, and a translation. */
export function conceptsOf(texts: readonly string[]): readonly Concept[] {
  return texts.map((text, index) => concept(`c${index}`, [text, text.startsWith('en') ? 'zh:译' : 'en:x']));
}

/** What stands in a text: "science", "cells ~stem", "中国 ?" (possible), "科学院 <" (inside). */
export async function recognised(
  recogniser: TermRecogniser,
  text: string,
  query: RecognitionQuery,
): Promise<readonly string[]> {
  await recogniser.prepare(query.source, () => Promise.resolve());
  return recogniser.recognise(text, query).map(({ start, end, matchedBy, inside, possible }) => {
    const how = matchedBy === 'exact' ? '' : ` ~${matchedBy}`;
    return text.slice(start, end) + how + (inside ? ' <' : '') + (possible ? ' ?' : '');
  });
}

/** The terms, all of one language, that stand in a text. */
export function foundIn(text: string, ...terms: readonly string[]): Promise<readonly string[]> {
  const source = tag(terms[0]!.slice(0, terms[0]!.indexOf(':')));
  return recognised(recogniserOf(...conceptsOf(terms)), text, { source, target: source === EN ? ZH : EN });
}
