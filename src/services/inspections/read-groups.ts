import { setImmediate as nextTurn } from 'node:timers/promises';

import { inconsistentGroups, RULES_OF_KINDS } from '../../checks/cons/inconsistent-groups.js';
import type { ComparedPair } from '../../checks/cons/segment-groups.js';
import type { Content } from '../../domain/content.js';
import type { CurrentPair, GroupKind, InspectedPlace, Inspection, InspectionGroup } from '../../domain/inspection.js';
import type { CurrentGroup, GroupsOrder, PartOfList, Rendering } from '../../domain/ports/inspection-reader.js';
import { writeInlineNotation } from '../../text/inline-notation.js';
import { findSuppressions } from '../checks/find-suppressions.js';
import { suppressionKey } from '../checks/suppression-key.js';
import { ComparedTexts, stemmerOf } from './compared-texts.js';
import { consistencyKinds } from './consistency-kinds.js';
import type { InspectionSources } from './inspection-sources.js';
import { createPlaceOfPair } from './place-of-pair.js';

/** Groups that are read at once. */
const SLICE = 50;
/** A part ends after so many members. */
const MOST_LOOKED_AT = 20_000;
/** Of one group, so many are looked at: the counts of a larger one are of its first members. */
const MOST_OF_A_GROUP = 5_000;
const SHOWN_MEMBERS = 20;
const SHOWN_AUTHORS = 10;

/** A member as it is now. */
export interface GroupMember extends ComparedPair {
  readonly place: InspectedPlace;
  readonly pair: CurrentPair & { readonly target: Content };
}

/** A group with the members whose texts still belong to it, by what they say. The first is what most say. */
export interface WholeGroup {
  readonly group: InspectionGroup;
  readonly wordings: readonly (readonly GroupMember[])[];
}

export function createReadGroups(sources: InspectionSources) {
  const { contents } = sources;
  const withoutSuppressed = createWithoutSuppressed(sources);

  async function readGroups(inspection: Inspection, { kind, slice }: GroupsOrder): Promise<PartOfList<CurrentGroup>> {
    const items: CurrentGroup[] = [];
    let [last, looked] = [slice.after, 0];
    while (looked < MOST_LOOKED_AT) {
      const stored = contents.groups(inspection.id, kind, { after: last, limit: SLICE });
      for (const [index, group] of stored.entries()) {
        const whole = await readGroup(inspection, group);
        if (whole !== undefined) items.push(shown(whole));
        last = group.number;
        looked += group.members;
        const isLast = index === stored.length - 1 && stored.length < SLICE;
        if (items.length === slice.limit || looked >= MOST_LOOKED_AT) return isLast ? { items } : { items, next: last };
        await nextTurn();
      }
      if (stored.length < SLICE) return { items };
    }
    return { items, next: last };
  }

  /** undefined: it is consistent now. */
  async function readGroup(inspection: Inspection, group: InspectionGroup): Promise<WholeGroup | undefined> {
    const minimumLength = consistencyKinds(inspection.profile).get(group.kind) ?? 0;
    const members = await withoutSuppressed(group.kind, await membersOf(group));
    const [now] = inconsistentGroups(group.kind, members, minimumLength);
    if (now === undefined) return undefined;
    const wordings = [...now.byWording.values()].sort((a, b) => b.length - a.length);
    return { group, wordings };
  }

  async function membersOf(group: InspectionGroup): Promise<readonly GroupMember[]> {
    const places = contents.members(group.id, MOST_OF_A_GROUP);
    const texts = new ComparedTexts(group, await stemmerOf(group));
    const pairs = contents.pairs(places, group);
    return places.flatMap((place, index): GroupMember[] => {
      const pair = pairs[index];
      if (pair === undefined || !hasTarget(pair)) return [];
      return [{ ...texts.pair(pair.source.text, pair.target.text), place, pair }];
    });
  }

  return { readGroups, readGroup };
}

/** Who decided that a pair is to be left alone took it out of its group. */
function createWithoutSuppressed({ documents, suppressions, clock }: InspectionSources) {
  const placeOf = createPlaceOfPair(documents);
  return async (kind: GroupKind, members: readonly GroupMember[]): Promise<readonly GroupMember[]> => {
    const rule = RULES_OF_KINDS[kind];
    const keys = new Map<string, string>();
    const keyOf = ({ source: { text: source }, target: { text: target } }: GroupMember['pair']): string => {
      const texts = JSON.stringify([source, target]);
      const key = keys.get(texts) ?? suppressionKey({ rule, source, target });
      keys.set(texts, key);
      return key;
    };
    const asked = members.map(async ({ pair }) => ({ key: keyOf(pair), place: await placeOf(pair) }));
    const suppressed = await findSuppressions(await Promise.all(asked), suppressions, clock());
    return members.filter((_, index) => suppressed[index] === undefined);
  };
}

function hasTarget(pair: CurrentPair): pair is GroupMember['pair'] {
  return pair.target !== null;
}

function shown({ group, wordings }: WholeGroup): CurrentGroup {
  const [first] = wordings[0] as readonly [GroupMember];
  const shared = group.kind === 'target' ? first.pair.target : first.pair.source;
  return {
    ...group,
    shared: contentOf(shared),
    renderings: wordings.map((members) => renderingOf(group.kind, members)),
  };
}

function renderingOf(kind: GroupKind, members: readonly GroupMember[]): Rendering {
  const [first] = members as readonly [GroupMember];
  const said = mostFrequent(members.map(({ pair }) => (kind === 'target' ? pair.source : pair.target)));
  const authors = new Set(members.flatMap(({ pair }) => authorOf(pair) ?? []));
  const times = members.flatMap(({ pair }) => timeOf(pair) ?? []);
  return {
    ...contentOf(said),
    ...(kind === 'numbers' && { source: contentOf(first.pair.source) }),
    count: members.length,
    members: members.slice(0, SHOWN_MEMBERS).map(({ place }) => place),
    authors: [...authors].slice(0, SHOWN_AUTHORS),
    ...(times.length > 0 && { firstAt: Math.min(...times), lastAt: Math.max(...times) }),
  };
}

function mostFrequent(contents: readonly Content[]): Content {
  const counts = new Map<string, { readonly content: Content; count: number }>();
  for (const content of contents) {
    const key = writeInlineNotation(content);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { content, count: 1 });
    else known.count++;
  }
  return [...counts.values()].reduce((best, one) => (one.count > best.count ? one : best)).content;
}

function contentOf({ text, codes }: Content): Content {
  return { text, codes };
}

function authorOf(pair: CurrentPair): string | undefined {
  return 'unit' in pair ? (pair.unit.changedBy ?? pair.unit.createdBy) : pair.segment.changedBy;
}

function timeOf(pair: CurrentPair): number | undefined {
  return 'unit' in pair ? (pair.unit.changedAt ?? pair.unit.createdAt) : pair.segment.changedAt;
}
