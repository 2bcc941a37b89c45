import type { InlineCode } from '../../domain/content.js';
import { codeTokens } from './code-tokens.js';

/** A code with what XLIFF 2 says about it in both languages of a unit. */
export interface AgreedCode {
  readonly code: InlineCode;
  /** Its id in the file. */
  readonly token: string;
  readonly canDelete?: 'yes' | 'no';
  readonly canReorder?: 'yes' | 'no' | 'firstNo';
}

interface Sides {
  readonly source: readonly InlineCode[];
  readonly target: readonly InlineCode[];
}

/**
 * The codes of a unit as the specification wants them (XLIFF 2.1, 4.7.2, "Editing Hints"): one id is one code in both
 * languages, an end repeats the hints of its beginning, what must not be deleted is there, and what must not be reordered
 * has one order. Hints that the unit itself does not keep are left out; they travel beside the markup.
 */
export function agreedCodes(sides: Sides): Readonly<Record<keyof Sides, readonly AgreedCode[]>> {
  const { source, target } = sides;
  const clashing = clashingIds(sides);
  const keyOf = ({ id }: InlineCode): string => (clashing.has(id) ? `${id}\0` : id);
  const tokens = codeTokens([...source, ...target.map((code) => ({ ...code, id: keyOf(code) }))]);
  const shared = new Set(
    source.map(({ id }) => id).filter((id) => !clashing.has(id) && target.some((code) => code.id === id)),
  );
  const hasOneOrder = fixedOrder(source, shared) === fixedOrder(target, shared);
  const agreed = (codes: readonly InlineCode[], key: (code: InlineCode) => string): readonly AgreedCode[] =>
    codes.map((code) => {
      const start = startOf(code, codes);
      const deletion = deleteHint(start, shared);
      return {
        code,
        token: tokens.get(key(code)) ?? key(code),
        ...deletion,
        ...(hasOneOrder ? reorderHint(code, start, deletion) : {}),
      };
    });
  return { source: agreed(source, ({ id }) => id), target: agreed(target, keyOf) };
}

/** Ids that stand for other codes in the target than in the source. */
function clashingIds({ source, target }: Sides): ReadonlySet<string> {
  const ids = new Set(source.map(({ id }) => id));
  return new Set([...ids].filter((id) => describe(target, id) !== '' && describe(source, id) !== describe(target, id)));
}

/** What must be equal in both languages; empty where there is no code of this id. */
function describe(codes: readonly InlineCode[], id: string): string {
  const own = codes.filter((code) => code.id === id);
  const said = own.map(({ kind, type = '', data, canDelete, canReorder }) =>
    JSON.stringify([kind, type, data, canDelete !== false, canReorder !== false]),
  );
  return said.sort().join();
}

/** The beginning of a pair speaks for its end. */
function startOf(code: InlineCode, codes: readonly InlineCode[]): InlineCode {
  return code.kind === 'close' ? (codes.find(({ id, kind }) => id === code.id && kind === 'open') ?? code) : code;
}

function fixedOrder(codes: readonly InlineCode[], shared: ReadonlySet<string>): string {
  const fixed = codes.filter((code) => shared.has(code.id) && startOf(code, codes).canReorder === false);
  return JSON.stringify(fixed.map(({ id, kind }) => [id, kind]));
}

function deleteHint({ id, canDelete }: InlineCode, shared: ReadonlySet<string>): Pick<AgreedCode, 'canDelete'> {
  if (canDelete === undefined || (!canDelete && !shared.has(id))) return {};
  return { canDelete: canDelete ? 'yes' : 'no' };
}

/**
 * Every code that must not be reordered begins a group of its own: a group that goes on needs its beginning in both languages.
 * What must not be reordered must not be deleted either.
 */
function reorderHint(
  code: InlineCode,
  { canReorder }: InlineCode,
  { canDelete }: Pick<AgreedCode, 'canDelete'>,
): Pick<AgreedCode, 'canReorder'> {
  if (canReorder === true) return { canReorder: 'yes' };
  if (canReorder === undefined || canDelete !== 'no') return {};
  return { canReorder: code.kind === 'close' ? 'no' : 'firstNo' };
}
