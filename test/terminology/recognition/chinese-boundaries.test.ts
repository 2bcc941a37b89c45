import { describe, expect, test } from '@jest/globals';

import { EN, ZH } from '../concepts.js';
import { conceptsOf, foundIn, recogniserOf } from './recognised.js';

/** The word boundaries are those of the Unicode version of Node; what changes with it shows here. */
const TERMS = `
  中国科学院 国家航天局 院士 博士后 通讯作者 第一作者 同行评议 基础研究 量子通信 量子计算机 量子比特
  引力波 暗物质 暗能量 干细胞 基因编辑 人工智能 机器学习 神经网络 钙钛矿太阳能电池 碳中和 碳达峰
  生态文明 一带一路 空间站 遥感卫星 火星探测器 长征五号 射电望远镜 同步辐射 中微子 散裂中子源 托卡马克
  核聚变 超导材料 纳米材料 石墨烯 半导体 光刻机 蛋白质 免疫疗法 疫苗 临床试验 气候变化
  青藏高原 地震预警 深海探测 科技创新 知识产权 国家实验室 重点研发计划 学术委员会 黑洞 宇宙射线`
  .trim()
  .split(/\s+/u);
const CARRIERS: readonly ((term: string) => string)[] = [
  (term) => `${term}取得重要进展。`,
  (term) => `专家介绍了${term}的最新情况。`,
  (term) => `报告提到“${term}”。`,
  (term) => `会议讨论${term}和其他问题。`,
  (term) => `今年，${term}受到关注`,
  (term) => `关于${term}`,
];

/** A term whose characters stand side by side in other words. */
const TRAPS: readonly (readonly [term: string, text: string])[] = [
  ['变量', '实验改变量子状态'],
  ['积分', '累积分布函数'],
  ['数组', '少数组织参加'],
  ['成功', '郑成功收复台湾'],
  ['人大', '日本人大多同意'],
  ['大学', '重大学术成果'],
  ['子弹', '用原子弹头'],
  ['和平', '湿度和平均温度'],
  ['文化', '论文化学部分'],
  ['国会', '在中国会议中心'],
  ['力学', '努力学习物理'],
  ['学生', '化学生物学'],
  ['法学', '用这种方法学习'],
  ['科研', '本科研究生'],
  ['理论', '物理论文'],
  ['动物', '移动物体'],
  ['人工', '工人工作'],
  ['发明', '揭发明显错误'],
  ['会计', '委员会计划明年'],
  ['水平', '自来水平均价格'],
  ['天文', '今天文章发表'],
  ['机会', '计算机会议'],
  ['化工', '现代化工程'],
  ['中子', '其中子公司'],
  ['地区', '当地区分'],
];
/** The dictionary divides these as the term would; that they are found is wrong, and known. */
const MISSED = 4;

test('no term is lost in a sentence', () => {
  const recogniser = recogniserOf(...conceptsOf(TERMS.map((term) => `zh:${term}`)));
  const lost = TERMS.flatMap((term, index) =>
    CARRIERS.map((carrier) => carrier(term)).filter((text) => {
      const hits = recogniser.recognise(text, { source: ZH, target: EN });
      return !hits.some(({ conceptId, possible, inside }) => conceptId === `c${index}` && !possible && !inside);
    }),
  );
  expect(lost).toEqual([]);
  expect(TERMS.length).toBeGreaterThanOrEqual(50);
});

test('a term across words is possible only', async () => {
  const taken: string[] = [];
  for (const [term, text] of TRAPS) {
    const found = await foundIn(text, `zh:${term}`);
    expect(found.join()).toContain(term);
    if (!found.every((one) => one.endsWith('?'))) taken.push(text);
  }
  expect(TRAPS.length).toBeGreaterThanOrEqual(20);
  expect(taken.length).toBeLessThanOrEqual(MISSED);
});

describe('what is only possible', () => {
  test('takes nobody’s place', async () => {
    expect(await foundIn('实验改变量子状态', 'zh:改变量', 'zh:量子')).toEqual(['改变量 < ?', '量子']);
  });

  test('is kept where nothing else stands', async () => {
    expect(await foundIn('郑成功', 'zh:成功')).toEqual(['成功 ?']);
  });
});
