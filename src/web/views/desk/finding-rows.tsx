import { Component, type ComponentChildren } from 'preact';
import type { DeskFinding } from '../../desk/desk-finding.js';
import { FindingRow } from './finding-row.js';

/** Rows that are compared together before any of them is drawn again. */
const ROWS_TOGETHER = 50;
const NONE: ReadonlySet<string> = new Set();

interface FindingRowsProps {
  readonly findings: readonly DeskFinding[];
  readonly active: string | undefined;
  readonly selected: ReadonlySet<string>;
  readonly showsFile: boolean;
  readonly showsRule: boolean;
  readonly open: (key: string) => void;
  readonly select: (key: string) => void;
  /** Of the active finding. */
  readonly target: ComponentChildren;
  readonly detail: ComponentChildren;
}

/** The rows of a group. Of thousands only those are looked at again that stand near a change. */
export function FindingRows({ findings, active, selected, target, detail, ...rest }: FindingRowsProps) {
  const starts = Array.from(
    { length: Math.ceil(findings.length / ROWS_TOGETHER) },
    (_, index) => index * ROWS_TOGETHER,
  );
  return (
    <ul>
      {starts.map((start) => {
        const some = findings.slice(start, start + ROWS_TOGETHER);
        const hasActive = some.some(({ key }) => key === active);
        const hasSelected = selected.size > 0 && some.some(({ key }) => selected.has(key));
        return (
          <SomeRows
            key={start}
            findings={some}
            active={hasActive ? active : undefined}
            selected={hasSelected ? selected : NONE}
            target={hasActive ? target : undefined}
            detail={hasActive ? detail : undefined}
            {...rest}
          />
        );
      })}
    </ul>
  );
}

class SomeRows extends Component<FindingRowsProps> {
  override shouldComponentUpdate({ findings, ...next }: FindingRowsProps): boolean {
    const { findings: before, ...props } = this.props;
    const names = Object.keys(next) as (keyof typeof next)[];
    return (
      names.some((name) => next[name] !== props[name]) ||
      findings.length !== before.length ||
      findings.some((finding, index) => finding !== before[index])
    );
  }

  override render() {
    const { findings, active, selected, target, detail, ...rest } = this.props;
    return findings.map((finding) => {
      const isActive = finding.key === active;
      const isSelected = selected.has(finding.key);
      const open = isActive ? { target, detail } : {};
      return <FindingRow key={finding.key} {...{ finding, isActive, isSelected }} {...rest} {...open} />;
    });
  }
}
