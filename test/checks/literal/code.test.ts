import { describe, expect, test } from '@jest/globals';

import { foundIn } from '../checked.js';

describe('code', () => {
  test.each([
    ['zh>en', '课题2023YFC7654321', 'project 2023YFC7654321', []],
    ['zh>en', '课题2023YFC7654321', 'project 2023YFC7645321', ['code: 2023YFC7654321 | 2023YFC7645321']],
    ['zh>en', '课题２０２３ＹＦＣ７６', 'project 2023YFC76', []],
    ['zh>en', '按照GB/T 4321—2018执行', 'according to GB/T 4321-2018', []],
    ['zh>en', '按照GB/T 4321—2018执行', 'according to GB/T 4321-2019', ['code: GB/T 4321—2018 | GB/T 4321-2019']],
    ['en>zh', 'CO2 and H2O', '二氧化碳和水', []],
    ['zh>en', 'WIN32接口', 'the WIN12 interface', ['code: WIN32 | WIN12']],
    ['zh>en', 'H3N2病毒', 'the H3N8 virus', ['code: H3N2 | H3N8']],
    ['en>zh', 'a file of 20MB', '20兆的文件', []],
    ['en>de', 'form K-2231', 'Formular', ['code: K-2231']],
    ['zh>en', '新设备', 'the new device XR-2000', []],
  ])('%s: %s with %s', async (languages, source, target, expected) => {
    expect(await foundIn([source, target], languages, 'code')).toEqual(expected);
  });
});
