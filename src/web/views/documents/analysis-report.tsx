import type { AnalysisCounts } from '../../../domain/analysis.js';
import type { AnalysisAnswer, AnalysisBandAnswer } from '../../api-answers.js';
import { counted, dateText, percent } from '../../document-words.js';
import type { Named } from '../../documents-state.js';
import { PartBar } from './state-bar.js';

const BAND_NAMES: Readonly<Record<string, string>> = {
  repetition: 'Repetitions',
  '95-99': '95–99',
  '85-94': '85–94',
  '75-84': '75–84',
  '50-74': '50–74',
  new: 'New',
  numbersOnly: 'Numbers only',
  locked: 'Locked',
};

interface AnalysisReportProps {
  readonly analysis: AnalysisAnswer;
  readonly others: readonly Named[];
}

/** An analysis as a bar of words and as a table. */
export function AnalysisReport({ analysis, others }: AnalysisReportProps) {
  const names = analysis.with.map((id) => others.find((other) => other.id === id)?.name ?? 'a deleted document');
  return (
    <div class="analysis">
      <PartBar parts={analysis.bands.map(({ band, words }) => ({ name: band, size: words }))} />
      <AnalysisTable analysis={analysis} />
      <p class="status">
        {dateText(analysis.at)}
        {names.length > 0 && <>, after {names.map((name, index) => [index > 0 && ', ', <bdi>{name}</bdi>])}</>}
        {analysis.partial > 0 && `; ${counted(analysis.partial, 'segment')} looked up only in part`}.{' '}
        <a href={`/v1/documents/${analysis.documentId}/analysis?format=csv`} download>
          Download as CSV
        </a>
      </p>
    </div>
  );
}

function AnalysisTable({ analysis: { bands, total } }: Pick<AnalysisReportProps, 'analysis'>) {
  return (
    <div class="table-box" tabIndex={0} role="group" aria-label="Analysis">
      <table class="analysis-table">
        <caption class="visually-hidden">Segments, words and characters by the score of their best match</caption>
        <thead>
          <tr>
            <th scope="col">Match</th>
            {['Segments', 'Words', 'Characters', 'Of all words', 'Weight', 'Weighted words', 'Internal words'].map(
              (name) => (
                <th scope="col" class="number">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {bands.map((band) => (
            <BandRow band={band} total={total} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <Counts counts={total} />
            <td class="number">{percent(total.words, total.words)}</td>
            <td />
            <td class="number">{decimal(total.weightedWords)}</td>
            <td class="number">{bands.reduce((sum, { internal }) => sum + internal.words, 0).toLocaleString('en')}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function BandRow({ band, total }: { readonly band: AnalysisBandAnswer; readonly total: AnalysisCounts }) {
  return (
    <tr data-zero={band.segments === 0 ? '' : undefined}>
      <th scope="row" data-part={band.band}>
        {BAND_NAMES[band.band] ?? band.band}
      </th>
      <Counts counts={band} />
      <td class="number">{percent(band.words, total.words)}</td>
      <td class="number">{percent(band.weight, 1)}</td>
      <td class="number">{decimal(band.weightedWords)}</td>
      <td class="number">{band.internal.words.toLocaleString('en')}</td>
    </tr>
  );
}

function Counts({ counts }: { readonly counts: AnalysisCounts }) {
  return (
    <>
      <td class="number">{counts.segments.toLocaleString('en')}</td>
      <td class="number">{counts.words.toLocaleString('en')}</td>
      <td class="number">{counts.characters.toLocaleString('en')}</td>
    </>
  );
}

function decimal(words: number): string {
  return words.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
