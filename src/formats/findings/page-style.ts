import { SCRIPT_FONTS } from '../print-sheet/print-style.js';

/**
 * Spaces between scripts are shown as they are written, for checks are about them. Colours hold 4.5:1 against their ground, in the light and in the dark.
 */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ground: #fff; --ink: #1a1a1a; --quiet: #555; --line: #d0d0d0; --raised: #f5f5f4;
  --error: #b3261e; --warning: #8a5000; --hint: #1f5fa8; --mark: #ffe08a; --mark-ink: #1a1a1a; --inserted: #0b6b2e; --deleted: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ground: #16181b; --ink: #ececec; --quiet: #b0b0b0; --line: #44484d; --raised: #202327;
  --error: #ff8a80; --warning: #f5b95a; --hint: #8ab8f5; --mark: #6b5200; --mark-ink: #fff; --inserted: #7ddc9a; --deleted: #ff8a80; } }
@page { size: A4; margin: 14mm 12mm; }
* { box-sizing: border-box; }
html { scroll-padding-top: 6rem; }
body { margin: 0 auto; max-width: 62rem; padding: 1rem; color: var(--ink); background: var(--ground);
  font: 1rem/1.5 "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; break-after: avoid; }
h3 { font-size: 1rem; margin: 0; font-weight: 400; }
header p, .facts { color: var(--quiet); margin: 0 0 .5rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }
caption { text-align: left; }
th { text-align: left; font-weight: 600; overflow-wrap: break-word; }
th:nth-child(2) { text-align: right; }
th, td { padding: .15rem .75rem .15rem 0; border-bottom: 1px solid var(--line); vertical-align: middle; }
tr { break-inside: avoid; }
td.count { text-align: right; font-variant-numeric: tabular-nums; }
td.bar { width: 40%; }
td.text { white-space: pre-wrap; text-autospace: no-autospace; text-spacing-trim: space-all; }
td.facts { width: 30%; font-size: .875rem; }
svg { display: block; width: 100%; height: .7rem; }
svg .error { fill: var(--error); } svg .warning { fill: var(--warning); } svg .hint { fill: var(--hint); }
form { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; padding: .75rem 0; position: sticky; top: 0;
  background: var(--ground); border-bottom: 1px solid var(--line); z-index: 1; }
form label { display: grid; gap: .15rem; }
input, select, button { font: inherit; color: inherit; background: var(--raised); border: 1px solid var(--quiet); border-radius: 4px; padding: .25rem .5rem; max-width: 100%; }
input { width: 16rem; }
output { margin-left: auto; color: var(--quiet); }
:focus-visible { outline: 2px solid var(--hint); outline-offset: 2px; }
[hidden] { display: none !important; }
.findings > article { border-left: 4px solid var(--line); padding: .5rem 0 .5rem .75rem; margin: 0 0 .75rem; break-inside: avoid;
  content-visibility: auto; contain-intrinsic-size: auto 9rem; }
article.error { border-color: var(--error); } article.warning { border-color: var(--warning); } article.hint { border-color: var(--hint); }
.what { display: flex; flex-wrap: wrap; gap: 0 .75rem; margin: 0; font-size: .875rem; color: var(--quiet); }
.error > .what .severity { color: var(--error); } .warning > .what .severity { color: var(--warning); } .hint > .what .severity { color: var(--hint); }
.severity, .place { font-weight: 600; }
dl { margin: .25rem 0 0; }
dl > div { display: grid; grid-template-columns: 6rem 1fr; gap: 0 .75rem; align-items: baseline; }
dt { color: var(--quiet); font-size: .875rem; }
dd { margin: 0; white-space: pre-wrap; text-autospace: no-autospace; text-spacing-trim: space-all; }
mark { background: var(--mark); color: var(--mark-ink); border-radius: 2px; outline: 1px solid var(--warning); }
mark:empty { padding: 0 .1rem; }
mark[data-signs]::after { content: attr(data-signs); font-size: .7rem; }
code { font-size: .85em; color: var(--quiet); border: 1px solid var(--line); border-radius: 3px; padding: 0 .15rem; }
ins { color: var(--inserted); text-decoration: underline; } del { color: var(--deleted); text-decoration: line-through; }
details { margin: .25rem 0; } summary { cursor: pointer; padding: .2rem 0; }
details.alone { margin: 1.5rem 0; }
.context { color: var(--quiet); font-size: .9rem; }
@media (max-width: 34rem) { dl > div { grid-template-columns: 1fr; } form { position: static; } output { margin-left: 0; } }
@media print { :root { --ground: #fff; --ink: #000; --quiet: #444; --line: #bbb; --error: #b3261e; --warning: #8a5000; --hint: #1f5fa8;
  --mark: #ffe08a; --mark-ink: #000; --inserted: #0b6b2e; --deleted: #b3261e; }
  html { font-size: 9.5pt; } body { max-width: none; padding: 0; } form { display: none; } .findings > article { content-visibility: visible; }
  * { print-color-adjust: exact; } }
${SCRIPT_FONTS}`;
