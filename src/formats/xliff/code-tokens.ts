import type { InlineCode } from '../../domain/content.js';

const TOKEN = /^[A-Za-z0-9._-]{1,60}$/;

/** An id for each code that XLIFF accepts (NMTOKEN): its own where it can be, the same in source and target. */
export function codeTokens(codes: readonly InlineCode[]): ReadonlyMap<string, string> {
  const ids = [...new Set(codes.map(({ id }) => id))];
  const taken = new Set(ids.filter((id) => TOKEN.test(id)));
  let number = 0;
  const nextFree = (): string => {
    do number++;
    while (taken.has(`c${number}`));
    return `c${number}`;
  };
  return new Map(ids.map((id) => [id, TOKEN.test(id) ? id : nextFree()]));
}
