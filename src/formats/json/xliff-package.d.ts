/** What Concord uses of the `xliff` package, which brings no types. */
declare module 'xliff' {
  /** Texts and inline elements in reading order. */
  export type XliffContent =
    string | readonly (string | Readonly<Record<string, { readonly contents?: XliffContent }>>)[];

  export interface XliffResource {
    readonly source: XliffContent;
    readonly target?: XliffContent;
    /** Written as they are: their values must be escaped. */
    readonly additionalAttributes?: Readonly<Record<string, string>>;
  }

  export interface XliffBundle {
    readonly sourceLanguage: string;
    readonly targetLanguage?: string;
    /** By file and unit id. */
    readonly resources: Readonly<Record<string, Readonly<Record<string, XliffResource>>>>;
  }

  export function xliff12ToJs(xml: string): Promise<XliffBundle>;
  export function xliff2js(xml: string): Promise<XliffBundle>;
  export function jsToXliff12(bundle: XliffBundle, options: { readonly indent: string }): Promise<string>;
  export function js2xliff(
    bundle: XliffBundle,
    options: { readonly indent: string; readonly targetXliffVersion: string },
  ): Promise<string>;
}
