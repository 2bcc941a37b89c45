const SUBTAGS = [
  '(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})',
  '(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\\d{3}))?(?:-(?:[a-z\\d]{5,8}|\\d[a-z\\d]{3}))*',
  '(?:-[a-wyz\\d](?:-[a-z\\d]{2,8})+)*(?:-x(?:-[a-z\\d]{1,8})+)?',
].join('');
const IRREGULAR = 'en-gb-oed|i-[a-z]{3,8}|sgn-(?:be-fr|be-nl|ch-de)';
const TAG = new RegExp(`^\\s*(?:${SUBTAGS}|x(?:-[a-z\\d]{1,8})+|${IRREGULAR})\\s*$`, 'i');

/** Whether a tag is written as BCP 47 has it (RFC 5646, section 2.1): "en_US" is not. */
export function isWellFormedTag(tag: string): boolean {
  return TAG.test(tag);
}

/** Whether a language is another or a narrower one ("en-GB" of "en"), as `lang()` of XPath 1.0 compares them. */
export function sameOrNarrower(language: string, wanted: string): boolean {
  const [given, whole] = [language.toLowerCase(), wanted.toLowerCase()];
  return given === whole || given.startsWith(`${whole}-`);
}
