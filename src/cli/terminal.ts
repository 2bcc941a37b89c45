import { allowsColour } from '../config.js';

/** Where a command writes: results to `out`, everything else to `err`. */
export interface Terminal {
  /** Writes a line of the result. */
  readonly line: (text: string) => void;
  /** Tells something beside the result. */
  readonly tell: (text: string) => void;
  /** Marks parts of a text, in colour where that can be seen. */
  readonly paint: Paint;
  /** Whether somebody watches what is told. */
  readonly watched: boolean;
}

export interface Paint {
  readonly strong: (text: string) => string;
  readonly inserted: (text: string) => string;
  readonly deleted: (text: string) => string;
}

const BOLD = 1;
const GREEN = 32;
const RED_STRUCK = '31;9';

const coloured: Paint = {
  strong: (text) => `\u001b[${BOLD}m${text}\u001b[0m`,
  inserted: (text) => `\u001b[${GREEN}m${text}\u001b[0m`,
  deleted: (text) => `\u001b[${RED_STRUCK}m${text}\u001b[0m`,
};

/** The signs of wdiff: they survive pipes and files. */
const plain: Paint = {
  strong: (text) => text,
  inserted: (text) => `{+${text}+}`,
  deleted: (text) => `[-${text}-]`,
};

export function paintFor(inColour: boolean): Paint {
  return inColour ? coloured : plain;
}

export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  return {
    line: (text) => void stdout.write(`${text}\n`),
    tell: (text) => void stderr.write(`${text}\n`),
    paint: paintFor(stdout.isTTY && allowsColour()),
    watched: stderr.isTTY,
  };
}
