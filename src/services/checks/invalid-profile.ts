import type { ProfileFault } from '../../checks/profile-fault.js';
import { ConcordError } from '../../domain/failure.js';

/** What is wrong with a profile or with the rules of a request, as a failure. */
export function invalidProfile({ pointer, reason }: ProfileFault): ConcordError {
  const name = pointer.split('/').at(-1)!.replaceAll('~1', '/').replaceAll('~0', '~');
  const subject = /^\d+$/.test(name) ? `Pattern ${Number(name) + 1}` : name;
  return new ConcordError({ kind: 'invalid', reason: `${subject} ${reason}.`, pointer });
}
