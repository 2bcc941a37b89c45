import { announce } from './announce.js';

const SHOWN_MILLISECONDS = 1500;

/** A click on something with `data-copy` copies that text and says so. */
export function listenForCopies(): void {
  document.addEventListener('click', (event) => {
    const element = (event.target as HTMLElement).closest<HTMLElement>('[data-copy]');
    if (!element || hasSelection()) return;
    void copy(element, element.dataset['copy']!);
  });
}

/** Who has just marked a part of a row wants that part. */
function hasSelection(): boolean {
  return document.getSelection()?.isCollapsed === false;
}

async function copy(element: HTMLElement, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    element.dataset['copied'] = 'yes';
  } catch {
    element.dataset['copied'] = 'no';
  }
  announce(element.dataset['copied'] === 'yes' ? 'Copied.' : 'The browser does not allow copying.');
  setTimeout(() => delete element.dataset['copied'], SHOWN_MILLISECONDS);
}
