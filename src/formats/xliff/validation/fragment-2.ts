/** A fragment identifier (section 3): the way down to an element. */
export interface Fragment {
  /** Whether it begins at the root; otherwise what it does not name is that of the place where it stands. */
  readonly isAbsolute: boolean;
  readonly file?: string;
  readonly group?: string;
  readonly unit?: string;
  readonly leaf?: Leaf;
}

/** What it leads to below a file, a group or a unit. */
export interface Leaf {
  /** "n" for notes, "d" for data, "t" for inline elements of targets, a longer one for a module; "" for segments and inline elements of sources. */
  readonly prefix: string;
  readonly id: string;
}

const TOKEN = String.raw`[\p{L}\p{N}\p{M}._:·-]+`;
const SELECTOR = new RegExp(`^(?:(?<prefix>[fgundt]|[\\p{L}][\\p{L}\\p{N}._-]+)=)?(?<id>${TOKEN})$`, 'u');
const CONTAINERS: readonly string[] = ['f', 'g', 'u'];
const FIELDS = { f: 'file', g: 'group', u: 'unit' } as const;

/** Undefined for what is no fragment identifier of XLIFF. */
export function parseFragment(reference: string): Fragment | undefined {
  if (!reference.startsWith('#')) return undefined;
  const isAbsolute = reference.startsWith('#/');
  const found: { file?: string; group?: string; unit?: string; leaf?: Leaf } = {};
  let last = -1;
  for (const selector of reference.slice(isAbsolute ? 2 : 1).split('/')) {
    const { prefix = '', id } = SELECTOR.exec(selector)?.groups ?? {};
    const order = prefix === '' ? CONTAINERS.length : CONTAINERS.indexOf(prefix);
    const place = order === -1 ? CONTAINERS.length : order;
    if (id === undefined || place <= last) return undefined;
    last = place;
    if (place === CONTAINERS.length) found.leaf = { prefix, id };
    else found[FIELDS[prefix as keyof typeof FIELDS]] = id;
  }
  return { isAbsolute, ...found };
}
