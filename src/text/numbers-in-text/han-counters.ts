const COUNTER =
  /(?:[多余餘]?(?:[个個名位件项項座家次届屆份条條种種篇所台臺套辆輛架艘人户戶村县省市国國块颗枚只隻头對对张張層层页頁章节節卷册期场場天年月日周岁项部类類级級批支组組本幅株棵门間间方点大步代期轮輪环号號線线路万元吨米克升倍度秒分時时週歳回杯箱階校社店台つ番冊维維足剂处股根滴瓶盒袋列排串群圈遍趟碗朵粒片段句集栋幢例起笔款型匹羽頭軒枚か箇ヶ篇首具堂]|公[里斤顷]|千[米克瓦]|厘米|毫米))/uy;

/** Whether a word with which things are counted stands at a place. */
export function isCounted(plain: string, at: number): boolean {
  COUNTER.lastIndex = at;
  return COUNTER.test(plain);
}
