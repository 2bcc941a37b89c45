import { useState } from 'preact/hooks';
import type { SessionEntryContent } from '../../../domain/session-glossary.js';
import { termLanguageRule } from '../../../terminology/term-language.js';
import type { BoothRow } from '../../booth/booth-row.js';
import { readQuickAdd, writeQuickAdd } from '../../booth/quick-add.js';
import type { Direction } from '../../booth/typed-side.js';
import { ADD_FIELD_ID, type AddDraft } from '../../views/booth/add-line.js';
import type { BoothSession } from './booth-session.js';

const NOTHING: AddDraft = { text: '' };

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

interface Deleted {
  readonly id: string;
  readonly content: SessionEntryContent;
}

/** Adds, changes and deletes entries of the session. */
export function useEntryEdits(session: BoothSession, direction: Direction): EntryEdits {
  const [draft, setDraft] = useState(NOTHING);
  const [message, say] = useState('');
  const [deleted, setDeleted] = useState<Deleted>();
  const begin = (next: AddDraft) => {
    setDraft(next);
    say('');
    focusField();
  };
  const saveLine = ({ text, entryId }: AddDraft): boolean => {
    const read = readQuickAdd(text, direction);
    if ('problem' in read) {
      setDraft({ text, ...(entryId !== undefined && { entryId }), problem: read.problem });
      return false;
    }
    const before = entryId === undefined ? undefined : session.replica.entry(entryId)?.content;
    session.change(entryId ?? crypto.randomUUID(), { origin: 'interpreter', ...before, terms: read.terms });
    for (const term of read.terms) session.tally.forgetMiss(term.text);
    setDraft(NOTHING);
    say(`${read.terms[0]!.text} ${entryId === undefined ? 'added' : 'changed'}`);
    return true;
  };
  return {
    draft,
    message,
    write: (text) => {
      setDraft(({ entryId }) => ({ text, ...(entryId !== undefined && { entryId }) }));
    },
    save: () => saveLine(draft),
    add: (line) => {
      if (/[=＝]\s*\S/u.test(line)) return saveLine({ text: line });
      begin({ text: line.trim() === '' ? '' : `${line.replace(/[\s=＝]+$/u, '')} = ` });
      return false;
    },
    edit: (row) => {
      const entry = row?.entryId === undefined ? undefined : session.replica.entry(row.entryId);
      if (!entry) {
        say('Only entries of the session can be changed here.');
        return;
      }
      const isOf = termLanguageRule(direction.source, direction.target);
      const text = writeQuickAdd(entry.content, (language) => isOf(language, direction.source));
      begin({ text, entryId: entry.id });
    },
    remove: (row) => {
      const entry = row?.entryId === undefined ? undefined : session.replica.entry(row.entryId);
      if (!entry) {
        say('Only entries of the session can be deleted here.');
        return;
      }
      session.change(entry.id, null);
      setDeleted(entry);
      say(`${entry.content.terms[0]!.text} deleted; Alt+Z puts it back`);
    },
    undo: () => {
      if (!deleted) return;
      session.change(deleted.id, deleted.content);
      setDeleted(undefined);
      say(`${deleted.content.terms[0]!.text} is back`);
    },
    cancel: () => {
      setDraft(NOTHING);
    },
  };
}

/** After the field shows the draft, with the caret at its end. */
function focusField(): void {
  requestAnimationFrame(() => {
    const field = document.getElementById(ADD_FIELD_ID) as HTMLInputElement | null;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  });
}
