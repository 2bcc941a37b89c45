import type { EditorStore } from './editor-store.js';

/** Downloads the file of the document as the page shows it: once the server has what was typed. */
export async function downloadFile(store: EditorStore): Promise<void> {
  await store.deliver();
  const { waiting, isOffline } = store.segments.saving;
  if (isOffline) {
    store.say('Offline: the file can be downloaded when the edits have been saved.');
    return;
  }
  // Answered as an attachment: the page stays.
  location.assign(`${store.api.path}/file`);
  if (waiting > 0) store.say('The file is downloaded without the edits that are not saved.');
}
