/** The typed arrays that an index is made of. */
export type IndexArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array
  | BigUint64Array;

/** An index as plain memory, to be kept in a file while the service is down. */
export interface IndexSnapshot {
  /** Finite. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly arrays: Readonly<Record<string, IndexArray>>;
}
