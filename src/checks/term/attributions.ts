import type { TermPlace } from '../document-under-check.js';
import type { CheckedText } from '../checked-text.js';

/** More of a clause is not looked at. */
const REACH = 60;
const CLAUSE_BEFORE = /[^，。；：！？\n]*$/u;
const CLAUSE_BEHIND = /^[^，。；：！？\n]*/u;
/** "记者从X获悉", "据X报道". */
const FROM = /[从從]/u;
const LEARNT = /(?:获悉|獲悉|得知|了解到|了解|获知|獲知)$/u;
const BY = /据|據/u;
const REPORTED = /(?:报道|報道|報導|消息|讯|訊|获悉|獲悉|了解|悉)$/u;
const SAYS = /\b(?:learn|accord|report|told|tell|said|say|announce|inform|source|news|reveal)/iu;

/** Whether a place stands where Chinese names its source of the news, and an English text does not. */
export function isLeftOutAttribution({ start, end }: TermPlace, source: CheckedText, target: CheckedText): boolean {
  if (source.languageName !== 'zh' || target.languageName !== 'en') return false;
  const [before] = CLAUSE_BEFORE.exec(source.text.slice(Math.max(0, start - REACH), start))!;
  const isFrom = FROM.test(before);
  if (!isFrom && !BY.test(before)) return false;
  const [behind] = CLAUSE_BEHIND.exec(source.text.slice(end, end + REACH))!;
  return (isFrom ? LEARNT : REPORTED).test(behind) && !SAYS.test(target.text);
}
