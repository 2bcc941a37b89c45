import { useState } from 'preact/hooks';
import type { OverviewState } from '../views/overview-view.js';
import { OverviewView } from '../views/overview-view.js';
import { useMemoriesChanged } from './memories-changed.js';

/** The overview, which follows every import of this page. */
export function OverviewIsland(first: OverviewState) {
  const [overview, setOverview] = useState(first);
  useMemoriesChanged(setOverview);
  return <OverviewView {...overview} />;
}
