import { freshnessText, type Freshness } from '../../booth/freshness.js';

interface FreshnessLineProps {
  readonly freshness: Freshness;
  readonly problem: string | undefined;
  /** What this browser cannot do. */
  readonly lacking: string | undefined;
}

/** How new the page's data are, and whether there is a network. */
export function FreshnessLine({ freshness, problem, lacking }: FreshnessLineProps) {
  return (
    <p class="freshness" data-online={freshness.isOnline ? '' : undefined}>
      <span class="freshness-text">{freshnessText(freshness, Date.now())}</span>
      {problem !== undefined && <span class="freshness-problem"> · {problem}</span>}
      {lacking !== undefined && <span> · {lacking}</span>}
    </p>
  );
}
