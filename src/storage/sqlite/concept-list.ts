import type { Database } from 'better-sqlite3';
import type { Concept, TermStatus } from '../../domain/glossary.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { Page, PageRequest } from '../../domain/page.js';
import type { ConceptFilter } from '../../domain/ports/glossaries.js';
import { foldedText } from '../../text/fold.js';
import { sameLanguageAndScript } from '../../text/language-tags.js';
import type { LoadConcepts } from './concept-loading.js';
import { createRequireGlossary } from './glossary-rows.js';
import { groupedRows } from './grouped-rows.js';
import { cursorAfter, keyOfCursor } from './paging.js';

const LIST = `
  SELECT concept_id AS conceptId, version_id AS versionId FROM visible_concept
  WHERE glossary_id = @glossaryId AND concept_id > @after ORDER BY concept_id LIMIT @limit`;
const HEADS = `
  SELECT v.id, v.approved, v.subject, c.published_at AS changedAt
  FROM concept_version v JOIN change_set c ON c.id = v.change_set_id
  WHERE v.id IN (SELECT value FROM json_each(?))`;
const TERMS = `
  SELECT version_id AS versionId, language, text, status FROM concept_term
  WHERE version_id IN (SELECT value FROM json_each(?))`;

/** A filter that few concepts pass is answered in pages that look at this many and may hold fewer than were asked for. */
const CONCEPTS_LOOKED_AT = 10_000;
const SLICE = 1_000;

interface VisibleRow {
  readonly conceptId: number;
  readonly versionId: number;
}

interface Head {
  readonly id: number;
  readonly approved: 0 | 1;
  readonly subject: string | null;
  readonly changedAt: number;
}

interface ListedTerm {
  readonly versionId: number;
  readonly language: LanguageTag;
  readonly text: string;
  readonly status: TermStatus;
}

/** The concepts of a glossary in the order in which they came. */
export function createConceptList(db: Database, load: LoadConcepts) {
  const list = db.prepare<[object], VisibleRow>(LIST);
  const passing = createFilter(db);
  const requireGlossary = createRequireGlossary(db);
  return (glossaryId: string, { limit, cursor }: PageRequest, filter: ConceptFilter = {}): Page<Concept> => {
    const { id } = requireGlossary(glossaryId);
    const found: VisibleRow[] = [];
    let after = cursor === undefined ? 0 : keyOfCursor(cursor);
    let more = true;
    const filtered = Object.keys(filter).length > 0;
    const slice = filtered ? SLICE : limit + 1;
    for (let seen = 0; more && found.length <= limit && seen < CONCEPTS_LOOKED_AT; seen += slice) {
      const rows = list.all({ glossaryId: id, after, limit: slice });
      found.push(...(filtered ? passing(rows, filter) : rows));
      after = rows.at(-1)?.conceptId ?? after;
      more = rows.length === slice;
    }
    const page = found.slice(0, limit);
    const items = load(page.map(({ versionId }) => versionId));
    if (found.length > limit) return { items, nextCursor: cursorAfter(page.at(-1)!.conceptId) };
    return more ? { items, nextCursor: cursorAfter(after) } : { items };
  };
}

function createFilter(db: Database): (rows: readonly VisibleRow[], filter: ConceptFilter) => readonly VisibleRow[] {
  const heads = db.prepare<[string], Head>(HEADS);
  const terms = db.prepare<[string], ListedTerm>(TERMS);
  return (rows, filter) => {
    const versions = JSON.stringify(rows.map(({ versionId }) => versionId));
    const rule = ruleOf(filter);
    const termsOf = groupedRows(terms.all(versions), ({ versionId }) => versionId);
    const kept = new Set(
      heads
        .all(versions)
        .filter((head) => rule(head, termsOf.get(head.id) ?? []))
        .map(({ id }) => id),
    );
    return rows.filter(({ versionId }) => kept.has(versionId));
  };
}

type Rule = (head: Head, terms: readonly ListedTerm[]) => boolean;

function ruleOf(filter: ConceptFilter): Rule {
  const { approved, changedSince = 0 } = filter;
  const subject = filter.subject === undefined ? undefined : foldedText(filter.subject);
  const part = filter.q === undefined ? undefined : foldedText(filter.q);
  const hasTerm = termRuleOf(filter);
  return (head, terms) =>
    (approved === undefined || (head.approved === 1) === approved) &&
    head.changedAt >= changedSince &&
    (subject === undefined || foldedText(head.subject ?? '') === subject) &&
    terms.some(hasTerm) &&
    (part === undefined || terms.some(({ text }) => foldedText(text).includes(part)));
}

function termRuleOf({ language, status }: ConceptFilter): (term: ListedTerm) => boolean {
  return (term) =>
    (language === undefined || sameLanguageAndScript(term.language, language)) &&
    (status === undefined || term.status === status);
}
