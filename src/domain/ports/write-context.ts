/** Makes a repeated request do its work once: the same key and fingerprint get the first answer again. */
export interface OnceKey {
  /** The caller's Idempotency-Key. Unique per actor. */
  readonly key: string;
  /** Hex SHA-256 of the request. The same key with another fingerprint is an `idempotency-mismatch`. */
  readonly fingerprint: string;
}

/** Who writes. Every change is recorded under this name. */
export interface WriteContext {
  readonly actor: string;
  readonly once?: OnceKey;
}
