import type { LanguageTag } from '../domain/language-tag.js';
import { languageOf } from './language-tags.js';

/**
 * Words with which no term begins or ends: grammar, and the verbs and adverbs of which every release is full. A list for
 * each language that releases are written in; elsewhere the statistics have to do.
 */
const EDGE_WORDS: Readonly<Record<string, string>> = {
  en: `a about above across after again against all almost along already also although always am among an and another any are
    around as at away be became because become been before began being below between both but by came can cannot come could
    day days did do does doing done down during each eight either etc even ever every few first five for four from further
    gave get give given gives go going had has have having he held her here him his how however i if in including into is it
    its itself just last later led less let like made main make makes making many may me more most much must my near nearly new
    next nine no nor not now of off on once one only onto or other others our out over own part per put said same saw say says
    second see seen seven several shall she should show showed shown since six so some still such take taken ten than that the
    their them then there these they third this those three through thus time to today together too took toward towards two
    under until up upon us use used uses using very via was we well were what when where which while who whom whose why will
    with within without would year years yet you your
    added announced attended called carried delivered emphasised emphasized expressed hold hosted introduced jointly launched
    marks noted organised organized participated pointed presented provided signed stressed visited`,
  fr: `a à afin ainsi après au aucun aussi autre autres aux avant avec avoir bien car ce ceci cela celle celles celui ces cet
    cette ceux chaque chez ci comme contre d dans de depuis des dès deux donc dont du elle elles en encore entre est et été être
    eu eux fait font grâce il ils je jusqu l la le les leur leurs lors lorsque lui mais même mêmes moins ne ni non nos notre nous
    on ont ou où par pas pendant peu peut plus pour pourquoi près puis qu quand que quel quelle quels qui sa sans se selon sera
    ses seront si son sont sous soit sur tant tous tout toute toutes très trois un une vers vos votre vous y`,
  de: `ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bis da dabei dafür damit
    dann das dass davon dazu dem den denn der deren des dessen die dies diese diesem diesen dieser dieses doch drei du durch ein
    eine einem einen einer eines er erst erste ersten es etwa für gegen hat hatte hatten hier ihm ihn ihnen ihr ihre ihrem ihren
    ihrer im in indem ins ist ja jede jeder jedoch kann kein keine können man mehr mit muss nach neben neue neuen nicht noch nun
    nur ob oder ohne sehr sei sein seine seinem seinen seiner seit sich sie sind so soll sollen sowie über um und uns unser unter
    viele vom von vor war waren was weil weitere welche wenn werden wie wieder wird wo worden wurde wurden zu zum zur zwei
    zwischen`,
  es: `a al algo ante antes así aún aunque bajo bien cada como con contra cual cuando de del desde donde dos durante e el él
    ella ellas ellos en entre era eran es esa ese eso esta está están estas este esto estos fue fueron ha han hasta hay la las
    le les lo los más me mediante mientras mismo mucho muy ni no nos o otra otras otro otros para pero por porque pues que qué
    quien se sea según ser si sí sin sino sobre son su sus también tan tanto tiene todo todos tras tres un una unas uno unos y ya`,
  ru: `а без бы был была были было быть в вам вас весь во вот все всего всех вы где да для до его ее её если есть еще ещё же за и
    из или им их к как ко когда которая которого которой которые который которых кто ли либо между мы на над не него нее нет ни
    них но о об один однако он она они оно от по под после при про с со свои своей себя так также такие такой там то того тоже
    только том три ты у уже чем что чтобы эта эти этих это этого этой этом этот`,
  zh: `的 得 了 着 过 在 和 与 及 以及 或 或者 是 为 因 因为 由 于 对 对于 将 把 被 从 向 到 至 往 以 用 按 按照 根据 通过 经 就 也 都 还 又 再
    更 最 很 太 非常 十分 不 没 没有 未 无 有 这 那 该 此 其 本 各 每 某 我 你 他 她 它 我们 你们 他们 她们 它们 自己 大家 之 而 但 但是 并 并且
    且 而且 如 如果 若 即 则 所 等 等等 个 位 名 次 届 项 种 家 批 些 一些 一个 这个 那个 这些 那些 多个 几个 两个 三个 多名 多位 一 二 两 三 四
    五 六 七 八 九 十 百 千 万 亿 第一 第二 第三 年 月 日 今年 去年 明年 今天 昨天 近日 日前 目前 现在 当前 近年 近年来 其中 此外 同时 期间
    以来 之间 之一 之后 之前 以上 以下 以内 以外 上 下 中 里 内 外 前 后 间 方面 情况 问题 进行 开展 举行 举办 召开 表示 指出 强调 认为 介绍
    介绍说 说 称 提出 宣布 透露 希望 参加 出席 参观 访问 考察 主持 发表 签署 签订 成立 建立 启动 实施 推动 推进 促进 加强 加快
    提高 提升 实现 完成 取得 获得 发挥 坚持 围绕 面向 参与 负责 承担 率 率领 带领 使得 成为 作为 做 可 可以 能够
    应 应该 要 需要 必须 来 去 来自 位于 属于 包括 具有 拥有 关于 有关 相关 主要 重要 重大 进一步 积极 全面 深入 不断 共同 共 分别 均 已 已经
    曾 正 正在 多 近 约 超过 达 达到 全体 所有 任何 首次 首个 最新 日益 必将 予以 加以 给予 给 受 受到 得到 有效 积极性 一行 一致
    特别 尤其 特别是 尤其是 随着 当 随后 最后 首先 然后 于是 因此 所以 由于 为了 不仅 不但 只 只有 只要 除了 除 之际 旨在 致力于 依托 落实 贯彻
    聚焦 瞄准 汇聚 邀请 聘任 任命 担任 兼任 现任 时任 前任 授予 颁发 发布 研制 建成 投入 加入 经过 利用 采用 提供 形成`,
  ja: `的 等 者 年 月 日 時 今 本 各 同 第 約 前 後 中 上 下 内 外 間 他 今回 今後 現在 以上 以下 我々 私 彼 彼女 場合 必要 可能 一 二 三 四 五 六 七 八
    九 十 百 千 万 億 人 回 名 的な`,
};

/** Words that may end a term but begin none: "生态文明建设", not "建设生态文明". */
const NO_BEGINNINGS: Readonly<Record<string, string>> = {
  zh: '建设 研发 开发 组织 领导 讲话 发言 致辞 代表 支持 新 大 小',
};

/** What may stand inside of a term though not at its edges: "Academy of Sciences", "recherche et développement". */
const CONNECTORS: Readonly<Record<string, string>> = {
  en: 'of for and in to on the',
  fr: "de des du d l la le les et en à pour l'",
  de: 'der des für und im von',
  es: 'de del la las los el y en para',
  ru: 'и по в',
  // Words by themselves, and characters of words that the dictionary of the segmenter lacks: 中|子.
  zh: '中 上 下 内 外',
};

export interface EdgeWords {
  readonly edges: ReadonlySet<string>;
  /** As edges, at the beginning alone. */
  readonly beginnings: ReadonlySet<string>;
  readonly connectors: ReadonlySet<string>;
}

/** @returns empty lists for a language that has none here */
export function edgeWordsOf(language: LanguageTag): EdgeWords {
  const name = languageOf(language);
  const edges = listOf(EDGE_WORDS, name);
  return {
    edges,
    beginnings: new Set([...edges, ...listOf(NO_BEGINNINGS, name)]),
    connectors: listOf(CONNECTORS, name),
  };
}

function listOf(lists: Readonly<Record<string, string>>, language: string): ReadonlySet<string> {
  const list = Object.hasOwn(lists, language) ? lists[language]! : '';
  return new Set(list.split(/\s+/u).filter((word) => word !== ''));
}
