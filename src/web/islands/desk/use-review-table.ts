import { useState } from 'preact/hooks';
import type { ReviewAnswer } from '../../desk-answers.js';
import type { ReviewState } from '../../views/desk/review-table.js';
import { failureText } from '../api-client.js';
import { sendFile } from '../upload.js';

/** Sends a reviewer's table. @param decided is called once its decisions are stored */
export function useReviewTable(decided: () => void): readonly [ReviewState, (file: File) => void] {
  const [state, setState] = useState<ReviewState>({ step: 'none' });
  const take = async (file: File) => {
    setState({ step: 'sending' });
    try {
      const upload = { path: '/v1/suppressions/imports', file, fields: {} };
      const answer = await sendFile<ReviewAnswer>(upload, () => undefined, new AbortController().signal);
      setState({ step: 'taken', answer: answer! });
      decided();
    } catch (error) {
      setState({ step: 'refused', message: failureText(error) });
    }
  };
  return [state, (file) => void take(file)];
}
