import { SEVERITIES } from '../../desk/desk-finding.js';
import type { FindingAnswer } from '../../desk-answers.js';
import { counted } from '../../document-words.js';
import { SeverityMark } from '../desk/severity-mark.js';

/** How many findings a segment has, and how loud the loudest is. */
export function FindingMark({ findings }: { readonly findings: readonly FindingAnswer[] }) {
  const loudest = SEVERITIES.find((wanted) => findings.some(({ severity }) => severity === wanted));
  if (loudest === undefined) return null;
  return (
    <span class="finding-mark" title={findings.map(({ message }) => message).join('\n')}>
      <SeverityMark severity={loudest} />
      <span class="visually-hidden">{counted(findings.length, 'finding')}</span>
      {findings.length > 1 && <span aria-hidden="true">{findings.length}</span>}
    </span>
  );
}
