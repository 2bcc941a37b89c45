/** How new what the booth shows is. */
export interface Freshness {
  /** When the server was last heard, in milliseconds since 1970 UTC; absent: never. */
  readonly at?: number | undefined;
  readonly terms: number;
  /** There are more than the page holds; the server searches those. */
  readonly isPartial?: boolean;
  readonly isOnline: boolean;
  /** Own changes that the server does not have yet. */
  readonly waiting: number;
}

const DAY = 24 * 60 * 60_000;

/** "as of 14:02, 312 terms, offline, 2 changes waiting" */
export function freshnessText({ at, terms, isPartial, isOnline, waiting }: Freshness, now: number): string {
  return [
    at === undefined ? (isOnline ? 'loading' : 'never loaded') : `as of ${timeText(at, now)}`,
    terms === 1 ? '1 term' : `${terms} terms`,
    ...(isPartial ? ['more on the server'] : []),
    isOnline ? 'online' : 'offline',
    ...(waiting === 0 ? [] : [waiting === 1 ? '1 change waiting' : `${waiting} changes waiting`]),
  ].join(', ');
}

/** The time of day, with the date when it is older than a day. */
function timeText(at: number, now: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
  if (now - at < DAY) return time;
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${time}`;
}
