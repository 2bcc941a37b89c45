/** A reader's machine may have no Chinese, Japanese or Korean font as its default; `lang` chooses the forms of the characters. */
export const SCRIPT_FONTS = `
:lang(zh), :lang(zh-Hans) { font-family: "Noto Sans", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
:lang(zh-Hant), :lang(zh-TW), :lang(zh-HK) { font-family: "Noto Sans", "Noto Sans CJK TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei", sans-serif; }
:lang(ja) { font-family: "Noto Sans", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic", sans-serif; }
:lang(ko) { font-family: "Noto Sans", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif; }
`;

/**
 * A4, two or three columns, an entry never broken.
 */
export const PRINT_STYLE = `
@page { size: A4; margin: 14mm 12mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 186mm; color: #000; background: #fff; font: 10pt/1.35 "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
${SCRIPT_FONTS}header { border-bottom: 0.5pt solid #000; margin-bottom: 4mm; }
h1 { font-size: 14pt; line-height: 1.2; margin: 0; overflow-wrap: anywhere; }
header p { margin: 1mm 0 2mm; }
dl { margin: 0; column-gap: 6mm; column-rule: 0.25pt solid #999; }
.columns-2 { columns: 2; }
.columns-3 { columns: 3; font-size: 8.5pt; }
dl > div { break-inside: avoid; padding: 0.6mm 0; border-bottom: 0.25pt solid #ccc; }
dt { font-weight: 700; overflow-wrap: anywhere; }
dd { margin: 0 0 0 3mm; overflow-wrap: anywhere; }
dd.note { font-size: 0.85em; font-style: normal; color: #333; }
:lang(zh), :lang(ja) { line-break: strict; text-autospace: normal; }
`;
