import type { ComponentChildren } from 'preact';
import { counted, dateText } from '../../document-words.js';
import type { MissesStart } from '../../glossaries-state.js';
import type { MissAnswer } from '../../glossary-answers.js';
import { GlossaryHead } from './glossary-head.js';
import { MoreButton, MoreLink } from './more.js';

export interface MissesActivity {
  /** Begins a concept with what was looked for. */
  readonly add: (miss: MissAnswer) => void;
  readonly forget: (miss: MissAnswer) => void;
  readonly loadMore: () => void;
  readonly isLoading: boolean;
  readonly failure?: string | undefined;
  /** The concept that is begun, beside the list. */
  readonly panel: ComponentChildren;
}

type MissesViewProps = MissesStart & { readonly activity?: MissesActivity };

/** What was looked up and not found. */
export function MissesView(props: MissesViewProps) {
  const { glossary, items, nextCursor, activity } = props;
  return (
    <>
      <GlossaryHead glossary={glossary} section="misses" />
      <div class="glossary-desk">
        <section class="pane" aria-labelledby="misses-heading">
          <h2 id="misses-heading" tabIndex={-1}>
            Looked up and not found
          </h2>
          <p class="status" role="status" data-state={activity?.failure === undefined ? undefined : 'failed'}>
            {activity?.failure ?? statusLine(props)}
          </p>
          {items.length > 0 && <MissTable items={items} activity={activity} />}
          {nextCursor !== undefined && (activity ? <MoreButton {...activity} /> : <MoreLink cursor={nextCursor} />)}
        </section>
        {activity?.panel}
      </div>
    </>
  );
}

function statusLine({ items, nextCursor, activity }: MissesViewProps) {
  if (activity?.isLoading) return 'Reading…';
  if (items.length === 0) return 'None is known. Queries of all glossaries are counted, unless the server keeps no log.';
  return `${counted(items.length, 'query', 'queries')}${nextCursor === undefined ? '' : ', and there are more'}`;
}

interface MissTableProps {
  readonly items: readonly MissAnswer[];
  readonly activity: MissesActivity | undefined;
}

function MissTable({ items, activity }: MissTableProps) {
  return (
    <table role="table" class="miss-table" data-results="misses">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">Query</th>
          <th role="columnheader" scope="col">From, into</th>
          <th role="columnheader" scope="col" class="number">
            Times
          </th>
          <th role="columnheader" scope="col">Last</th>
          {activity && <th role="columnheader" scope="col">Do</th>}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((miss) => (
          <MissRow key={missKey(miss)} miss={miss} activity={activity} />
        ))}
      </tbody>
    </table>
  );
}

function MissRow({ miss, activity }: { readonly miss: MissAnswer; readonly activity: MissesActivity | undefined }) {
  const { query, source, target, count, lastAt } = miss;
  return (
    <tr role="row" data-keyed>
      <th role="rowheader" scope="row">
        <bdi lang={source}>{query}</bdi>
      </th>
      <td role="cell">
        {source} → {target}
      </td>
      <td role="cell" class="number">{count.toLocaleString('en')}</td>
      <td role="cell">
        <time dateTime={lastAt}>{dateText(lastAt)}</time>
      </td>
      {activity && (
        <td role="cell">
          <div class="actions">
            <button
              type="button"
              class="quiet"
              data-result
              data-miss={missKey(miss)}
              data-key="n"
              onClick={() => {
                activity.add(miss);
              }}
            >
              New concept
              <span class="visually-hidden">
                {' '}
                with <bdi>{query}</bdi>
              </span>
            </button>
            <button
              type="button"
              class="quiet"
              data-key="x"
              onClick={() => {
                activity.forget(miss);
              }}
            >
              Forget<span class="visually-hidden"> {query}</span>
            </button>
          </div>
        </td>
      )}
    </tr>
  );
}

/** What a miss is known by. */
export function missKey({ query, source, target }: Pick<MissAnswer, 'query' | 'source' | 'target'>): string {
  return JSON.stringify([query, source, target]);
}
