/**
 * Start tags of the file as text: what is set in them is set in place, and quotes, spaces and order of the rest stay.
 * A name like "*:status" stands for "status" with any prefix.
 */

/** Values by name, in the order in which new ones are added; null takes an attribute away. */
export type TagChanges = ReadonlyMap<string, string | null>;

interface FoundAttribute {
  /** Of the attribute with the white space before it. */
  readonly start: number;
  readonly end: number;
  /** Between the quotes. */
  readonly valueStart: number;
  readonly name: string;
}

/** @param tag from "<" to ">" */
export function changeTag(tag: string, changes: TagChanges): string {
  return [...changes].reduce((changed, [name, value]) => changeAttribute(changed, name, value), tag);
}

/** The raw value of an attribute, references unresolved. */
export function valueIn(tag: string, name: string): string | undefined {
  const found = findAttribute(tag, name);
  return found && tag.slice(found.valueStart, found.end - 1);
}

/** The name with its prefix. */
export function nameIn(tag: string): string {
  return /^<([^\s<>/]+)/.exec(tag)?.[1] ?? '';
}

/** The namespace declarations with the spaces before them, as they stand in the tag. */
export function declarationsIn(tag: string): string {
  return attributesIn(tag)
    .filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'))
    .map(({ start, end }) => tag.slice(start, end))
    .join('');
}

/** The namespaces that are declared in one tag, are used in the content of another and not declared there. */
export function missingDeclarations(declaring: string, tag: string, content: string): TagChanges {
  const missing = attributesIn(declaring).filter(({ name }) => {
    const prefix = /^xmlns:(.+)$/.exec(name)?.[1];
    if (prefix === undefined || valueIn(tag, name) !== undefined) return false;
    return content.includes(`<${prefix}:`) || content.includes(` ${prefix}:`);
  });
  return new Map(missing.map(({ name, valueStart, end }) => [name, declaring.slice(valueStart, end - 1)]));
}

/** <a/> as <a>. */
export function openTag(tag: string): string {
  return tag.endsWith('/>') ? `${tag.slice(0, -2).trimEnd()}>` : tag;
}

/** <a> as <a/>. */
export function emptyTag(tag: string): string {
  return tag.endsWith('/>') ? tag : `${tag.slice(0, -1)}/>`;
}

function changeAttribute(tag: string, name: string, value: string | null): string {
  const found = findAttribute(tag, name);
  if (found !== undefined) {
    return value === null
      ? tag.slice(0, found.start) + tag.slice(found.end)
      : tag.slice(0, found.valueStart) + value + tag.slice(found.end - 1);
  }
  if (value === null || name.startsWith('*')) return tag;
  const end = tag.replace(/\s*\/?>$/, '').length;
  return `${tag.slice(0, end)} ${name}="${value}"${tag.slice(end)}`;
}

function findAttribute(tag: string, wanted: string): FoundAttribute | undefined {
  return attributesIn(tag).find(({ name }) =>
    wanted.startsWith('*:') ? name.split(':')[1] === wanted.slice(2) : name === wanted,
  );
}

function attributesIn(tag: string): readonly FoundAttribute[] {
  return [...tag.matchAll(/\s+([^\s=<>/"']+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map((match) => {
    const [whole, name] = match;
    const quote = whole.at(-1)!;
    return {
      start: match.index,
      end: match.index + whole.length,
      valueStart: match.index + whole.indexOf(quote) + 1,
      name: name!,
    };
  });
}
