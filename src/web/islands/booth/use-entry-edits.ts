import { useState } from 'preact/hooks';
import type { SessionEntryContent } from '../../../domain/session-glossary.js';
import { termLanguageRule } from '../../../terminology/term-language.js';
import type { BoothRow } from '../../booth/booth-row.js';
import { readQuickAdd, writeQuickAdd } from '../../booth/quick-add.js';
import type { BoothEntry } from '../../booth/session-replica.js';
import type { Direction } from '../../booth/typed-side.js';
import { ADD_FIELD_ID, type AddDraft } from '../../views/booth/add-line.js';
import type { BoothSession } from './booth-session.js';
import { newEntryId } from './new-entry-id.js';

const NOTHING: AddDraft = { text: '' };
/** Both sides are there. */
const WHOLE_LINE = /\S\s*[=＝]\s*\S/u;

export interface EntryEdits {
  readonly draft: AddDraft;
  /** What was done last. */
  readonly message: string;
  readonly write: (text: string) => void;
  /** Answers whether something was saved. */
  readonly save: () => boolean;
  /** Adds the line at once when it holds both languages, otherwise puts it into the field to be completed. */
  readonly add: (line: string) => boolean;
  readonly edit: (row: BoothRow | undefined) => void;
  readonly remove: (row: BoothRow | undefined) => void;
  /** Puts back what was deleted last. */
  readonly undo: () => void;
  readonly cancel: () => void;
}

/** Adds, changes and deletes entries of the session. */
export function useEntryEdits(session: BoothSession, direction: Direction): EntryEdits {
  const [draft, setDraft] = useState(NOTHING);
  const [message, say] = useState('');
  const { remove, undo } = useDeletion(session, say);
  const begin = (next: AddDraft) => {
    setDraft(next);
    say('');
    focusField();
  };
  const saveLine = (line: AddDraft): boolean => {
    const saved = saveDraft(session, line, direction);
    if ('problem' in saved) begin({ ...line, problem: saved.problem });
    else {
      setDraft(NOTHING);
      say(`${nameOf(saved)} ${line.entryId === undefined ? 'added' : 'changed'}`);
    }
    return !('problem' in saved);
  };
  const withEntry = (row: BoothRow | undefined, work: (entry: BoothEntry) => void) => {
    const entry = row?.entryId === undefined ? undefined : session.replica.entry(row.entryId);
    if (entry) work(entry);
    else say('Only entries of the session can be changed here.');
  };
  return {
    draft,
    message,
    write: (text) => {
      setDraft(({ entryId }) => ({ text, ...(entryId !== undefined && { entryId }) }));
    },
    save: () => saveLine(draft),
    add: (line) => {
      if (WHOLE_LINE.test(line)) return saveLine({ text: line });
      begin({ text: line.trim() === '' ? '' : `${line.replace(/[\s=＝]+$/u, '')} = ` });
      return false;
    },
    edit: (row) => {
      withEntry(row, ({ id, content }) => {
        begin({ text: lineOf(content, direction), entryId: id });
      });
    },
    remove: (row) => {
      withEntry(row, remove);
    },
    undo,
    cancel: () => {
      setDraft(NOTHING);
    },
  };
}

/** Deletes at once; what was deleted last can be put back. */
function useDeletion(session: BoothSession, say: (message: string) => void) {
  const [deleted, setDeleted] = useState<BoothEntry>();
  return {
    remove: (entry: BoothEntry) => {
      session.change(entry.id, null);
      setDeleted(entry);
      say(`${nameOf(entry.content)} deleted; Alt+Z puts it back`);
    },
    undo: () => {
      if (!deleted) return;
      session.change(deleted.id, deleted.content);
      setDeleted(undefined);
      say(`${nameOf(deleted.content)} is back`);
    },
  };
}

/** What the entry says now, or why there is none. */
function saveDraft(
  session: BoothSession,
  { text, entryId }: AddDraft,
  direction: Direction,
): Pick<SessionEntryContent, 'terms'> | { readonly problem: string } {
  const read = readQuickAdd(text, direction);
  if ('problem' in read) return read;
  const before = entryId === undefined ? undefined : session.replica.entry(entryId)?.content;
  session.change(entryId ?? newEntryId(), { origin: 'interpreter', ...before, terms: read.terms });
  for (const term of read.terms) session.tally.forgetMiss(term.text);
  return read;
}

function lineOf(content: SessionEntryContent, { source, target }: Direction): string {
  const isOf = termLanguageRule(source, target);
  return writeQuickAdd(content, (language) => isOf(language, source));
}

function nameOf({ terms }: Pick<SessionEntryContent, 'terms'>): string {
  return terms[0]?.text ?? '';
}

/** Once the field shows the draft, with the caret at its end. */
function focusField(): void {
  requestAnimationFrame(() => {
    const field = document.getElementById(ADD_FIELD_ID) as HTMLInputElement | null;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  });
}
