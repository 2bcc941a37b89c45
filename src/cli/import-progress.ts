import { SingleBar } from 'cli-progress';

import type { Job } from './answers.js';
import type { Terminal } from './terminal.js';

export interface ImportProgress {
  show(job: Job): void;
  end(): void;
}

/** A bar where somebody watches, otherwise a line for every tenth. */
export function showProgress(terminal: Terminal): ImportProgress {
  return terminal.watched ? bar() : lines(terminal);
}

function bar(): ImportProgress {
  const single = new SingleBar({
    format: '{status} [{bar}] {percentage} % of {size} {unit}',
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
      const words = { status, size: known.toLocaleString('en'), unit };
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

function lines(terminal: Terminal): ImportProgress {
  let told = -1;
  return {
    show({ status, progress: { done, total, unit } }) {
      if (status !== 'running') return;
      const tenth = total === undefined || total === 0 ? 0 : Math.floor((done / total) * TENTH);
      if (tenth <= told) return;
      told = tenth;
      const of = total === undefined ? '' : ` of ${total.toLocaleString('en')}`;
      terminal.tell(`importing: ${done.toLocaleString('en')}${of} ${unit}`);
    },
    end: () => undefined,
  };
}
