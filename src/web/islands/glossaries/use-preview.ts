import { useRef, useState } from 'preact/hooks';
import { formFields, type ImportPreviewAnswer, type ReadingChoices } from '../../import-preview.js';
import { failureText } from '../api-client.js';
import { sendFile } from '../upload.js';
import { glossaryPath } from './glossary-api.js';

interface Looked {
  /** As the file was understood last. */
  readonly preview?: ImportPreviewAnswer | undefined;
  /** In bytes, while it is sent and read once more. */
  readonly sent?: { readonly done: number; readonly total: number } | undefined;
  readonly failure?: string | undefined;
}

/** What an import of a file would read. A question that is asked while another is on its way takes its place. */
export function usePreview(glossaryId: string) {
  const [looked, show] = useState<Looked>({});
  const abort = useRef<AbortController>(undefined);
  const ask = async (file: File, choices: ReadingChoices, before: ImportPreviewAnswer | undefined) => {
    abort.current?.abort();
    const mine = new AbortController();
    abort.current = mine;
    const onProgress = (done: number, total: number) => {
      if (!mine.signal.aborted) show({ preview: before, sent: { done, total } });
    };
    onProgress(0, file.size);
    const path = `${glossaryPath(glossaryId)}/import-previews`;
    try {
      const upload = { path, file, fields: formFields(choices) };
      const preview = await sendFile<ImportPreviewAnswer>(upload, onProgress, mine.signal);
      if (preview) show({ preview });
    } catch (error) {
      if (!mine.signal.aborted) show({ preview: before, failure: failureText(error) });
    }
  };
  return {
    ...looked,
    /** Reads a file that is new. */
    look: (file: File, choices: ReadingChoices) => void ask(file, choices, undefined),
    /** Reads it otherwise; meanwhile, and if that fails, it stays as it was understood. */
    lookAgain: (file: File, choices: ReadingChoices) => void ask(file, choices, looked.preview),
    cancel: () => {
      abort.current?.abort();
      show({ preview: looked.preview, failure: 'Cancelled.' });
    },
  };
}
