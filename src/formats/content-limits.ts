import type { Content } from '../domain/content.js';
import type { FileLimits } from '../domain/file-reading.js';

/** Why a text cannot be a segment, as the end of a clause ("has more than ..."); undefined when it can. */
export function describeOversize(content: Content, limits: FileLimits): string | undefined {
  if (content.codes.length > limits.segmentCodes) return `has more than ${limits.segmentCodes} inline codes`;
  const mayBeTooLong = content.text.length > limits.segmentCharacters;
  if (mayBeTooLong && countCodePoints(content.text) > limits.segmentCharacters) {
    return `is longer than ${limits.segmentCharacters} characters`;
  }
  return undefined;
}

export function countCodePoints(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1) count++;
  return count;
}
