import type { XmlElement } from '../../xml/xml-element.js';
import type { BilingualText } from './bilingual-text.js';
import type { Severity } from '../../../domain/file-finding.js';

/** One rule, or a few that belong together, of XLIFF 1.x or 2.x. */
export interface Rule {
  /** In kebab case; a user may search for it. */
  readonly name: string;
  readonly version: 1 | 2;
  /** Begins to check a document. */
  readonly begin: (report: Report) => Checks;
}

/**
 * Says what is wrong with an element.
 * @param section of the specification, as `section1` and `section2` write it
 * @param message a clause without a full stop
 */
export type Report = (element: XmlElement, section: string, message: string, severity?: Severity) => void;

/** What a rule wants to see of a document, in its order. */
export interface Checks {
  /** The tag of an element that holds many others: xliff, file, group, header, body. */
  readonly open?: (element: XmlElement, context: Context) => void;
  /** An element with everything in it: a unit, notes, a module at a file; of 1.x a trans-unit, a tool, a phase. */
  readonly whole?: (element: XmlElement, context: Context) => void;
  /** A skeleton, which may be as long as a document. */
  readonly skimmed?: (element: XmlElement, empty: boolean) => void;
  /** 2.x: the text of a unit, and then of each translation candidate in it. */
  readonly text?: (text: BilingualText, context: Context) => void;
  readonly close?: (name: string) => void;
}

/** Around an element. */
export interface Context {
  readonly root: XmlElement;
  readonly file: XmlElement | undefined;
  /** The open elements, outermost first, without the element itself. */
  readonly ancestors: readonly XmlElement[];
  /** Of a whole element and its text: the element and all that lies in it, in the order of the file. Otherwise empty. */
  readonly elements: readonly XmlElement[];
}

export function section1(number: string): string {
  return `XLIFF 1.2, ${number}`;
}

/** Sections are those of 2.1, which has the ITS module and lacks nothing of 2.0. */
export function section2(number: string): string {
  return `XLIFF 2.1, ${number}`;
}

/** What only 2.2 has. */
export function section22(number: string): string {
  return `XLIFF 2.2, ${number}`;
}

/** A value as messages show it. */
export function quoted(value: string): string {
  return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
}
