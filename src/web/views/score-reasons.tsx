import type { ExplanationAnswer } from '../api-answers.js';
import { penaltyName } from '../penalty-names.js';
import { TokenRows } from './token-rows.js';

/** A score as it is computed: the tokens with their costs, the similarity, the base, what is taken from it. */
export function ScoreReasons({ explanation }: { readonly explanation: ExplanationAnswer }) {
  const { alignment, query, source, similarity, base, baseWhy, penalties, codeDifferences, score } = explanation;
  return (
    <div class="reasons">
      {alignment ? (
        <TokenRows alignment={alignment} query={query} source={source} />
      ) : (
        <p>The texts are too long to be compared token by token.</p>
      )}
      <table>
        <caption class="visually-hidden">How the score is computed</caption>
        <tbody>
          <Row name="similarity" figure={String(similarity)} why={similarityLine(explanation)} />
          <Row name="base" figure={String(base)} why={baseWhy} />
          {penalties.map(({ reason, points, why }) => (
            <Row name={penaltyName(reason)} figure={`−${String(points)}`} why={why} />
          ))}
          {codeDifferences.map(({ why }) => (
            <Row name="code" figure="" why={why} />
          ))}
          <Row name="score" figure={String(score)} why={scoreLine(explanation)} />
        </tbody>
      </table>
    </div>
  );
}

function Row({ name, figure, why }: { readonly name: string; readonly figure: string; readonly why: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="number">{figure}</td>
      <td>{why}</td>
    </tr>
  );
}

function similarityLine({ distance, weight }: ExplanationAnswer): string {
  if (weight === 0) return 'Neither text has a token.';
  return `100 × (1 − ${String(distance)} ÷ ${String(weight)}): the costs and the weight of the longer text; cut to one decimal.`;
}

function scoreLine({ calculation: { from, points, left, most } }: ExplanationAnswer): string {
  const taken = points > 0 ? `${String(from)} − ${String(points)} = ${String(left)}` : String(left);
  return `${taken}, cut to a whole number, 0 to ${String(most)}.`;
}
