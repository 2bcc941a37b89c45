import type { Budget } from '../matching/best-first.js';

export interface WatchedBudget extends Budget {
  /** Whether work was left undone: `isSpent` is asked only while there is some. */
  wasSpent(): boolean;
}

/** @param clock milliseconds that never go back */
export function createBudget(clock: () => number, deadline: number): WatchedBudget {
  let spent = false;
  return {
    isSpent: () => (spent ||= clock() >= deadline),
    wasSpent: () => spent,
  };
}
