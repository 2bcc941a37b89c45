import type { FoundCandidate } from './found-candidate.js';
import { HAN_TITLE } from './han-titles.js';
import type { TextWord } from './text-words.js';

/** The hundred and some most frequent surnames, and those of two characters; not those that are mostly other words (和, 时, 党). */
const SURNAMES =
  `王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文樊洪施欧殷颜庞芦俞葛毕裴詹柴章鲍窦卓褚沙耿温祝管骆
  劉陳楊黃趙吳孫馬羅鄭許韓鄧馮蕭蔣葉魏蘇呂盧鐘譚陸賈鄒閻龍賀顧龔萬錢戴嚴湯喬賴歐顏龐蘆畢`.replaceAll(/\s/gu, '');
const DOUBLE_SURNAMES = '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|歐陽|司馬|諸葛';
const SURNAME = `(?:${DOUBLE_SURNAMES}|[${SURNAMES}])`;
/** Ends words for places and bodies, or begins titles and grammar: never part of a given name. */
const GIVEN = '(?![的和与及在为由是该各副总原前兼任等位名所院系部处局厅省市县区委校室会组站台馆队团])\\p{Script=Han}';

const BEFORE_TITLE = new RegExp(`(${SURNAME}(?:${GIVEN}){1,2})(?=${HAN_TITLE})`, 'gu');
/** What may follow a name that stands behind its title. */
const END =
  '(?=$|[^\\p{Script=Han}]|和|与|及|在|等|率|为|作|说|向|就|表示|指出|介绍|认为|强调|出席|主持|致辞|代表|带领|一行|参加|宣布|透露|发表|签署|领导|团队|课题组|小组|报道|称)';
const BEHIND_TITLE = new RegExp(`(?<=${HAN_TITLE})(${SURNAME}(?:${GIVEN}){1,2}?)${END}`, 'gu');

/**
 * Persons in a Chinese text: a surname and one or two characters right before or behind a title (王贻芳院士, 所长李明). No title,
 * no name: among four characters of running text two always look like a person.
 */
export function hanPersonCandidates(text: string, words: readonly TextWord[]): FoundCandidate[] {
  const wordAt = new Map(words.map((word) => [word.start, word]));
  const found: FoundCandidate[] = [];
  for (const pattern of [BEFORE_TITLE, BEHIND_TITLE]) {
    for (const { 1: name, index } of text.matchAll(pattern)) {
      const word = wordAt.get(index);
      // Within a word of the dictionary (工程项目), or one by itself (高级), it is no name.
      if (name === undefined || word === undefined || word.form.length >= name.length) continue;
      found.push({ text: name, kind: 'name', weight: 0.85, least: 1 });
    }
  }
  return found;
}
