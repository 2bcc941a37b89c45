import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  alignRelease,
  joinUp,
  shiftDown,
  translationOf,
  type ReleasePair,
  type Side,
} from '../../desk/release-pairs.js';
import type { DeskStart } from '../../desk-state.js';
import { initialPair } from '../../languages.js';
import { CheckedByChoice } from '../../views/desk/checked-by-choice.js';
import { AlignmentView, ReleaseView, type ReleaseText } from '../../views/desk/release-view.js';
import { announce } from '../announce.js';
import { FindingsPanel } from './findings-panel.js';
import { type CheckedBy, releaseSource } from './release-source.js';
import { useCheckedBy } from './use-checked-by.js';

/** Until somebody has stopped typing. */
const PAUSE_MILLISECONDS = 600;
/** As many as a request may have. */
const MOST_PAIRS = 1_000;

type ReleaseOnDeskProps = Pick<DeskStart, 'languages' | 'checks' | 'profiles' | 'memories'>;

/** A pasted release, checked as soon as both texts are there. */
export function ReleaseOnDesk({ languages, checks, profiles, memories }: ReleaseOnDeskProps) {
  const [by, choose] = useCheckedBy(profiles);
  const [release, setRelease] = useState<ReleaseText>(() => firstRelease(languages));
  const [pairs, setPairs] = useState<readonly ReleasePair[]>([]);
  useEffect(() => {
    const { sourceText, targetText } = release;
    if (sourceText.trim() === '' || targetText.trim() === '') return undefined;
    const timer = setTimeout(() => {
      setPairs(alignRelease(sourceText, targetText));
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }, [release.sourceText, release.targetText]);
  const change = (changed: Partial<ReleaseText>) => {
    setRelease((before) => ({ ...before, ...changed }));
  };
  return (
    <ReleaseView
      release={release}
      languages={languages}
      change={change}
      choices={<CheckedByChoice {...{ by, choose, profiles, memories }} />}
    >
      {pairs.length > MOST_PAIRS && (
        <p class="failure">More than 1,000 lines: upload the release as a document to check it.</p>
      )}
      {pairs.length > 0 && pairs.length <= MOST_PAIRS && (
        <CheckedRelease pairs={pairs} align={setPairs} {...{ release, checks, by }} />
      )}
    </ReleaseView>
  );
}

export function firstRelease(languages: DeskStart['languages']): ReleaseText {
  return { ...initialPair(languages, {}), sourceText: '', targetText: '' };
}

interface CheckedReleaseProps extends Pick<DeskStart, 'checks'> {
  readonly release: ReleaseText;
  readonly by: CheckedBy;
  readonly pairs: readonly ReleasePair[];
  readonly align: (pairs: readonly ReleasePair[]) => void;
}

function CheckedRelease({ release: { source, target }, by, pairs, align, checks }: CheckedReleaseProps) {
  const [edited, setEdited] = useState(pairs);
  useEffect(() => {
    setEdited(pairs);
  }, [pairs]);
  // Edits go on within it; another alignment is another release.
  const found = useMemo(() => releaseSource({ source, target, ...by, pairs }, setEdited), [source, target, by, pairs]);
  const shift = (at: number, side: Side) => {
    align(shiftDown(edited, at, side));
  };
  const join = (at: number, side: Side) => {
    align(joinUp(edited, at, side));
  };
  const copy = () => {
    void navigator.clipboard.writeText(translationOf(edited)).then(() => {
      announce('The translation is copied.');
    });
  };
  const lines = (side: Side) => pairs.filter((pair) => pair[side] !== '').length;
  const isUneven = lines('source') !== lines('target');
  // Whoever has put it right is still there.
  const wasUneven = useRef(false);
  wasUneven.current ||= isUneven;
  return (
    <>
      <AlignmentView pairs={edited} isOpen={wasUneven.current} {...{ source, target, isUneven, shift, join, copy }} />
      <FindingsPanel source={found} checks={checks} />
    </>
  );
}
