/** What an inline code does: the two ends of a pair, a point, or one end whose partner is in another segment. */
export type CodeKind = 'open' | 'close' | 'standalone' | 'isolated-open' | 'isolated-close';

/** A placeholder for markup inside a text. */
export interface InlineCode {
  /** Unique within its content, except that the two ends of a pair share the id. */
  readonly id: string;
  readonly kind: CodeKind;
  /** Position in the text, in UTF-16 units, 0 to text.length. Codes are ordered by it. */
  readonly at: number;
  /** For `open` and `close`: the id that both ends of the pair carry here. */
  readonly pair?: string;
  /** What the markup is, in the words of the file: "bold", "x-link", "fmt". */
  readonly type?: string;
  /** A short form to show to a person: "<b>", "{0}". */
  readonly display?: string;
  readonly canDelete?: boolean;
  readonly canReorder?: boolean;
  /** The name of the element that carried it in the file: "bpt", "hi", "ph", "pc", "x". */
  readonly element?: string;
  /** The original markup that the code stands for: the element's content as an XML fragment (text escaped, `<sub>` kept). */
  readonly data?: string;
  /** Attributes of the element that have no field here, by their names in the file. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** In segments of a document: as the file writes it, its tag for the ends of g, pc and mrk, else the whole element. */
  readonly markup?: string;
}

/** A text with inline codes: the content of a segment or of a variant. The text itself holds no markup. */
export interface Content {
  readonly text: string;
  readonly codes: readonly InlineCode[];
}
