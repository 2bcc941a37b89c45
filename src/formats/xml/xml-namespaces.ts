/** An attribute as the file has it. */
export interface FoundAttribute {
  readonly name: string;
  readonly value: string;
}

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Declarations of one open element. */
interface Scope {
  readonly depth: number;
  readonly uris: Map<string, string>;
}

/**
 * What the prefixes of one file stand for ("Namespaces in XML 1.0"). The parser could say it too, but looks through every open
 * element for every tag; here only elements that declare something count, which are few.
 */
export class XmlNamespaces {
  private depth = 0;
  /** Innermost last. */
  private readonly scopes: Scope[] = [{ depth: 0, uris: new Map([['xml', XML]]) }];

  /** @param fail with a clause in plain words */
  constructor(private readonly fail: (reason: string) => never) {}

  /** A tag ends its attributes: their declarations hold from here on. */
  open(attributes: readonly FoundAttribute[]): void {
    this.depth++;
    for (const { name, value } of attributes) if (name.startsWith('xmlns')) this.declare(name, value.trim());
    if (attributes.some(({ name }) => name.includes(':'))) this.refuseTwins(attributes);
  }

  close(): void {
    if (this.scopes.at(-1)?.depth === this.depth) this.scopes.pop();
    this.depth--;
  }

  /** Of an element or, when there is a prefix, of an attribute. */
  uriOf(name: string): string {
    const prefix = this.prefixOf(name);
    if (prefix === 'xmlns') this.fail('"xmlns" is used as the prefix of an element');
    const uri = this.find(prefix);
    if (uri !== undefined || prefix === '') return uri ?? '';
    return this.fail(`the namespace prefix ${JSON.stringify(prefix)} is not declared`);
  }

  private find(prefix: string): string | undefined {
    for (let index = this.scopes.length - 1; index >= 0; index--) {
      const uri = this.scopes[index]!.uris.get(prefix);
      if (uri !== undefined) return uri;
    }
    return undefined;
  }

  private declare(attribute: string, uri: string): void {
    const prefix = attribute === 'xmlns' ? '' : this.declaredBy(attribute);
    if (prefix === undefined) return;
    if (prefix !== '' && uri === '') this.fail(`the namespace prefix ${JSON.stringify(prefix)} is declared as nothing`);
    const isReserved = prefix === 'xmlns' || uri === XMLNS || (prefix === 'xml') !== (uri === XML);
    if (isReserved) this.fail(`${attribute} declares what XML keeps for itself`);
    const innermost = this.scopes.at(-1);
    if (innermost?.depth === this.depth) innermost.uris.set(prefix, uri);
    else this.scopes.push({ depth: this.depth, uris: new Map([[prefix, uri]]) });
  }

  /** Undefined for an attribute that only looks like a declaration ("xmlnsx"). */
  private declaredBy(attribute: string): string | undefined {
    return this.prefixOf(attribute) === 'xmlns' ? localName(attribute) : undefined;
  }

  private prefixOf(name: string): string {
    const colon = name.indexOf(':');
    if (colon === -1) return '';
    if (colon === 0 || colon === name.length - 1 || name.includes(':', colon + 1)) {
      this.fail(`the name ${JSON.stringify(name)} has a colon in the wrong place`);
    }
    return name.slice(0, colon);
  }

  /** The parser finds a name that is there twice; two prefixes may stand for one namespace. */
  private refuseTwins(attributes: readonly FoundAttribute[]): void {
    const seen = new Set<string>();
    for (const { name } of attributes) {
      if (!name.includes(':') || declaresNamespace(name)) continue;
      const expanded = `{${this.uriOf(name)}}${localName(name)}`;
      if (seen.has(expanded)) this.fail(`the attribute ${expanded} occurs twice in one tag`);
      seen.add(expanded);
    }
  }
}

/** Without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export function declaresNamespace(name: string): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:');
}
