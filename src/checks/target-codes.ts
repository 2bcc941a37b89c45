import type { Content, InlineCode } from '../domain/content.js';
import { findDisorder } from '../text/code-order.js';
import { notationOf } from '../text/inline-notation.js';

/**
 * Whether a target has the codes that its source asks for: undefined when it has, otherwise a clause that names the code
 * in the inline notation ("the code {2} is missing"). A code may be missing only where the source says that it can be
 * deleted, or for an annotation; occur again only where the source says that it can be copied.
 */
export function checkTargetCodes(source: Content, target: Content): string | undefined {
  const known = new Map(source.codes.map((code) => [notationOf(code), code]));
  return (
    findUnknown(target, known) ??
    findDoubled(target, known) ??
    findMissing(source, target) ??
    findDisorder(target.codes, source)
  );
}

type CodesByName = ReadonlyMap<string, InlineCode>;

function findUnknown(target: Content, known: CodesByName): string | undefined {
  for (const code of target.codes) {
    const name = notationOf(code);
    const original = known.get(name);
    if (original === undefined) return `${name} is not a code of the source`;
    if (original.kind !== code.kind) return `${name} is another kind of code in the source`;
  }
  return undefined;
}

function findDoubled(target: Content, known: CodesByName): string | undefined {
  const seen = new Set<string>();
  for (const code of target.codes) {
    const name = notationOf(code);
    if (seen.has(name) && !canBeCopied(code, known)) return `${name} occurs twice`;
    seen.add(name);
  }
  return undefined;
}

/** What a file says about a pair as a whole it says at its start. */
function canBeCopied(code: InlineCode, known: CodesByName): boolean {
  const names = [notationOf(code), notationOf({ id: code.id, kind: 'open' })];
  return names.some((name) => known.get(name)?.attributes?.['canCopy'] === 'yes');
}

function findMissing(source: Content, target: Content): string | undefined {
  const present = new Set(target.codes.map(notationOf));
  const missing = source.codes.find((code) => !canBeLeftOut(code) && !present.has(notationOf(code)));
  return missing && `the code ${notationOf(missing)} is missing`;
}

function canBeLeftOut({ type, canDelete }: InlineCode): boolean {
  return type === 'annotation' || canDelete === true;
}
