import type { TermRef } from '../../../domain/glossary.js';
import type { SheetLine } from '../../booth/term-sheet.js';

/** How the sheet is to be printed. */
export interface SheetChoice {
  readonly sortedBy: 'source' | 'target';
  readonly columns: 2 | 3;
}

interface TermSheetViewProps {
  readonly title: string;
  readonly languages: Readonly<Record<'source' | 'target', string>>;
  readonly choice: SheetChoice;
  readonly change: (choice: SheetChoice) => void;
  readonly lines: readonly SheetLine[];
  /** Those looked up most. */
  readonly top: readonly SheetLine[];
  readonly print: () => void;
  /** The address of the session as a file. */
  readonly fileAddress: (format: 'html' | 'xlsx' | 'csv') => string;
}

const FORMATS = ['html', 'xlsx', 'csv'] as const;

/** The words of the session for paper (A4), as they will be printed. */
export function TermSheetView({
  title,
  languages,
  choice,
  change,
  lines,
  top,
  print,
  fileAddress,
}: TermSheetViewProps) {
  return (
    <section class="booth-panel" aria-labelledby="booth-sheet">
      <SheetOptions {...{ languages, choice, change, print, fileAddress }} />
      <div class="sheet" data-columns={choice.columns}>
        <h3>{title}</h3>
        {top.length > 0 && <SheetLines heading="Looked up most" lines={top} />}
        <SheetLines heading={lines.length === 1 ? '1 term' : `${lines.length} terms`} lines={lines} />
      </div>
    </section>
  );
}

type SheetOptionsProps = Pick<TermSheetViewProps, 'languages' | 'choice' | 'change' | 'print' | 'fileAddress'>;

function SheetOptions({ languages, choice, change, print, fileAddress }: SheetOptionsProps) {
  return (
    <div class="sheet-options">
      <h2 id="booth-sheet">Sheet</h2>
      <label>
        Sorted by{' '}
        <select
          value={choice.sortedBy}
          onChange={({ currentTarget }) => {
            change({ ...choice, sortedBy: currentTarget.value === 'target' ? 'target' : 'source' });
          }}
        >
          <option value="source">{languages.source}</option>
          <option value="target">{languages.target}</option>
        </select>
      </label>
      <label>
        Columns{' '}
        <select
          value={String(choice.columns)}
          onChange={({ currentTarget }) => {
            change({ ...choice, columns: currentTarget.value === '3' ? 3 : 2 });
          }}
        >
          <option value="2">2</option>
          <option value="3">3</option>
        </select>
      </label>
      <button type="button" class="primary" onClick={print}>
        Print
      </button>
      <span>
        As a file:{' '}
        {FORMATS.map((format) => (
          <>
            <a href={fileAddress(format)}>{format.toUpperCase()}</a>{' '}
          </>
        ))}
      </span>
    </div>
  );
}

function SheetLines({ heading, lines }: { readonly heading: string; readonly lines: readonly SheetLine[] }) {
  return (
    <section class="sheet-part">
      <h4>{heading}</h4>
      <dl>
        {lines.map(({ source, target }) => (
          <div>
            <dt>{source.length === 0 ? '–' : <Terms terms={source} />}</dt>
            <dd>{target.length === 0 ? '–' : <Terms terms={target} />}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Terms({ terms }: { readonly terms: readonly TermRef[] }) {
  return (
    <>
      {terms.map(({ text, language }, index) => (
        <>
          {index > 0 && '; '}
          <bdi lang={language}>{text}</bdi>
        </>
      ))}
    </>
  );
}
