import { useState } from 'preact/hooks';
import type { InspectionAnswer } from '../../desk-answers.js';
import type { Work } from '../../documents-state.js';
import { deleteAt } from '../api-client.js';
import { finishJob, workFailure } from '../finish-job.js';
import { readInspection, type InspectionJob } from './inspection-api.js';

/** An inspection and the job that makes a new one. @param begin starts the job */
export function useInspection(begin: () => Promise<InspectionJob>) {
  const [inspection, put] = useState<InspectionAnswer | 'asked' | undefined>('asked');
  const [work, setWork] = useState<Work<InspectionAnswer>>();
  const inspect = async () => {
    setWork({ step: 'running', isLost: false });
    try {
      const { result } = await finishJob(await begin(), (job, isLost) => {
        setWork({ step: 'running', job: { ...job, result: undefined }, isLost });
      });
      const made = await readInspection(result.inspectionId);
      put(made);
      setWork({ step: 'done', result: made });
    } catch (error) {
      setWork({ step: 'failed', failure: workFailure(error) });
    }
  };
  const cancel = () => {
    // A job that has ended meanwhile shows how.
    const id = work?.step === 'running' ? work.job?.id : undefined;
    if (id !== undefined) deleteAt(`/v1/jobs/${encodeURIComponent(id)}`).catch(() => undefined);
  };
  return { inspection, work, inspect: () => void inspect(), cancel, put };
}
