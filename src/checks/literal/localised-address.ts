import type { LanguageTag } from '../../domain/language-tag.js';
import { languageOf } from '../../text/language-tags.js';

/** Equal for addresses that lead to the same place: with or without "www." and the last slash, by either protocol. */
export function sameAddress(address: string): string {
  const [, host, path] = /^(?:https?:\/\/)?(?:www\.)?([^/?#]*)(.*)$/su.exec(address)!;
  return host!.toLowerCase() + (path === '/' || path === undefined ? '' : path.replace(/\/$/u, ''));
}

/** Whether they lead to the same host, or have the same path at different ones: one of them is a slip. */
export function haveCommonPart(a: string, b: string): boolean {
  const [first, second] = [a, b].map((address) => /^([^/]*)(.*)$/su.exec(sameAddress(address))!);
  return first![1] === second![1] || first![2] === second![2];
}

/** How addresses write languages beside their tags. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  zh: ['chinese', 'cn', 'chn', 'chs', 'cht', 'hans', 'hant', 'tw', 'hk', 'zhcn', 'zhtw', 'zhs', 'zht', 'c'],
  en: ['english', 'eng', 'us', 'gb', 'uk', 'enus', 'engb', 'e'],
  ja: ['japanese', 'jp', 'jpn', 'jajp', 'j'],
  de: ['german', 'deutsch', 'ger', 'deu', 'at', 'ch', 'dede'],
  fr: ['french', 'francais', 'fre', 'fra', 'frfr'],
  es: ['spanish', 'espanol', 'spa', 'eses'],
  ru: ['russian', 'rus', 'ruru'],
  ko: ['korean', 'kr', 'kor', 'kokr'],
};

/** Whether two addresses differ in nothing but a name of one of the languages: "/zh/about" and "/en/about". */
export function isLocalised(source: string, target: string, languages: readonly LanguageTag[]): boolean {
  const names = new Set(languages.flatMap((tag) => [languageOf(tag), ...(NAMES[languageOf(tag)] ?? [])]));
  return withoutNames(source, names) === withoutNames(target, names);
}

function withoutNames(address: string, names: ReadonlySet<string>): string {
  const parts = sameAddress(address).split(/[./?#&=_-]+/u);
  return parts.filter((part) => part !== '' && !names.has(part.toLowerCase())).join(' ');
}
