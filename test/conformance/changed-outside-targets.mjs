// Says what differs between an XLIFF file and the same file with one edited target, besides that target and the naming of
// the target language. It knows nothing of the reader and the writer: it cuts targets out of both files and compares the
// rest letter by letter, and the targets one by one.

const TARGET = /<((?:[\w.-]+:)?)target(?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?(?:\/>|(?<!\/)>[\s\S]*?<\/\1target\s*>)/g;
const ROOT = /<(?:[\w.-]+:)?xliff\b(?:[^>"']|"[^"]*"|'[^']*')*>/;
const TARGET_LANGUAGE = /\s+trgLang\s*=\s*(?:"[^"]*"|'[^']*')/;

/** @returns undefined, or what else has changed */
export function changedOutsideTargets(before, after) {
  const [left, right] = [before, after].map((text) => text.replace(TARGET, '').replace(ROOT, withoutTargetLanguage));
  if (left !== right) return firstDifference(left, right);
  const [old, now] = [before, after].map((text) => [...text.matchAll(TARGET)].map(([target]) => target));
  const at = now.findIndex((target, index) => target !== old[index]);
  // One is new, or one is another.
  const rest = now.length === old.length ? old.slice(at + 1) : old.slice(at);
  const isOne = at === -1 || (now.length - old.length <= 1 && now.slice(at + 1).join() === rest.join());
  return isOne ? undefined : 'another target has changed too';
}

function withoutTargetLanguage(root) {
  return root.replace(TARGET_LANGUAGE, '');
}

function firstDifference(left, right) {
  let at = 0;
  while (left[at] === right[at]) at++;
  return JSON.stringify([left, right].map((text) => text.slice(Math.max(0, at - 40), at + 60)));
}
