/** Makes ids ("s1", "s2", ...) that differ from all that are taken and from each other. */
export function newIds(prefix: string, taken: ReadonlySet<string>): () => string {
  let number = 0;
  return () => {
    do number++;
    while (taken.has(`${prefix}${number}`));
    return `${prefix}${number}`;
  };
}
