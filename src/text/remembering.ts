/** Words of a text come back; those of all texts have no bound. */
const MOST_KNOWN = 20_000;

/** A pure function of words, computed once for each as long as not too many others come between. */
export function remembering<Value>(compute: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (known.size >= MOST_KNOWN) known.clear();
    const value = compute(word);
    known.set(word, value);
    return value;
  };
}
