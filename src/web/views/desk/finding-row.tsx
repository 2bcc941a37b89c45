import { Component, type ComponentChildren } from 'preact';
import { partsPieces } from '../../content-pieces.js';
import { decisionOf, type DeskFinding } from '../../desk/desk-finding.js';
import { ContentText } from '../content-text.js';
import { SeverityMark } from './severity-mark.js';

export interface FindingRowProps {
  readonly finding: DeskFinding;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** The group is not of one file. */
  readonly showsFile: boolean;
  /** The group is not of one rule. */
  readonly showsRule: boolean;
  readonly open: (key: string) => void;
  readonly select: (key: string) => void;
  /** Of the active finding: in place of its target. */
  readonly target?: ComponentChildren;
  /** Of the active finding, below its texts. */
  readonly detail?: ComponentChildren;
}

/** A finding with its texts. Drawn again only when something of it has changed. */
export class FindingRow extends Component<FindingRowProps> {
  override shouldComponentUpdate(next: FindingRowProps): boolean {
    const names = new Set([...Object.keys(next), ...Object.keys(this.props)]) as Set<keyof FindingRowProps>;
    return [...names].some((name) => next[name] !== this.props[name]);
  }

  override render() {
    const { finding, isActive, isSelected, open, target, detail } = this.props;
    const { key, severity } = finding;
    return (
      <li
        class="finding"
        data-finding={key}
        data-severity={severity}
        data-decision={decisionOf(finding)}
        aria-current={isActive ? 'true' : undefined}
        tabIndex={isActive ? 0 : -1}
        onClick={({ target: clicked }) => {
          const isControl = (clicked as Element).closest('a, button, input, [contenteditable], .finding-detail');
          // Who marks a text to copy it does not want to open the finding.
          if (!isControl && document.getSelection()?.isCollapsed !== false) open(key);
        }}
      >
        <Head {...this.props} isSelected={isSelected} />
        <div class="finding-texts">
          <Text finding={finding} side="source" />
          {target ?? <Text finding={finding} side="target" />}
        </div>
        {detail}
      </li>
    );
  }
}

function Head({ finding, isSelected, showsFile, showsRule, select }: FindingRowProps) {
  const { key, severity, message, segmentNumber, pair, rule, fileName } = finding;
  const number = segmentNumber ?? (pair === undefined ? undefined : pair + 1);
  return (
    <div class="finding-head">
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label="Select"
        checked={isSelected}
        onClick={() => {
          select(key);
        }}
      />
      <SeverityMark severity={severity} />
      {number !== undefined && (
        <span class="finding-number">
          <span class="visually-hidden">Segment </span>
          {number}
        </span>
      )}
      <p class="finding-message">{message}</p>
      <Marks finding={finding} />
      {showsRule && <code class="finding-rule">{rule}</code>}
      {showsFile && <bdi class="finding-file">{fileName}</bdi>}
    </div>
  );
}

function Marks({ finding: { accepted, suppressed } }: Pick<FindingRowProps, 'finding'>) {
  return (
    <>
      {accepted && <span class="mark mark-accepted">accepted</span>}
      {suppressed && <span class="mark">left alone</span>}
    </>
  );
}

function Text({ finding, side }: { readonly finding: DeskFinding; readonly side: 'source' | 'target' }) {
  const content = finding[side];
  const language = side === 'source' ? finding.sourceLanguage : finding.targetLanguage;
  if (content === null) return <p class="status">Not translated.</p>;
  const ranges = finding.ranges.filter((range) => range.side === side);
  return <ContentText language={language} pieces={partsPieces(content, ranges)} />;
}
