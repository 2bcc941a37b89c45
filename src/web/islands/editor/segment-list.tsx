import type { ComponentChildren, Ref } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { DocumentAnswer } from '../../api-answers.js';
import { SegmentRow } from '../../views/editor/segment-row.js';
import type { EditorState } from '../../views/editor/editor-state.js';
import type { SegmentFindings } from './segment-findings.js';
import type { SegmentStore } from './segment-store.js';
import { useRowHeights } from './use-row-heights.js';

interface SegmentListProps {
  readonly state: EditorState;
  readonly segments: SegmentStore;
  readonly findings: SegmentFindings;
  readonly open: (number: number) => void;
  /** For the active row. */
  readonly source: ComponentChildren;
  readonly target: ComponentChildren;
}

/**
 * The listed segments, of which only those in sight are drawn, and the active one wherever it is: it keeps the focus
 * while somebody scrolls.
 */
export function SegmentList({ state, segments, findings, open, source, target }: SegmentListProps) {
  const { listed, active, document } = state;
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const activePlace = active === undefined ? -1 : listed.indexOf(active);
  const { heights, range, measure, onScroll } = useRowHeights({ scroller, head }, listed, activePlace);
  const latestOpen = useRef(open);
  latestOpen.current = open;
  const openLatest = useCallback((number: number) => {
    latestOpen.current(number);
  }, []);
  const places = drawnPlaces(range.first, range.end, activePlace);
  useEffect(() => {
    const inSight = listed.slice(range.first, range.end);
    segments.want(active === undefined ? inSight : [active, ...inSight]);
  });
  return (
    <div class="segment-scroller" ref={scroller} tabIndex={0} role="region" aria-label="Segments" onScroll={onScroll}>
      <div role="table" aria-label={`Segments of ${document.name}`} aria-rowcount={listed.length + 1}>
        <Heads head={head} document={document} />
        <div role="rowgroup" class="segment-rows" style={{ height: `${heights.total}px` }}>
          {places.map((place) => {
            const number = listed[place]!;
            const isActive = number === active;
            return (
              <SegmentRow
                key={number}
                number={number}
                rowIndex={place + 2}
                top={heights.top(place)}
                segment={segments.segment(number)}
                queued={segments.queued(number)}
                findings={findings.of(number)}
                sourceLanguage={document.sourceLanguage}
                targetLanguage={document.targetLanguage ?? ''}
                isActive={isActive}
                open={openLatest}
                measure={measure}
                {...(isActive && { source, target })}
              />
            );
          })}
        </div>
      </div>
      {listed.length === 0 && <NothingListed of={document} />}
    </div>
  );
}

function NothingListed({ of: { segments } }: { readonly of: DocumentAnswer }) {
  return <p class="segment-none">{segments === 0 ? 'This file has no segments.' : 'No segment is like that.'}</p>;
}

interface HeadsProps {
  readonly head: Ref<HTMLDivElement>;
  readonly document: DocumentAnswer;
}

function Heads({ head, document }: HeadsProps) {
  return (
    <div role="rowgroup" class="segment-heads" ref={head}>
      <div role="row" aria-rowindex={1}>
        <span role="columnheader">No.</span>
        <span role="columnheader">{document.sourceLanguage}</span>
        <span role="columnheader">{document.targetLanguage ?? 'no target language'}</span>
        <span role="columnheader">State</span>
      </div>
    </div>
  );
}

/** In order, with the active row before or behind what is in sight. */
function drawnPlaces(first: number, end: number, active: number): readonly number[] {
  const places = Array.from({ length: end - first }, (_, index) => first + index);
  if (active < 0 || (active >= first && active < end)) return places;
  return active < first ? [active, ...places] : [...places, active];
}
