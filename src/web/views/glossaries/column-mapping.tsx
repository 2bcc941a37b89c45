import type { ColumnRole } from '../../../domain/table-import.js';
import { mappingWith, type PreviewedColumnAnswer } from '../../import-preview.js';
import { ROLE_CHOICES } from '../../table-words.js';
import { SettledField, type ReadingProps } from './reading-fields.js';

/** The first rows as they are, and above each column what it holds. */
export function ColumnMapping({ preview, change }: Pick<ReadingProps, 'preview' | 'change'>) {
  const { columns, rows, headerRows, sheet } = preview;
  const settle = (column: PreviewedColumnAnswer) => {
    change({ mapping: mappingWith(columns, column) });
  };
  return (
    <div class="scroll-box" tabIndex={0} role="group" aria-label="What the columns hold">
      <table class="column-mapping">
        <caption>
          What the columns hold
          {sheet !== undefined && (
            <>
              {' '}
              of the sheet <bdi>{sheet}</bdi>
            </>
          )}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col">
                <ColumnFields column={column} change={settle} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr data-header={index < headerRows ? '' : undefined}>
              {columns.map((column) => (
                <td>
                  <bdi lang={column.language}>{row[column.index]}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ColumnFieldsProps {
  readonly column: PreviewedColumnAnswer;
  readonly change: (column: PreviewedColumnAnswer) => void;
}

function ColumnFields({ column, change }: ColumnFieldsProps) {
  const { index, header, role, language = '' } = column;
  const name = header === undefined || header === '' ? `Column ${String(index + 1)}` : header;
  return (
    <>
      <label class="field">
        <span>
          <bdi>{name}</bdi>
        </span>
        <select
          value={role}
          onChange={({ currentTarget }) => {
            change({ ...column, role: currentTarget.value as ColumnRole });
          }}
        >
          {ROLE_CHOICES.map(([value, says]) => (
            <option value={value}>{says}</option>
          ))}
        </select>
      </label>
      {role !== 'ignore' && (
        <SettledField
          label={`Language of ${name}`}
          isLabelHidden
          value={language}
          change={(tag) => {
            change({ ...column, language: tag.trim() });
          }}
        />
      )}
    </>
  );
}
