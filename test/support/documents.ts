/** XLIFF files as the API gets them: each with what is easily lost (line ends, quotes, comments, marks of the encoding). */

/** XLIFF 1.2 with CRLF, a pair of codes, a target, a unit that is not to be translated. */
export const RELEASE_1_2 = [
  `<?xml version='1.0' encoding="UTF-8"?>`,
  '<!-- sent by the press office -->',
  '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" >',
  '<file original="release.html" source-language="zh-CN" target-language="en" datatype="html"><body>',
  '  <trans-unit id="u1"><source>关于<g id="1">我们</g></source></trans-unit>',
  `  <trans-unit id='u2' approved="no"><source>联系我们</source><target state="translated">Contact&#x20;us</target></trans-unit>`,
  '  <trans-unit id="u3" translate="no"><source>YTAST</source></trans-unit>',
  '  <trans-unit id="u4"><source>云科院召开2025年国际合作工作会议</source><target/></trans-unit>',
  '</body></file>',
  '</xliff>',
  '',
].join('\r\n');

/** XLIFF 2.1 that names no target language. */
export const RELEASE_2_1 = `<?xml version="1.0"?>
<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh-CN">
  <x:file id="f1">
    <x:unit id="u1" name="title">
      <x:segment id="s1"><x:source>关于我们</x:source></x:segment>
      <x:ignorable><x:source> </x:source></x:ignorable>
      <x:segment id="s2"><x:source>点击<x:ph id="p1"/>发布</x:source></x:segment>
    </x:unit>
  </x:file>
</x:xliff>
`;

/** As Trados Studio writes it, with a byte order mark; the second segment is locked. */
export const RELEASE_SDL = `\ufeff<?xml version="1.0" encoding="utf-8"?>
<xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" sdl:version="1.0">
<file original="release.docx" datatype="x-sdlfilterframework2" source-language="zh-CN" target-language="en-US"><body>
<trans-unit id="a1"><source>关于我们。联系我们。</source><seg-source><mrk mtype="seg" mid="1">关于我们。</mrk><mrk mtype="seg" mid="2">联系我们。</mrk></seg-source><target><mrk mtype="seg" mid="1" /><mrk mtype="seg" mid="2">Contact us.</mrk></target><sdl:seg-defs><sdl:seg id="1" /><sdl:seg id="2" conf="ApprovedSignOff" locked="true" /></sdl:seg-defs></trans-unit>
</body></file></xliff>`;

/** XLIFF 1.2 of so many units, all alike but for a number. */
export function longRelease(units: number): string {
  const unit = (_: unknown, index: number) =>
    `<trans-unit id="${index + 1}"><source>第${index + 1}号：会议由副院长主持，院长出席会议并讲话。</source></trans-unit>`;
  return [
    '<xliff version="1.2"><file original="long.txt" source-language="zh-CN" target-language="en" datatype="plaintext"><body>',
    ...Array.from({ length: units }, unit),
    '</body></file></xliff>',
  ].join('\n');
}
