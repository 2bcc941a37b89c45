import type { ProblemAnswer } from '../../api-answers.js';
import { counted } from '../../document-words.js';
import type { DeskFinding } from '../../desk/desk-finding.js';
import type { FindingAnswer } from '../../desk-answers.js';
import { sendFile } from '../upload.js';
import type { CheckedBy } from './release-source.js';
import type { FindingSource } from './finding-source.js';

interface CheckedFileAnswer {
  readonly source: string;
  readonly target: string;
  readonly findings: readonly FindingAnswer[];
  readonly segments: number;
  readonly inapplicable: readonly string[];
  readonly problems: readonly ProblemAnswer[];
}

/** Which languages of files are checked; empty: as a file says. */
interface FileLanguages {
  readonly source: string;
  readonly target: string;
}

/** The findings of files that are only looked at: nothing is stored, nothing can be edited. */
export function fileSource(files: readonly File[], asked: FileLanguages & CheckedBy): FindingSource {
  const given = Object.fromEntries(Object.entries(asked).filter(([, tag]) => tag !== ''));
  const check = async (file: File, signal: AbortSignal) => {
    const upload = { path: '/v1/checks/files', file, fields: given };
    return sendFile<CheckedFileAnswer>(upload, () => undefined, signal);
  };
  return {
    parts: files.map((_, index) => String(index)),
    read: async (part, take, signal) => {
      const file = files[Number(part)]!;
      const answer = await check(file, signal);
      if (answer === null) return { inapplicable: [] };
      take(
        answer.findings.map((finding) =>
          onDesk(finding, { ...answer, part, fileName: file.name, memory: asked.memory }),
        ),
      );
      return { inapplicable: answer.inapplicable, note: noteOf(file.name, answer) };
    },
    // Never asked for: nothing is edited here.
    readPlace: () => Promise.resolve({ findings: [] }),
  };
}

interface Place extends FileLanguages {
  readonly part: string;
  readonly fileName: string;
  /** Empty: none. */
  readonly memory: string;
}

function onDesk(finding: FindingAnswer, { part, fileName, source, target, memory }: Place): DeskFinding {
  return {
    ...finding,
    key: `${part}:${finding.id}`,
    place: `${part}:${String(finding.pair)}`,
    ...{ part, fileName, sourceLanguage: source, targetLanguage: target },
    ...(memory !== '' && { memoryId: memory }),
  };
}

function noteOf(name: string, { segments, source, target, problems }: CheckedFileAnswer): string {
  const [first] = problems;
  const line = first?.line === undefined ? '' : `line ${String(first.line)}: `;
  const unread = first ? ` ${counted(problems.length, 'place')} could not be read: ${line}${first.message}` : '';
  return `${name}: ${counted(segments, 'segment')} checked, ${source} → ${target}.${unread}`;
}
