import type { CheckedDocument, RuleSetting } from '../domain/check.js';
import type { LanguageTag } from '../domain/language-tag.js';
import type { TableOptions } from '../domain/table-import.js';
import type { ExportRequest, GlossaryExportRequest } from '../services/services.js';
import type { Brief } from './answers/brief.js';
import type { CheckRun, Checks, Profiles } from './answers/checks.js';
import type { Explanation } from './answers/explanation.js';
import type { ImportPreview } from './answers/import-preview.js';
import type { Job } from './answers/jobs.js';
import type { Matches } from './answers/matches.js';
import type { Misses, Recognitions, Terms } from './answers/terms.js';
import type { DocumentClient } from './document-client.js';

/** What holds units, and what holds concepts. */
export type Receiver = 'memory' | 'glossary';

export interface MatchLookUp {
  /** In the inline notation. */
  readonly text: string;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  /** Ids; absent: every memory. */
  readonly memories?: readonly string[];
  /** Ids; matches whose targets break one of them say so. */
  readonly glossaries?: readonly string[];
  readonly minScore: number;
  readonly limit: number;
  /** Also through a text of a third language. */
  readonly pivot: boolean;
  /** Where there is no match: parts of the text. */
  readonly fragments: boolean;
}

export interface ExplanationLookUp extends Pick<MatchLookUp, 'text' | 'source' | 'target'> {
  readonly unitId: string;
}

export interface TermLookUp {
  readonly text: string;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  /** Ids; absent: every glossary. */
  readonly glossaries?: readonly string[];
  readonly limit: number;
}

export interface MissQuery {
  readonly source?: LanguageTag;
  readonly target?: LanguageTag;
  /** A moment of the first day, ISO 8601. */
  readonly since?: string;
  readonly limit: number;
}

export interface BriefLookUp extends Omit<TermLookUp, 'limit'> {
  /** Ids; absent: every memory. */
  readonly memories?: readonly string[];
  readonly sessionGlossary?: { readonly name: string; readonly eventDate?: string };
}

export interface CheckQuery {
  /** Where the file is that the document was read from. */
  readonly path: string;
  readonly document: CheckedDocument;
  readonly profile?: string;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Ids; absent: every glossary. */
  readonly glossaries?: readonly string[];
}

/** What a run of checks reports; a server takes very long documents in parts. */
export interface CheckAnswer extends CheckRun {
  /** Pairs that are judged by each other; more than one part: what concerns several pairs is found within each. */
  readonly parts: number;
}

export interface FileImport {
  /** Where the file is. */
  readonly path: string;
  readonly kind: Receiver;
  /** The id of the memory or glossary. */
  readonly into: string;
  readonly policy: string;
  readonly dryRun: boolean;
  readonly sourceLanguage?: LanguageTag;
  readonly targetLanguage?: LanguageTag;
  /** A label of the WHATWG Encoding Standard. */
  readonly encoding?: string;
  /** For a table of a glossary. */
  readonly table?: TableOptions;
}

/** A file to say of what an import would read. */
export interface FilePreview extends Omit<FileImport, 'kind' | 'into' | 'policy' | 'dryRun'> {
  readonly glossaryId: string;
}

/** What a command asks Concord for, wherever Concord runs. Failures are CommandErrors or ConcordErrors. */
export interface Client {
  matches(query: MatchLookUp): Promise<Matches>;
  /** What a unit scores for a segment and why. */
  explain(query: ExplanationLookUp): Promise<Explanation>;
  terms(query: TermLookUp): Promise<Terms>;
  /** The terms that stand in a text. */
  recognise(query: Omit<TermLookUp, 'limit'>): Promise<Recognitions>;
  /** The term look-ups that found nothing. */
  misses(query: MissQuery): Promise<Misses>;
  brief(query: BriefLookUp): Promise<Brief>;
  checks(): Promise<Checks>;
  /** The profiles that choose among the checks. */
  profiles(): Promise<Profiles>;
  check(query: CheckQuery): Promise<CheckAnswer>;
  briefFile(query: BriefLookUp, format: 'html' | 'xlsx'): Promise<AsyncIterable<Uint8Array>>;
  /** The id of the one with this name. */
  find(kind: Receiver, name: string): Promise<string | undefined>;
  /** Makes an empty one and returns its id. */
  create(kind: Receiver, name: string): Promise<string>;
  /** The job as it comes along, until it has ended. An aborted signal cancels it. */
  importFile(file: FileImport, signal: AbortSignal): AsyncIterable<Job>;
  previewImport(file: FilePreview): Promise<ImportPreview>;
  exportMemory(request: ExportRequest): Promise<AsyncIterable<Uint8Array>>;
  exportGlossary(request: GlossaryExportRequest): Promise<AsyncIterable<Uint8Array>>;
  readonly documents: DocumentClient;
  close(): Promise<void>;
}
