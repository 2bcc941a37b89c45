const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/** Keeps a preference for a year, where the server sees it with the next page. */
export function keepPreference(name: string, value: string): void {
  document.cookie = `${name}=${value}; Path=/; Max-Age=${YEAR_IN_SECONDS}; SameSite=Strict`;
}
