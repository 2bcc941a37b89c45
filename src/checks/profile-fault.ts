/** What is wrong with a profile, and where (RFC 6901). */
export interface ProfileFault {
  readonly pointer: string;
  /** Behind the name of what the pointer names: "is no check". */
  readonly reason: string;
}
