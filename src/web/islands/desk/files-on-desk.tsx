import { useMemo, useState } from 'preact/hooks';
import type { DocumentAnswer, JobAnswer } from '../../api-answers.js';
import { documentsOnDesk, type DeskStart } from '../../desk-state.js';
import { CheckedByChoice } from '../../views/desk/checked-by-choice.js';
import { FileView } from '../../views/desk/file-view.js';
import { isJob } from '../api-client.js';
import { finishJob, workFailure } from '../finish-job.js';
import { sendFile } from '../upload.js';
import { fileSource } from './file-source.js';
import { FindingsPanel } from './findings-panel.js';
import { useCheckedBy } from './use-checked-by.js';

const DOCUMENT_NAME = /\.(?:xlf|xliff|sdlxliff|mqxliff|mxliff|xml)$/i;

interface FilesOnDeskProps extends Pick<DeskStart, 'languages' | 'checks' | 'profiles' | 'memories'> {
  readonly files: readonly File[];
}

/** Dropped files, checked at once. */
export function FilesOnDesk({ files, languages, checks, profiles, memories }: FilesOnDeskProps) {
  const [by, chooseBy] = useCheckedBy(profiles);
  const [chosen, setChosen] = useState({ source: '', target: '' });
  const [failure, setFailure] = useState<string>();
  const source = useMemo(() => fileSource(files, { ...chosen, ...by }), [files, chosen, by]);
  const keep = async () => {
    try {
      const ids: string[] = [];
      for (const file of files) ids.push((await keepFile(file)).id);
      location.assign(documentsOnDesk(ids));
    } catch (error) {
      setFailure(workFailure(error).message);
    }
  };
  const areDocuments = files.every(({ name }) => DOCUMENT_NAME.test(name));
  return (
    <>
      <FileView
        names={files.map(({ name }) => name)}
        languages={languages}
        chosen={chosen}
        choose={(side, tag) => {
          setChosen((before) => ({ ...before, [side]: tag }));
        }}
        keep={areDocuments ? () => void keep() : undefined}
        failure={failure}
        choices={<CheckedByChoice {...{ by, profiles, memories }} choose={chooseBy} />}
      />
      <FindingsPanel source={source} checks={checks} />
    </>
  );
}

/** Files of this page are not cancelled, so there is always an answer. */
async function keepFile(file: File): Promise<DocumentAnswer> {
  const upload = { path: '/v1/documents', file, fields: {} };
  const sent = await sendFile<DocumentAnswer | JobAnswer<DocumentAnswer>>(
    upload,
    () => undefined,
    new AbortController().signal,
  );
  return isJob<DocumentAnswer>(sent!) ? (await finishJob(sent, () => undefined)).result : sent!;
}
