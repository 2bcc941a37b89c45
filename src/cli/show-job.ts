import { SingleBar } from 'cli-progress';

import type { DocumentJob } from './answers/jobs.js';
import type { Terminal } from './terminal.js';

/** Work that goes on. */
type Progressing = Pick<DocumentJob, 'status' | 'progress'>;

interface ShownProgress {
  show(job: Progressing): void;
  end(): void;
}

/**
 * Shows a job until it has ended: as a bar where somebody watches, otherwise as a line for every tenth.
 * @param work what is being done: "importing"
 * @returns the job as it ended
 */
export async function showJob<Job extends Progressing>(
  states: AsyncIterable<Job>,
  terminal: Terminal,
  work: string,
): Promise<Job> {
  const progress = terminal.watched ? bar(work) : lines(terminal, work);
  try {
    let last: Job | undefined;
    for await (const job of states) {
      progress.show(job);
      last = job;
    }
    return last!;
  } finally {
    progress.end();
  }
}

function bar(work: string): ShownProgress {
  const single = new SingleBar({
    format: '{work} [{bar}] {percentage} % of {size} {unit}',
    stream: process.stderr,
    barCompleteChar: '#',
    barIncompleteChar: '-',
    clearOnComplete: true,
    hideCursor: true,
  });
  let started = false;
  return {
    show({ status, progress: { done, total, unit } }) {
      const known = Math.max(total ?? done, 1);
      const words = { work: status === 'running' ? work : status, size: known.toLocaleString('en'), unit };
      if (!started) single.start(known, done, words);
      started = true;
      single.setTotal(known);
      single.update(done, words);
    },
    end() {
      if (started) single.stop();
    },
  };
}

const TENTH = 10;

function lines(terminal: Terminal, work: string): ShownProgress {
  let told = -1;
  return {
    show({ status, progress: { done, total, unit } }) {
      if (status !== 'running') return;
      const tenth = total === undefined || total === 0 ? 0 : Math.floor((done / total) * TENTH);
      if (tenth <= told) return;
      told = tenth;
      const of = total === undefined ? '' : ` of ${total.toLocaleString('en')}`;
      terminal.tell(`${work}: ${done.toLocaleString('en')}${of} ${unit}`);
    },
    end: () => undefined,
  };
}
