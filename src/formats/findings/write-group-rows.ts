import type { ReportedGroup, ReportedRendering } from '../../domain/finding-report.js';
import { KIND_NAMES } from './group-kinds.js';
import { contentCell, reportCell } from './report-cell.js';

export const GROUPS_SHEET = 'Consistency';

const HEADER = ['Group', 'What', 'In common', 'Rendering', 'Source', 'Count', 'By', 'First', 'Last', 'Where'] as const;

/** A row for each rendering; those of a group have one number. */
export function groupRows(groups: readonly ReportedGroup[]): readonly (readonly string[])[] {
  return [HEADER, ...groups.flatMap((group, index) => rowsOf(group, String(index + 1)))];
}

function rowsOf({ kind, shared, renderings, further }: ReportedGroup, number: string): readonly (readonly string[])[] {
  const group = [number, KIND_NAMES[kind], contentCell(shared)];
  const more = further === 0 ? [] : [[...group, `and ${further} more`, '', '', '', '', '', '']];
  return [...renderings.map((rendering) => [...group, ...cellsOf(rendering)]), ...more];
}

function cellsOf(rendering: ReportedRendering): readonly string[] {
  const { source, count, authors, firstAt, lastAt, places } = rendering;
  return [
    contentCell(rendering),
    ...[source === undefined ? '' : contentCell(source), String(count), reportCell(authors.join(', '))],
    ...[dayOf(firstAt), dayOf(lastAt), reportCell(places.join(', '))],
  ];
}

function dayOf(at: number | undefined): string {
  return at === undefined ? '' : new Date(at).toISOString().slice(0, 10);
}
