import type { Place } from './places.js';

/** Elements of HTML or XML that a file has as text; nobody writes a longer one by hand. */
const TAG = /<(?:\/[A-Za-z][\w:-]{0,60}\s?|[A-Za-z][\w:-]{0,60}(?:\s[^<>]{0,300})?)\/?>/g;
const LONGEST = 400;

/** The tags that stand in a text as characters, in order. Time linear in the text. */
export function tagsInText(text: string): readonly Place[] {
  if (!text.includes('<')) return [];
  return Array.from(text.matchAll(TAG), ({ 0: tag, index }) => ({ start: index, end: index + tag.length }));
}

/** Where the tag begins that ends there; `end` itself when none does. */
export function startOfTagBefore(text: string, end: number): number {
  if (text.charAt(end - 1) !== '>') return end;
  const start = text.lastIndexOf('<', end - 1);
  if (start < 0 || end - start > LONGEST) return end;
  const tag = text.slice(start, end);
  return tagsInText(tag)[0]?.end === tag.length ? start : end;
}
