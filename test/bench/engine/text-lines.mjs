// Texts of a file, one a line, read where they are asked for.
import { readFileSync } from 'node:fs';

const LINE_END = 0x0a;

/** The texts as UTF-8 bytes: a million strings would fill the memory that is to be measured. */
export class TextLines {
  #bytes;
  #starts;

  constructor(path) {
    this.#bytes = readFileSync(path);
    this.#starts = startsOfLines(this.#bytes);
  }

  get size() {
    return this.#starts.length - 1;
  }

  at(number) {
    return this.#bytes.toString('utf8', this.#starts[number], this.#starts[number + 1] - 1);
  }
}

function startsOfLines(bytes) {
  let lines = 0;
  for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, end + 1)) lines += 1;
  const starts = new Float64Array(lines + 1);
  for (let line = 1; line <= lines; line += 1) starts[line] = bytes.indexOf(LINE_END, starts[line - 1]) + 1;
  return starts;
}
