import type { ComponentChildren } from 'preact';
import type { ReleasePair, Side } from '../../desk/release-pairs.js';
import { counted } from '../../document-words.js';
import type { LanguageChoice, LanguagePair } from '../../languages.js';

export interface ReleaseText extends LanguagePair {
  /** The texts as they were pasted. */
  readonly sourceText: string;
  readonly targetText: string;
}

interface ReleaseViewProps {
  readonly release: ReleaseText;
  readonly languages: readonly LanguageChoice[];
  readonly change: ((change: Partial<ReleaseText>) => void) | undefined;
  /** How it is checked. */
  readonly choices: ComponentChildren;
  /** The pairs and what is found in them. */
  readonly children?: ComponentChildren;
}

/** A release and its translation, pasted beside each other. */
export function ReleaseView({ release, languages, change, choices, children }: ReleaseViewProps) {
  return (
    <>
      <section class="pane" aria-labelledby="release-heading">
        <header class="pane-head">
          <h2 id="release-heading">Release and translation</h2>
          <span class="status">One paragraph a line. Nothing is stored.</span>
        </header>
        <div class="release-texts">
          <PastedText side="source" {...{ release, languages, change }} />
          <PastedText side="target" {...{ release, languages, change }} />
        </div>
        {choices}
      </section>
      {children}
    </>
  );
}

function PastedText({
  side,
  release,
  languages,
  change,
}: Pick<ReleaseViewProps, 'release' | 'languages' | 'change'> & { readonly side: Side }) {
  const name = side === 'source' ? 'Release' : 'Translation';
  const text = side === 'source' ? 'sourceText' : 'targetText';
  return (
    <div class="release-text">
      <p>
        <label for={`release-${side}`}>{name}</label>
        <select
          aria-label={`Language of the ${name.toLowerCase()}`}
          value={release[side]}
          onChange={({ currentTarget }) => change?.({ [side]: currentTarget.value })}
        >
          {languages.map((choice) => (
            <option value={choice.tag} selected={choice.tag === release[side]}>
              {choice.name}
            </option>
          ))}
        </select>
      </p>
      <textarea
        id={`release-${side}`}

        lang={release[side]}
        value={release[text]}
        onInput={({ currentTarget }) => change?.({ [text]: currentTarget.value })}
      />
    </div>
  );
}

interface AlignmentProps extends LanguagePair {
  readonly pairs: readonly ReleasePair[];
  /** The sides have not equally many lines. */
  readonly isUneven: boolean;
  /** At first; then it is opened and closed by hand. */
  readonly isOpen: boolean;
  readonly shift: (at: number, side: Side) => void;
  readonly join: (at: number, side: Side) => void;
  readonly copy: () => void;
}

/** What stands beside what, to be put right. Open where it is likely to be wrong. */
export function AlignmentView(props: AlignmentProps) {
  const { pairs, isUneven, isOpen, copy } = props;
  return (
    <details class="pane alignment" open={isOpen}>
      <summary>
        {counted(pairs.length, 'pair')} side by side
        {isUneven && (
          <strong class="warning"> · the texts have not equally many lines: see what stands beside what</strong>
        )}
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Release</th>
            <th scope="col">Translation</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((_, at) => (
            <PairRow {...props} at={at} />
          ))}
        </tbody>
      </table>
      <button type="button" onClick={copy}>
        Copy the translation
      </button>
    </details>
  );
}

function PairRow(props: AlignmentProps & { readonly at: number }) {
  return (
    <tr>
      <th scope="row" class="number">
        {props.at + 1}
      </th>
      <PairCell {...props} side="source" />
      <PairCell {...props} side="target" />
    </tr>
  );
}

function PairCell(props: AlignmentProps & { readonly at: number; readonly side: Side }) {
  const { pairs, at, side, shift, join } = props;
  const place = `${side === 'source' ? 'release' : 'translation'} ${String(at + 1)}`;
  return (
    <td>
      <p lang={props[side]} dir="auto">
        {pairs[at]![side]}
      </p>
      <span class="alignment-actions">
        <button
          type="button"
          class="quiet"
          onClick={() => {
            shift(at, side);
          }}
        >
          Shift down<span class="visually-hidden"> {place}</span>
        </button>
        {at > 0 && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              join(at, side);
            }}
          >
            Join to the one above<span class="visually-hidden"> {place}</span>
          </button>
        )}
      </span>
    </td>
  );
}
