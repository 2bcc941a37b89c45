import { ConcordError } from '../../../domain/failure.js';
import { decodeXml } from '../../decode.js';
import { malformed } from '../../file-failure.js';
import { readXml, type XmlEvent, type XmlTreatment } from '../../xml/xml-door.js';
import { placeOf, type XmlElement } from '../../xml/xml-element.js';
import { readRoot, XLIFF } from '../xliff-root.js';
import { bilingualText } from './bilingual-text.js';
import { descendants, MODULE, PREFIXES } from './module-elements.js';
import type { FileFinding } from '../../../domain/file-finding.js';
import type { Checks, Context, Rule } from './rule.js';
import { RULES } from './rules.js';

export interface ValidationOptions {
  /** How deep elements may lie. */
  readonly depth: number;
  /** A label of an encoding, where the file's own word is not to be taken. */
  readonly encoding?: string;
}

/**
 * What is wrong with an XLIFF file, 1.0 to 2.2, in the order of the file as far as each part shows it. A file that is not well formed
 * or not XLIFF has a last finding that says so. Memory is bounded by the greatest unit and the ids of one file.
 */
export async function* validateXliff(
  bytes: AsyncIterable<Uint8Array>,
  { depth, encoding }: ValidationOptions,
): AsyncGenerator<FileFinding> {
  const validation = new Validation();
  const chunks = decodeXml(bytes, { format: XLIFF, ...(encoding === undefined ? {} : { encoding }) });
  const treat = (element: XmlElement, at: number) => validation.treat(element, at);
  try {
    for await (const event of readXml(chunks, { format: XLIFF, depth, treat, prefixes: PREFIXES })) {
      validation.take(event);
      yield* validation.findings();
    }
  } catch (error) {
    yield* validation.findings();
    yield validation.endOf(error);
  }
}

const ENTERED: ReadonlySet<string> = new Set(['xliff', 'file', 'header', 'body', 'group', 'phase-group', 'bin-unit']);
const KEPT_1: ReadonlySet<string> = new Set(['trans-unit', 'phase', 'tool', 'note', 'context-group', 'count-group']);

class Validation {
  private root: XmlElement | undefined;
  private version: 1 | 2 | undefined;
  private file: XmlElement | undefined;
  private readonly ancestors: XmlElement[] = [];
  private checks: readonly Checks[] = [];
  private found: FileFinding[] = [];
  /** The rule that a file breaks which cannot be read on. */
  private fatal = 'well-formed';

  treat(element: XmlElement, depth: number): XmlTreatment {
    if (depth === 1) return this.treatRoot(element);
    const isCore = element.namespace === this.root?.namespace;
    if (this.version === 2) {
      if (!isCore) return 'keep';
      if (element.name === 'skeleton') return 'skim';
      return element.name === 'file' || element.name === 'group' ? 'enter' : 'keep';
    }
    if (!isCore) return 'skip';
    if (ENTERED.has(element.name)) return 'enter';
    return KEPT_1.has(element.name) ? 'keep' : 'skim';
  }

  take(event: XmlEvent): void {
    if (event.kind === 'open') this.open(event.element);
    else if (event.kind === 'whole') this.takeWhole(event.element);
    else if (event.kind === 'skimmed') {
      for (const { skimmed } of this.checks) skimmed?.(event.element, event.empty);
    } else {
      this.ancestors.pop();
      for (const { close } of this.checks) close?.(event.name);
    }
  }

  /** What was found since the last call. */
  *findings(): Generator<FileFinding> {
    const { found } = this;
    this.found = [];
    yield* found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  }

  /** The finding for a file that cannot be read to its end; throws what is none. */
  endOf(error: unknown): FileFinding {
    if (!(error instanceof ConcordError) || error.failure.kind !== 'malformed-file') throw error;
    const { reason, line, column } = error.failure;
    return { severity: 'error', rule: this.fatal, message: reason, ...place(line, column) };
  }

  private treatRoot(root: XmlElement): XmlTreatment {
    if (root.name !== 'xliff') {
      this.fatal = 'not-xliff';
      throw malformed(XLIFF, `the root element is <${root.name}>, not <xliff>`, placeOf(root));
    }
    this.fatal = 'version';
    this.version = readRoot(root).version;
    this.fatal = 'well-formed';
    this.root = root;
    this.checks = RULES.filter(({ version }) => version === this.version).map((rule) => this.begin(rule));
    return 'enter';
  }

  private begin({ name, begin }: Rule): Checks {
    return begin((element, section, message, severity = 'error') => {
      const { line, column } = element;
      this.found.push({ severity, rule: name, message, ...place(line, column), section });
    });
  }

  private open(element: XmlElement): void {
    if (element.name === 'file') this.file = element;
    const context = this.context();
    for (const { open } of this.checks) open?.(element, context);
    this.ancestors.push(element);
  }

  private takeWhole(element: XmlElement): void {
    const context = { ...this.context(), elements: [element, ...descendants(element)] };
    for (const { whole } of this.checks) whole?.(element, context);
    if (this.version !== 2 || element.name !== 'unit') return;
    for (const owner of [element, ...context.elements.filter(isMatch)]) {
      const text = bilingualText(owner);
      for (const check of this.checks) check.text?.(text, context);
    }
  }

  private context(): Context {
    const { file, ancestors } = this;
    return { root: this.root!, file, ancestors, elements: [] };
  }
}

function isMatch({ name, namespace }: XmlElement): boolean {
  return name === 'match' && namespace === `${MODULE}matches:2.0`;
}

function place(line: number | undefined, column: number | undefined): Pick<FileFinding, 'line' | 'column'> {
  return { ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
}
