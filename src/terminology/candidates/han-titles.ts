/** Titles that Chinese releases write right behind or before a name. */
const TITLES =
  `院士 研究员 教授 所长 院长 校长 主任 会长 主席 部长 局长 处长 司长 台长 站长 秘书长 理事长 书记 委员 博士 工程师 总工程师
  首席科学家 科学家 总裁 董事长 总经理 先生 女士 讲师 大使 总统 总理 市长 省长`.split(/\s+/u);

/** Stand before a title and belong to it: 副所长, 助理研究员. */
const RANKS = ['常务副', '名誉', '助理', '特聘', '荣誉', '副', '原', '高级'];

export const HAN_TITLES: ReadonlySet<string> = new Set([
  ...TITLES,
  ...TITLES.flatMap((title) => ['副', '名誉'].map((rank) => rank + title)),
]);

/** Source of a regular expression for a title with its ranks. */
export const HAN_TITLE = `(?:${RANKS.join('|')})?(?:${[...TITLES].sort((a, b) => b.length - a.length).join('|')})`;
