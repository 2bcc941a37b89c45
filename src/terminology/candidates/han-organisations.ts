import type { FoundCandidate } from './found-candidate.js';
import { type LeftReach, nameBefore } from './name-before.js';
import type { TextWord } from './text-words.js';

/** Nothing but a body ends so. */
const BODY =
  /(?:研究所|研究院|科学院|工程院|大学|学院|实验室|委员会|基金会|协会|学会|医院|天文台|出版社|联合会|研究中心|观测站|联盟|科协|部委|博物馆|图书馆|公司|集团|研究會|研究所|學院|大學|實驗室|委員會|研究機構|研究室)$/u;
/** What programmes, places and events end with, and much else. */
const PROGRAMME =
  /(?:计划|工程|专项|项目|中心|平台|论坛|大会|研讨会|倡议|奖|装置|卫星|望远镜|探测器|加速器|計劃|計畫|中心|論壇)$/u;
const LEAST_BODY = 4;
const LEAST_PROGRAMME = 5;

/** Bodies and programmes in a Chinese text, by what their names end with (…研究所, …计划), named once or more. */
export function hanOrganisationCandidates(
  text: string,
  words: readonly TextWord[],
  reach: LeftReach,
): FoundCandidate[] {
  return words.flatMap((word, index): FoundCandidate[] => {
    if (!word.isUnspaced || isFollowedByEnding(words, index)) return [];
    const isBody = endsLike(BODY, words, index);
    if (!isBody && !endsLike(PROGRAMME, words, index)) return [];
    const name = nameBefore(words, index + 1, reach, text);
    if (name === undefined || [...name].length < (isBody ? LEAST_BODY : LEAST_PROGRAMME)) return [];
    return [{ text: name, kind: 'name', weight: isBody ? 0.8 : 0.65, least: 1 }];
  });
}

/** The ending may be two words of the dictionary: 研究 所. */
function endsLike(ending: RegExp, words: readonly TextWord[], index: number): boolean {
  const { form, joined } = words[index]!;
  return ending.test(joined ? (words[index - 1]?.form ?? '') + form : form);
}

/** 实验室 in 实验室委员会: the longer name is found by its own end. */
function isFollowedByEnding(words: readonly TextWord[], index: number): boolean {
  const next = words[index + 1];
  return next?.joined === true && next.start === words[index]!.end && BODY.test(next.form);
}
