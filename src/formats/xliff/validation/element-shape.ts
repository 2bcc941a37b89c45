import type { ValueTest } from './value-tests.js';

/** What an element may hold. */
export interface ElementShape {
  /** The number of its section. */
  readonly section: string;
  /** Children in their order. */
  readonly content: readonly ContentStep[];
  /** Whether text is allowed. */
  readonly text: boolean;
  readonly required: readonly string[];
  /** Attributes without a prefix, and those of xml: that it defines. */
  readonly attributes: Readonly<Record<string, ValueTest>>;
  /** Which other attributes it may have, by their prefix. */
  readonly extension: (prefix: string) => boolean;
}

export interface ContentStep {
  /** "unit", "mda:metadata", or OTHER. */
  readonly names: readonly string[];
  readonly least: 0 | 1;
  readonly most: number;
}

/** In a content step: elements of another namespace than their parent's. */
export const OTHER = '*';

/** An empty element without attributes of other namespaces; the rest is added to it. */
export function shape(
  section: string,
  attributes: Readonly<Record<string, ValueTest>>,
  ...required: readonly string[]
): ElementShape {
  return { section, attributes, required, text: false, content: [], extension: () => false };
}

export function one(...names: string[]): ContentStep {
  return { names, least: 1, most: 1 };
}

export function optional(...names: string[]): ContentStep {
  return { names, least: 0, most: 1 };
}

export function some(...names: string[]): ContentStep {
  return { names, least: 1, most: Infinity };
}

export function many(...names: string[]): ContentStep {
  return { names, least: 0, most: Infinity };
}
