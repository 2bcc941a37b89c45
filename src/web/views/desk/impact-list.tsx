import { diffPieces, partsPieces } from '../../content-pieces.js';
import { textDifference } from '../../desk/text-difference.js';
import type { ImpactAnswer, ImpactItemAnswer } from '../../desk-answers.js';
import { counted } from '../../document-words.js';
import { ContentText } from '../content-text.js';

export interface ImpactListProps {
  readonly impact: ImpactAnswer;
  /** Ids of units. */
  readonly ticked: ReadonlySet<string>;
  readonly memoryNames: ReadonlyMap<string, string>;
  readonly tick: (unitId: string) => void;
  readonly tickAll: (isTicked: boolean) => void;
  readonly isBusy: boolean;
  /** Saves the terms, and puts the replacements that are ticked into their units. */
  readonly apply: () => void;
  readonly loadMore: () => void;
}

/** The units that the change makes wrong, each with what would stand there then. */
export function ImpactList(props: ImpactListProps) {
  const { impact, isBusy, loadMore } = props;
  return (
    <section class="pane" aria-labelledby="impact-heading">
      <header class="pane-head">
        <h2 id="impact-heading" tabIndex={-1}>
          {sumOf(impact)}
        </h2>
      </header>
      <TickBar {...props} />
      <ul class="impact-list" data-results="impact">
        {impact.items.map((item) => (
          <ImpactItem key={item.unitId} item={item} {...props} />
        ))}
      </ul>
      {impact.nextCursor !== undefined && (
        <p class="more">
          <button type="button" disabled={isBusy} onClick={loadMore}>
            Look further
          </button>
        </p>
      )}
    </section>
  );
}

function TickBar({ impact, ticked, isBusy, apply, tickAll }: ImpactListProps) {
  const canTick = impact.items.some(({ replacement }) => replacement !== undefined);
  return (
    <div class="desk-selection" role="group" aria-label="What is ticked">
      <strong>{counted(ticked.size, 'unit')} ticked</strong>
      <button type="button" class="primary" disabled={isBusy} onClick={apply}>
        {ticked.size === 0 ? 'Save the terms' : `Save the terms and change ${counted(ticked.size, 'unit')}`}
      </button>
      {canTick &&
        ([true, false] as const).map((isTicked) => (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              tickAll(isTicked);
            }}
          >
            {isTicked ? 'Tick all' : 'Tick none'}
          </button>
        ))}
    </div>
  );
}

function sumOf({ items, total, partial, nextCursor }: ImpactAnswer): string {
  const count = Math.max(total?.units ?? 0, items.length);
  if (count === 0) return partial || nextCursor !== undefined ? 'No unit so far' : 'This makes no unit wrong';
  const begun = total === undefined ? '' : `, ${String(total.new)} of them right by the terms as they are`;
  return `${partial ? 'At least ' : ''}${counted(count, 'unit')} wrong by these terms${begun}`;
}

function ImpactItem({ item, ticked, tick, memoryNames }: ImpactListProps & { readonly item: ImpactItemAnswer }) {
  const { unitId, memoryId, source, target, ranges, findings, replacement, certain } = item;
  const isTicked = ticked.has(unitId);
  const inSource = ranges.filter(({ side }) => side === 'source');
  const inTarget = ranges.filter(({ side }) => side === 'target');
  return (
    <li class="finding" data-severity={findings[0]?.severity ?? 'hint'}>
      <div class="finding-head">
        <input
          type="checkbox"
          data-result
          aria-label={`Change ${source.text}`}
          disabled={!replacement}
          checked={isTicked}
          onClick={() => {
            tick(unitId);
          }}
        />
        <p class="finding-message">{findings.map(({ message }) => message).join(' ')}</p>
        {!item.new && <span class="mark">wrong already</span>}
        {replacement && !certain && <span class="mark mark-warning">look at it</span>}
        {!replacement && <span class="mark mark-warning">to be mended by hand</span>}
        <bdi class="finding-file">{memoryNames.get(memoryId) ?? memoryId}</bdi>
      </div>
      <div class="finding-texts">
        <ContentText language={source.language} pieces={partsPieces(source, inSource)} />
        <ContentText
          language={target.language}
          pieces={
            replacement
              ? diffPieces(textDifference(target.text, replacement.text), target)
              : partsPieces(target, inTarget)
          }
        />
      </div>
    </li>
  );
}
