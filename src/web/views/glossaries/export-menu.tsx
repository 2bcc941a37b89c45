const SHAPES = [
  ['XLSX', 'format=xlsx', 'everything, for a spreadsheet'],
  ['CSV', 'format=csv', 'everything, separated by commas'],
  ['TSV', 'format=tsv', 'everything, separated by tabs'],
  ['TBX 3', 'format=tbx&dialect=v3-dca', 'ISO 30042:2019, categories as attributes'],
  ['TBX 3 with tags', 'format=tbx&dialect=v3-dct', 'ISO 30042:2019, categories as elements'],
  ['TBX 2', 'format=tbx&dialect=v2', 'ISO 30042:2008, for older programs'],
] as const;

/** The files that a glossary can be had as. */
export function ExportMenu({ glossaryId }: { readonly glossaryId: string }) {
  const address = `/v1/glossaries/${encodeURIComponent(glossaryId)}/export`;
  return (
    <details class="export-menu">
      <summary>Export</summary>
      <ul>
        {SHAPES.map(([name, query, says]) => (
          <li>
            <a href={`${address}?${query}`} download="">
              {name}
            </a>{' '}
            <span class="description">{says}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
