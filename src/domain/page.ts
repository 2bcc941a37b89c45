/** Which part of a list is asked for. */
export interface PageRequest {
  /** 1 to 200. */
  readonly limit: number;
  /** Opaque: what `nextCursor` of the page before said. */
  readonly cursor?: string;
}

/** A part of a list, stable while things are added. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Absent on the last page. */
  readonly nextCursor?: string;
}
