import { useEffect } from 'preact/hooks';

const EVENT = 'concord:memories-changed';

/** Tells every island that memories or glossaries are no longer what they were. */
export function announceMemoriesChanged(): void {
  document.dispatchEvent(new Event(EVENT));
}

export function useMemoriesChanged(listener: () => void): void {
  useEffect(() => {
    document.addEventListener(EVENT, listener);
    return () => {
      document.removeEventListener(EVENT, listener);
    };
  });
}
