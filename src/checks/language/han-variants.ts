/**
 * Characters that only one of the two Chinese scripts uses, for telling zh-Hans from zh-Hant.
 * Frequent ones, written as pairs simplified-traditional; characters that one script shares with the other
 * in some meaning (后, 里, 面, 台, 只) are left out on purpose.
 */
const PAIRS =
  '国國 们們 个個 这這 时時 会會 发發 对對 学學 术術 业業 产產 动動 员員 问問 关關 开開 书書 长長 门門 进進 过過 还還 ' +
  '说說 话話 语語 译譯 议議 记記 论論 设設 计計 认認 识識 讲講 请請 让讓 谁誰 调調 谈談 该該 课課 试試 证證 评評 读讀 ' +
  '实實 际際 经經 济濟 组組 织織 级級 结結 给給 统統 续續 维維 综綜 绿綠 线線 细細 终終 编編 约約 纪紀 红紅 纳納 ' +
  '为為 无無 与與 义義 东東 车車 两兩 来來 从從 众眾 优優 传傳 体體 价價 仅僅 亿億 万萬 协協 单單 华華 卫衛 历歷 ' +
  '压壓 县縣 双雙 变變 号號 听聽 响響 团團 园園 围圍 图圖 场場 坏壞 块塊 声聲 处處 备備 复復 头頭 奖獎 妇婦 孙孫 ' +
  '宁寧 宝寶 审審 宽寬 对對 导導 层層 岁歲 岛島 师師 带帶 帮幫 应應 广廣 庆慶 库庫 张張 归歸 当當 录錄 彻徹 总總 ' +
  '战戰 报報 担擔 拥擁 择擇 损損 换換 据據 摆擺 数數 断斷 旧舊 显顯 权權 条條 极極 构構 标標 样樣 桥橋 检檢 欢歡 ' +
  '气氣 汉漢 没沒 济濟 测測 湾灣 满滿 灵靈 点點 热熱 爱愛 状狀 环環 现現 电電 画畫 种種 积積 称稱 竞競 笔筆 签簽 ' +
  '粮糧 紧緊 罗羅 职職 联聯 胜勝 脑腦 节節 药藥 获獲 营營 虽雖 装裝 见見 规規 视視 觉覺 觅覓 贝貝 负負 财財 责責 ' +
  '质質 购購 贸貿 费費 资資 赛賽 轨軌 转轉 轮輪 软軟 较較 输輸 边邊 达達 迁遷 运運 远遠 连連 选選 遗遺 邮郵 邻鄰 ' +
  '释釋 针針 钟鐘 钢鋼 银銀 错錯 键鍵 间間 闻聞 队隊 阳陽 阶階 际際 陆陸 险險 难難 须須 项項 顺順 领領 题題 额額 ' +
  '风風 飞飛 馆館 驻駐 验驗 鱼魚 鸟鳥 黄黃 齐齊 龙龍';

const pairs = PAIRS.split(' ').map((pair) => [...pair]);
const SIMPLIFIED: ReadonlySet<string> = new Set(pairs.map(([simplified]) => simplified!));
const TRADITIONAL: ReadonlySet<string> = new Set(pairs.map(([, traditional]) => traditional!));

/** Counts the characters (code points) that only simplified or only traditional Chinese uses. */
export function countHanVariants(text: string): { readonly simplified: number; readonly traditional: number } {
  let simplified = 0;
  let traditional = 0;
  for (const character of text) {
    if (SIMPLIFIED.has(character)) simplified += 1;
    else if (TRADITIONAL.has(character)) traditional += 1;
  }
  return { simplified, traditional };
}
