import type { GlossaryAnswer, MemoryAnswer } from '../api-answers.js';

export interface OverviewState {
  readonly memories: readonly MemoryAnswer[];
  readonly glossaries: readonly GlossaryAnswer[];
  /** There are more than these. */
  readonly more: boolean;
}

/** Which memories and glossaries there are, and how large. */
export function OverviewView({ memories, glossaries, more }: OverviewState) {
  return (
    <section class="pane overview-pane" aria-labelledby="overview-heading">
      <header class="pane-head">
        <h2 id="overview-heading">Memories and glossaries</h2>
      </header>
      <div class="overview-tables">
        <Table
          caption="Memories"
          counted="Units"
          rows={memories.map((memory) => ({ ...memory, count: memory.units }))}
        />
        <Table
          caption="Glossaries"
          counted="Concepts"
          rows={glossaries.map((glossary) => ({ ...glossary, count: glossary.concepts }))}
        />
      </div>
      {more && <p class="status">Only the first are listed.</p>}
    </section>
  );
}

interface TableProps {
  readonly caption: string;
  readonly counted: string;
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly languages: readonly string[];
    readonly count: number;
  }[];
}

function Table({ caption, counted, rows }: TableProps) {
  if (rows.length === 0) return <p class="status">No {caption.toLowerCase()} yet.</p>;
  return (
    <table class="overview">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Languages</th>
          <th scope="col" class="number">
            {counted}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, description, languages, count }) => (
          <tr key={id}>
            <th scope="row">
              <bdi>{name}</bdi>
              {description !== '' && <span class="description">{description}</span>}
            </th>
            <td class="languages">{languages.join(', ')}</td>
            <td class="number">{count.toLocaleString('en')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
