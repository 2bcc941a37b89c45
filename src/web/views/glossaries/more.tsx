interface MoreButtonProps {
  readonly isLoading: boolean;
  readonly loadMore: () => void;
}

/** Asks for what comes after the last of a list. */
export function MoreButton({ isLoading, loadMore }: MoreButtonProps) {
  return (
    <button type="button" class="more" disabled={isLoading} onClick={loadMore}>
      More
    </button>
  );
}

interface MoreLinkProps {
  readonly cursor: string;
  /** What else the address says. */
  readonly query?: URLSearchParams;
}

/** The same without script: a page of its own. */
export function MoreLink({ cursor, query = new URLSearchParams() }: MoreLinkProps) {
  const address = new URLSearchParams([...query, ['cursor', cursor]]);
  return (
    <p class="more">
      <a href={`?${address.toString()}`}>More</a>
    </p>
  );
}
