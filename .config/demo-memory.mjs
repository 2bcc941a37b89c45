// Builds fixtures/demo/demo-memory.tmx from fixtures/demo/releases/*.md, sentence by sentence.
// usage: node .config/demo-memory.mjs            writes the file
//        node .config/demo-memory.mjs --print    prints it instead
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const demo = join(dirname(dirname(fileURLToPath(import.meta.url))), 'fixtures', 'demo');
const releases = join(demo, 'releases');

/** The markup that a release may use. Each becomes a pair of codes, or a single one. */
const MARKUP = [
  { pattern: /^\[(?<inner>(?:[^\]])+)\]\((?<address>[^)]+)\)/, type: 'link' },
  { pattern: /^\*\*(?<inner>[^*]+)\*\*/, type: 'bold' },
  { pattern: /^\*(?<inner>[^*]+)\*/, type: 'italic' },
  { pattern: /^<br>/, type: 'lb' },
];

const escapeText = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const escapeAttribute = (text) => escapeText(text).replaceAll('"', '&quot;');

/** One sentence in Markdown as plain text and as the content of a TMX seg. */
function segment(markdown) {
  let codes = 0;
  const walk = (rest) => {
    let plain = '';
    let seg = '';
    while (rest !== '') {
      const markup = MARKUP.map(({ pattern, type }) => ({ type, match: pattern.exec(rest) })).find(
        ({ match }) => match,
      );
      if (markup === undefined) {
        const character = String.fromCodePoint(rest.codePointAt(0));
        plain += character;
        seg += escapeText(character);
        rest = rest.slice(character.length);
        continue;
      }
      const number = (codes += 1);
      const { inner, address } = markup.match.groups ?? {};
      if (inner === undefined) {
        seg += `<ph x="${number}" type="${markup.type}">&lt;br&gt;</ph>`;
      } else {
        const within = walk(inner);
        const [open, close] = marks(markup.type, address);
        plain += within.plain;
        seg += `<bpt i="${number}" x="${number}" type="${markup.type}">${escapeText(open)}</bpt>`;
        seg += `${within.seg}<ept i="${number}">${escapeText(close)}</ept>`;
      }
      rest = rest.slice(markup.match[0].length);
    }
    return { plain, seg };
  };
  return walk(markdown);
}

/** The Markdown before and after what is marked. */
function marks(type, address) {
  if (type === 'link') return ['[', `](${address})`];
  return type === 'bold' ? ['**', '**'] : ['*', '*'];
}

/** The sentences of one language: a line each, the headline first. */
function sentences(markdown, heading) {
  const section = markdown.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`no section "${heading}"`);
  return section
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^### /, ''))
    .filter((line) => line !== '')
    .map(segment);
}

/** The units of one release, each with the Chinese sentences before and after it; none at an end of the release. */
function unitsOf(document) {
  const markdown = readFileSync(join(releases, `${document}.md`), 'utf8');
  const chinese = sentences(markdown, '中文');
  const english = sentences(markdown, 'English');
  if (chinese.length !== english.length)
    throw new Error(`${document}: ${chinese.length} and ${english.length} sentences`);
  return chinese.map((source, index) => ({
    id: `${document}.${String(index + 1).padStart(2, '0')}`,
    document,
    source,
    target: english[index],
    previous: chinese[index - 1]?.plain ?? '',
    next: chinese[index + 1]?.plain ?? '',
  }));
}

/** Translated on the day of the release, reviewed on the day after. */
function dates(document) {
  const day = new Date(`${document.slice(0, 10)}T00:00:00Z`);
  const stamp = (days, hour) =>
    new Date(day.getTime() + (days * 24 + hour) * 3_600_000).toISOString().replace(/[-:]|\.\d+/g, '');
  return { created: stamp(0, 9), changed: stamp(1, 2) };
}

function tu(unit, translator) {
  const { created, changed } = dates(unit.document);
  return `    <tu tuid="${escapeAttribute(unit.id)}" srclang="zh-CN" creationdate="${created}" creationid="${translator}" changedate="${changed}" changeid="editor-1">
      <prop type="x-document">${escapeText(unit.document)}</prop>
      <prop type="x-context-pre">${escapeText(unit.previous)}</prop>
      <prop type="x-context-post">${escapeText(unit.next)}</prop>
      <tuv xml:lang="zh-CN">
        <seg>${unit.source.seg}</seg>
      </tuv>
      <tuv xml:lang="en">
        <seg>${unit.target.seg}</seg>
      </tuv>
    </tu>
`;
}

function tmx() {
  const documents = readdirSync(releases)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
    .sort();
  const units = documents.flatMap((document, index) =>
    unitsOf(document).map((unit) => tu(unit, `translator-${(index % 2) + 1}`)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Invented example: the academy, the people and the events do not exist. CC0-1.0. -->
<tmx version="1.4">
  <header creationtool="demo-memory" creationtoolversion="1" segtype="sentence" o-tmf="Markdown" adminlang="en" srclang="zh-CN" datatype="plaintext"/>
  <body>
${units.join('')}  </body>
</tmx>
`;
}

if (process.argv.includes('--print')) process.stdout.write(tmx());
else writeFileSync(join(demo, 'demo-memory.tmx'), tmx());
