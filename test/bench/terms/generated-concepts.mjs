// Concepts as a science academy might have them, made from parts that stand beside each other in both languages. The same
// number always gives the same concept, so that a million need not be held.

const FIELDS = [
  '量子 quantum', '大气 atmospheric', '深海 deep-sea', '高能 high-energy', '生物 biological', '纳米 nanoscale', '激光 laser',
  '超导 superconducting', '低温 cryogenic', '等离子体 plasma', '中微子 neutrino', '引力 gravitational', '遥感 remote sensing',
  '冰川 glacier', '土壤 soil', '海洋 ocean', '卫星 satellite', '雷达 radar', '光学 optical', '声学 acoustic', '磁性 magnetic',
  '催化 catalytic', '基因 gene', '蛋白质 protein', '神经 neural', '免疫 immune', '稻米 rice', '小麦 wheat', '森林 forest',
  '湿地 wetland', '沙漠 desert', '高原 plateau', '地震 seismic', '火山 volcanic', '月球 lunar', '火星 Martian', '太阳 solar',
  '恒星 stellar', '星系 galactic', '宇宙线 cosmic-ray', '微波 microwave', '红外 infrared', '紫外 ultraviolet', '同位素 isotope',
  '稀土 rare-earth', '石墨烯 graphene', '钙钛矿 perovskite', '半导体 semiconductor', '集成电路 integrated-circuit', '传感器 sensor',
  '机器人 robot', '人工智能 artificial-intelligence', '大数据 big-data', '云计算 cloud-computing', '密码 cryptographic',
  '通信 communication', '导航 navigation', '航天 aerospace', '航空 aviation', '船舶 shipbuilding', '核聚变 nuclear-fusion',
  '氢能 hydrogen', '储能 energy-storage', '碳 carbon', '水文 hydrological', '气候 climate', '臭氧 ozone', '病毒 virus',
  '细菌 bacterial', '疫苗 vaccine', '药物 drug', '干细胞 stem-cell', '肿瘤 tumour', '心血管 cardiovascular', '儿童 paediatric',
]; // prettier-ignore
const MIDDLES = [
  '观测 observation', '探测 detection', '成像 imaging', '计算 computing', '模拟 simulation', '测量 measurement', '监测 monitoring',
  '合成 synthesis', '加工 processing', '调控 regulation', '转化 conversion', '传输 transmission', '存储 storage', '识别 recognition',
  '预报 forecasting', '修复 restoration', '保护 conservation', '勘探 exploration', '评估 assessment', '诊断 diagnosis',
  '治疗 therapy', '育种 breeding', '加速 acceleration', '冷却 cooling', '纠缠 entanglement', '干涉 interference', '衍射 diffraction',
  '散射 scattering', '吸收 absorption', '发射 emission', '编码 encoding', '控制 control', '优化 optimisation', '建模 modelling',
  '教育 education', '合作 cooperation', '交流 exchange', '培训 training', '管理 management', '标准 standards',
]; // prettier-ignore
const HEADS = [
  '研究所 institute', '实验室 laboratory', '中心 centre', '委员会 committee', '计划 programme', '项目 project', '平台 platform',
  '装置 facility', '系统 system', '方法 method', '技术 technology', '设备 equipment', '网络 network', '论坛 forum', '会议 conference',
  '研讨会 symposium', '协会 association', '学会 society', '基金 fund', '奖 award', '报告 report', '规划 plan', '战略 strategy',
  '政策 policy', '工程 engineering project', '示范区 demonstration zone', '基地 base', '联盟 alliance', '公约 convention',
  '协定 agreement', '数据库 database', '图谱 atlas', '模型 model', '理论 theory', '效应 effect', '机制 mechanism', '过程 process',
  '材料 material', '器件 device', '芯片 chip', '望远镜 telescope', '加速器 accelerator', '反应堆 reactor', '航天器 spacecraft',
  '探测器 probe', '观测站 observatory', '考察队 expedition', '学院 school', '学报 journal', '专家组 expert group',
]; // prettier-ignore
/** Syllables of made-up names, with a character that sounds like each. */
const NAMES =
  '巴ba 贝bei 布bu 达da 德de 迪di 多do 法fa 费fe 戈go 哈ha 赫he 加ga 卡ka 科ko 拉la 莱lai 利li 罗ro 马ma 梅me 米mi 莫mo 纳na 尼ni 诺no 帕pa 佩pe 皮pi 萨sa 塞se 斯s 索so 塔ta 特t 托to 瓦va 维vi 沃vo 亚ya 扎za 泽ze'.split(
    ' ',
  );

const pairs = (words) => words.map((word) => [word.slice(0, word.indexOf(' ')), word.slice(word.indexOf(' ') + 1)]);
const [fields, middles, heads] = [FIELDS, MIDDLES, HEADS].map(pairs);
const names = NAMES.map((name) => [name[0], name.slice(1)]);

/** Numbers below `range` that look random and belong to (seed, salt). */
function drawn(seed, salt, range) {
  let value = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  value = Math.imul(value ^ (value >>> 15), 0x735a2d97);
  return ((value ^ (value >>> 15)) >>> 0) % range;
}

const pick = (list, seed, salt) => list[drawn(seed, salt, list.length)];

function nameOf(seed) {
  const parts = Array.from({ length: 2 + drawn(seed, 40, 3) }, (_, at) => pick(names, seed, 41 + at));
  const latin = parts.map(([, sound]) => sound).join('');
  return [parts.map(([character]) => character).join(''), latin[0].toUpperCase() + latin.slice(1)];
}

/** The n-th concept: zh-Hans and en, some with an acronym, some not approved. */
export function generatedConcept(number) {
  const [field, middle, head, name] = [
    pick(fields, number, 1),
    pick(middles, number, 2),
    pick(heads, number, 3),
    nameOf(number),
  ];
  const shape = drawn(number, 4, 4);
  const [zh, en] = [
    () => [name[0] + field[0] + head[0], `${name[1]} ${capital(field[1])} ${capital(head[1])}`],
    () => [
      name[0] + field[0] + middle[0] + head[0],
      `${capital(head[1])} of ${capital(field[1])} ${capital(middle[1])} of ${name[1]}`,
    ],
    () => [field[0] + middle[0] + name[0] + head[0], `${field[1]} ${middle[1]} ${name[1]} ${head[1]}`],
    () => [name[0] + middle[0] + head[0], `${name[1]} ${middle[1]} ${head[1]}`],
  ][shape]();
  const terms = [
    { language: 'zh-Hans', text: zh, status: 'preferred' },
    { language: 'en', text: en, status: 'preferred' },
  ];
  if (drawn(number, 5, 10) === 0) {
    const letters = [...en.matchAll(/(?<=^|[ -])[A-Za-z]/g)].join('').toUpperCase();
    terms.push({ language: 'en', text: letters + name[1][1].toUpperCase(), status: 'admitted', type: 'acronym' });
  }
  return {
    ...{
      id: `c${number}`,
      glossaryId: `g${drawn(number, 6, 5)}`,
      revision: 1,
      changeSetId: 's1',
      changedAt: 0,
      changedBy: 'bench',
    },
    ...{ notes: [], doNotTranslate: false, approved: drawn(number, 7, 8) > 0, terms },
  };
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** A deterministic source of choices. */
export function choices(seed) {
  let state = seed;
  return (range) => drawn((state += 1), 77, range);
}
