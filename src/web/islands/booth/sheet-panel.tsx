import { useState } from 'preact/hooks';
import { entryKey } from '../../booth/booth-terms.js';
import { sheetLines, topLines } from '../../booth/term-sheet.js';
import { swapped, type Direction } from '../../booth/typed-side.js';
import { TermSheetView, type SheetChoice } from '../../views/booth/term-sheet-view.js';
import type { BoothSession } from './booth-session.js';
import { sessionPath } from './session-calls.js';

interface SheetPanelProps {
  readonly session: BoothSession;
  readonly direction: Direction;
}

export function SheetPanel({ session, direction }: SheetPanelProps) {
  const [choice, change] = useState<SheetChoice>({ sortedBy: 'source', columns: 2 });
  const shown = choice.sortedBy === 'source' ? direction : swapped(direction);
  const lines = sheetLines(session.replica.entries(), shown);
  const top = topLines(lines, (id) => session.tally.countOf(entryKey(id)));
  const print = () => {
    window.print();
  };
  const fileAddress = (format: string) => {
    const { sortedBy: sort, columns } = choice;
    const query = new URLSearchParams({ format, sort, columns: String(columns) });
    return `${sessionPath(session.id)}/export?${query.toString()}`;
  };
  const title = session.glossary?.name ?? '';
  return <TermSheetView {...{ title, choice, change, lines, top, print, fileAddress }} languages={direction} />;
}
