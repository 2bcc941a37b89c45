/*
 * Lists of gaps between ascending numbers, 7 bits a byte, the lowest first. They grow in slices of pages of 1 MiB that
 * never move, so that appending never stands still to copy. The last byte of a slice is its level plus 1; what is not
 * written yet is 0, so that byte tells the writer that the slice is full. Then the three bytes before it move to the
 * next slice, and those four places say where that one is.
 */

const PAGE_BITS = 20;
const PAGE = 1 << PAGE_BITS;
const IN_PAGE = PAGE - 1;
/** In bytes, by level: a rare list wastes little, a frequent one is read in long runs. */
const SLICES = [8, 16, 24, 40, 64, 104, 168, 272, 440, 712, 1024] as const;
const HIGHEST = SLICES.length - 1;
const LINK = 4;

/** 4 GiB at most. Positions are unsigned 32-bit numbers. */
export class GapLists {
  readonly #pages: Uint8Array[];
  #used: number;

  /** @param used how many bytes of the pages belong to slices */
  constructor(pages: readonly Uint8Array[] = [], used = 0) {
    this.#pages = pages.map(wholePage);
    this.#used = used;
  }

  get used(): number {
    return this.#used;
  }

  /** The last one as far as it is used. */
  get pages(): readonly Uint8Array[] {
    return this.#pages.map((page, number) => page.subarray(0, this.#used - number * PAGE));
  }

  /** @returns where the first gap of a new list is to be written */
  begin(): number {
    return this.#allocate(0);
  }

  /** @returns where the next gap of the list is to be written */
  append(end: number, gap: number): number {
    let position = end;
    let rest = gap;
    for (; rest >= 0x80; rest >>>= 7) position = this.#write(position, (rest & 0x7f) | 0x80);
    return this.#write(position, rest);
  }

  /** @param begin,end as they came from `begin` and the last `append`; `count` gaps are between them */
  cursor(begin: number, end: number, count: number): GapCursor {
    return new GapCursor(this.#pages, begin, end, count);
  }

  #write(position: number, byte: number): number {
    const page = this.#pages[position >>> PAGE_BITS]!;
    const at = position & IN_PAGE;
    if (page[at] === 0) {
      page[at] = byte;
      return position + 1;
    }
    return this.#write(this.#continue(page, at), byte);
  }

  #continue(page: Uint8Array, at: number): number {
    const next = this.#allocate(Math.min(page[at]!, HIGHEST));
    const moved = at - LINK + 1;
    this.#pages[next >>> PAGE_BITS]!.set(page.subarray(moved, at), next & IN_PAGE);
    for (let byte = 0; byte < LINK; byte++) page[moved + byte] = next >>> (8 * byte);
    return next + LINK - 1;
  }

  /** A slice lies in one page. */
  #allocate(level: number): number {
    const size = SLICES[level]!;
    if ((this.#used & IN_PAGE) + size > PAGE) this.#used = this.#pages.length * PAGE;
    if (this.#used === this.#pages.length * PAGE) this.#pages.push(new Uint8Array(PAGE));
    const position = this.#used;
    this.#used += size;
    this.#pages[position >>> PAGE_BITS]![(position & IN_PAGE) + size - 1] = level + 1;
    return position;
  }
}

/** Goes through the numbers of a list: the sums of its gaps. */
export class GapCursor {
  readonly #pages: readonly Uint8Array[];
  readonly #end: number;
  #page: Uint8Array;
  /** In the page. */
  #at: number;
  /** In the page, where the slice says which one is next; beyond it in the last slice. */
  #link: number;
  #level = 0;
  #left: number;
  #value = 0;

  constructor(pages: readonly Uint8Array[], begin: number, end: number, count: number) {
    this.#pages = pages;
    this.#end = end;
    this.#left = count;
    this.#page = pages[begin >>> PAGE_BITS]!;
    this.#at = begin & IN_PAGE;
    this.#link = this.#linkOf(begin);
  }

  /** The first number from here on that is at least this one; Infinity when there is none. Never goes back. */
  seek(least: number): number {
    while (this.#value < least) {
      if (this.#left === 0) return Infinity;
      this.#left -= 1;
      this.#value += this.#gap();
    }
    return this.#value;
  }

  #gap(): number {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      if (this.#at === this.#link) this.#follow();
      const byte = this.#page[this.#at++]!;
      gap |= (byte & 0x7f) << shift;
      if (byte < 0x80) return gap;
    }
  }

  #follow(): void {
    const next = new DataView(this.#page.buffer, this.#page.byteOffset + this.#at).getUint32(0, true);
    this.#level = Math.min(this.#level + 1, HIGHEST);
    this.#page = this.#pages[next >>> PAGE_BITS]!;
    this.#at = next & IN_PAGE;
    this.#link = this.#linkOf(next);
  }

  #linkOf(begin: number): number {
    const size = SLICES[this.#level]!;
    const isLast = this.#end >= begin && this.#end < begin + size;
    return isLast ? PAGE + 1 : (begin & IN_PAGE) + size - LINK;
  }
}

function wholePage(page: Uint8Array): Uint8Array {
  if (page.length === PAGE) return page;
  const whole = new Uint8Array(PAGE);
  whole.set(page);
  return whole;
}
