import { useState } from 'preact/hooks';
import type { PageAnswer } from '../../api-answers.js';
import { failureText } from '../api-client.js';
import { readPages } from './read-pages.js';

/**
 * A list that came with the page and goes on at an address of the API.
 * @param first what the page began with
 */
export function usePages<Item>(first: PageAnswer<Item>, path: string) {
  const [items, change] = useState(first.items);
  const [nextCursor, setNextCursor] = useState(first.nextCursor);
  const [isLoading, setLoading] = useState(false);
  const [failure, setFailure] = useState<string>();
  const fail = (error: unknown) => {
    setFailure(failureText(error));
  };
  const load = async (before: readonly Item[], cursor: string | undefined) => {
    setFailure(undefined);
    setLoading(true);
    try {
      const page = await readPages<Item>(path, new URLSearchParams(), cursor);
      change([...before, ...page.items]);
      setNextCursor(page.nextCursor);
    } catch (error) {
      fail(error);
    } finally {
      setLoading(false);
    }
  };
  return {
    listed: { items, nextCursor },
    isLoading,
    failure,
    fail,
    change,
    loadMore: () => void load(items, nextCursor),
    reload: () => load([], undefined),
  };
}
