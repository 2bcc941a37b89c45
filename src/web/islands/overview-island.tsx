import { useState } from 'preact/hooks';
import type { OverviewState } from '../views/overview-view.js';
import { OverviewView } from '../views/overview-view.js';
import { useMemoriesChanged } from './memories-changed.js';
import { readOverview } from './read-overview.js';

/** The overview, which follows every import of this page. */
export function OverviewIsland(first: OverviewState) {
  const [overview, setOverview] = useState(first);
  useMemoriesChanged(() => {
    // A failure leaves the counts as they were; the import itself has said what happened.
    readOverview().then(setOverview, () => undefined);
  });
  return <OverviewView {...overview} />;
}
