/** A TMX file of `count` different zh-CN and en units, numbered from `first`. */
export function generatedTmx(count: number, first = 1): string {
  const units = Array.from({ length: count }, (_, index) => unitOf(first + index));
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="test" creationtoolversion="1" segtype="sentence" o-tmf="none" adminlang="en" srclang="zh-CN" datatype="plaintext"/>
<body>
${units.join('\n')}
</body>
</tmx>
`;
}

function unitOf(number: number): string {
  const topic = TOPICS[number % TOPICS.length]!;
  return `<tu tuid="u${number}"><tuv xml:lang="zh-CN"><seg>第${number}号：${topic.zh}工作会议在云汀市召开。</seg></tuv><tuv xml:lang="en"><seg>No. ${number}: the work meeting on ${topic.en} was held in Yunting.</seg></tuv></tu>`;
}

const TOPICS = [
  { zh: '国际合作', en: 'international cooperation' },
  { zh: '人才培养', en: 'talent training' },
  { zh: '科研诚信', en: 'research integrity' },
  { zh: '成果转化', en: 'technology transfer' },
  { zh: '财务管理', en: 'financial management' },
] as const;
