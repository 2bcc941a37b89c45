import type { LookUpRecord } from '../../../domain/look-up-log.js';

const MOST_SHOWN = 8;

interface MissListProps {
  /** Newest first. */
  readonly misses: readonly LookUpRecord[];
  readonly add: (miss: LookUpRecord) => void;
}

/** What was looked up in this session and not found. */
export function MissList({ misses, add }: MissListProps) {
  return (
    <section class="misses" aria-labelledby="booth-misses">
      <h2 id="booth-misses">Not found {misses.length > 0 && <span class="misses-count">{misses.length}</span>}</h2>
      {misses.length === 0 ? (
        <p class="status">Nothing so far.</p>
      ) : (
        <ul>
          {misses.slice(0, MOST_SHOWN).map((miss) => (
            <li>
              <button
                type="button"
                title="Add it to the session"
                onClick={() => {
                  add(miss);
                }}
              >
                <bdi>{miss.query}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
