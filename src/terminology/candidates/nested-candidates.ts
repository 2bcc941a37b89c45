/** What is judged by what contains it. */
interface Counted {
  readonly text: string;
  readonly kind: string;
  readonly count: number;
}

/**
 * Leaves out what stands in the text as a part of longer candidates alone, by the C-value (K. Frantzi, S. Ananiadou,
 * H. Mima, Automatic Recognition of Multi-Word Terms: the C-value/NC-value Method, Int. J. on Digital Libraries 3, 2000): a
 * candidate's own count is its count less the mean of those of the candidates that contain it. Several different ones that
 * contain it make it likelier that it is a term by itself. Acronyms stay.
 */
export function withoutNested<Candidate extends Counted>(candidates: readonly Candidate[]): Candidate[] {
  const byLength = candidates.toSorted((a, b) => b.text.length - a.text.length);
  const kept: { readonly candidate: Candidate; readonly small: string }[] = [];
  for (const candidate of byLength) {
    const small = candidate.text.toLowerCase();
    const around = kept.filter((other) => other.small.length > small.length && other.small.includes(small));
    if (candidate.kind !== 'acronym' && ownCount(candidate.count, around) < 1) continue;
    kept.push({ candidate, small });
  }
  const stay = new Set(kept.map(({ candidate }) => candidate));
  return candidates.filter((candidate) => stay.has(candidate));
}

function ownCount(count: number, around: readonly { readonly candidate: Counted }[]): number {
  if (around.length === 0) return count;
  return count - around.reduce((sum, { candidate }) => sum + candidate.count, 0) / around.length;
}
