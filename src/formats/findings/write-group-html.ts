import type { Content } from '../../domain/content.js';
import type { ReportedGroup, ReportedRendering } from '../../domain/finding-report.js';
import { GROUP_KINDS } from '../../domain/inspection.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { KIND_NAMES } from './group-kinds.js';
import { htmlText } from './html-text.js';
import { htmlOfContent } from './write-finding-html.js';

/** What is said in several ways: a section for each kind, a table of renderings for each group. */
export function* htmlOfGroups(groups: readonly ReportedGroup[]): Generator<string> {
  if (groups.length === 0) yield '<section><h2>Consistency</h2>\n<p>Nothing is said in several ways.</p></section>\n';
  for (const kind of GROUP_KINDS) {
    const ofKind = groups.filter((group) => group.kind === kind);
    if (ofKind.length === 0) continue;
    const counted = ofKind.length === 1 ? '1 group' : `${ofKind.length} groups`;
    yield `<section>\n<h2>Consistency: ${KIND_NAMES[kind]}</h2>\n<p class="facts">${counted}</p>\n`;
    yield '<div class="findings">\n';
    for (const group of ofKind) yield htmlOfGroup(group);
    yield '</div>\n</section>\n';
  }
}

/** No severity: the filter by severity is about findings. */
function htmlOfGroup({ rule, kind, source, target, shared, renderings, further }: ReportedGroup): string {
  const [inCommon, said] = kind === 'target' ? [target, source] : [source, target];
  const rows = renderings.map((rendering) => rowOf(rendering, said, inCommon)).join('');
  const more = further === 0 ? '' : `<p class="facts">and ${further} more</p>\n`;
  return `<article data-rule="${htmlText(rule)}" data-severity="">
<h3${langOf(inCommon)}>${htmlOfContent(shared, [])}</h3>
<table>
<thead><tr><th scope="col">Rendering</th><th scope="col">Count</th><th scope="col">By, when</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
${more}</article>
`;
}

function rowOf(rendering: ReportedRendering, said: LanguageTag, inCommon: LanguageTag): string {
  const about =
    rendering.source === undefined
      ? ''
      : `<br><span class="facts"${langOf(inCommon)}>${plain(rendering.source)}</span>`;
  const text = `<td class="text"${langOf(said)}>${plain(rendering)}${about}</td>`;
  return `<tr>${text}<td class="count">${rendering.count}</td><td class="facts">${htmlText(whoAndWhen(rendering))}</td></tr>\n`;
}

function plain(content: Content): string {
  return htmlOfContent(content, []);
}

function langOf(language: LanguageTag): string {
  return ` lang="${htmlText(language)}" dir="auto"`;
}

function whoAndWhen({ authors, firstAt, lastAt }: ReportedRendering): string {
  const days = [firstAt, lastAt].flatMap((at) => (at === undefined ? [] : [new Date(at).toISOString().slice(0, 10)]));
  return [authors.join(', '), [...new Set(days)].join(' – ')].filter((part) => part !== '').join('; ');
}
