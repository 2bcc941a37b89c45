import type { Problem } from '../../../domain/job.js';
import { placeOf, type XmlElement } from '../../xml/xml-element.js';

/** Counts what is odd in a file but can be read, each oddity with the first place where it was seen. */
export class FileOddities {
  private readonly seen = new Map<string, { readonly first: Problem; count: number }>();

  /** @param oddity what is odd about one unit, as a sentence without a full stop */
  add(oddity: string, unit: XmlElement): void {
    const known = this.seen.get(oddity);
    if (known !== undefined) {
      known.count++;
      return;
    }
    const id = unit.attributes.get('id');
    const first = { ...placeOf(unit), ...(id === undefined ? {} : { unit: id }), message: oddity };
    this.seen.set(oddity, { first, count: 1 });
  }

  problems(): readonly Problem[] {
    return [...this.seen.values()].map(({ first, count }) => ({
      ...first,
      message: count === 1 ? `${first.message}.` : `${first.message}; so it is ${count} times in all.`,
    }));
  }
}
