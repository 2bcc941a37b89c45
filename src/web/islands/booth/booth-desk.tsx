import { useEffect, useMemo, useState } from 'preact/hooks';
import { resized, type BoothSettings } from '../../booth/booth-settings.js';
import { swapped, type Direction } from '../../booth/typed-side.js';
import { AddLine } from '../../views/booth/add-line.js';
import { BoothHead, type BoothMode } from '../../views/booth/booth-head.js';
import { FreshnessLine } from '../../views/booth/freshness-line.js';
import { MissList } from '../../views/booth/miss-list.js';
import { QueryBox } from '../../views/booth/query-box.js';
import { SettingsForm } from '../../views/booth/settings-form.js';
import type { BoothSession } from './booth-session.js';
import { CardsPanel } from './cards-panel.js';
import { runBoothCommand, type Desk } from './run-booth-command.js';
import { SearchPanel } from './search-panel.js';
import { SheetPanel } from './sheet-panel.js';
import { useBoothKeys } from './use-booth-keys.js';
import { useEntryEdits } from './use-entry-edits.js';
import { useLookUp } from './use-look-up.js';
import { useSettings } from './use-settings.js';

interface BoothDeskProps {
  readonly session: BoothSession;
  /** Of the session. */
  readonly pair: Direction;
  /** What this browser cannot do. */
  readonly lacking: string | undefined;
}

/** The booth at work: box, answers, the line to add, what was missed. */
export function BoothDesk({ session, pair, lacking }: BoothDeskProps) {
  const [settings, changeSettings] = useSettings();
  const [direction, swap] = useDirection(pair);
  const [isTurned, turn] = useState(false);
  const [mode, setMode] = useState<BoothMode>('search');
  const lookUp = useLookUp(session, direction, settings);
  const { box, text, rows, chosen } = lookUp;
  const edits = useEntryEdits(session, direction);
  const show = (next: BoothMode) => {
    setMode(next);
    turn(false);
    if (next === 'search') box.current?.focus();
  };
  const resize = (step: -1 | 0 | 1) => {
    changeSettings(resized(settings, step));
  };
  const desk: Desk = { session, direction, lookUp, edits, mode, show, turn, resize };
  useEffect(() => box.current?.focus(), []);
  useBoothKeys(
    () => ({ box: box.current, isOpen: lookUp.isOpen, isAsked: mode === 'cards' && isTurned }),
    (command) => {
      lookUp.touch();
      runBoothCommand(command, desk);
    },
  );
  const type = (typed: string) => {
    setMode('search');
    lookUp.type(typed);
  };
  const turnRound = () => {
    swap();
    box.current?.focus();
  };
  return (
    <div class="booth" data-size={settings.size}>
      <BoothHead glossary={session.glossary} direction={direction} swap={turnRound} mode={mode} show={show}>
        <FreshnessLine freshness={session.freshness} problem={session.problem} lacking={lacking} />
      </BoothHead>
      <QueryBox {...{ box, text, type, chosen }} compose={lookUp.compose} rows={mode === 'search' ? rows.length : 0} />
      <div class="booth-answer">
        <Panel desk={desk} isTurned={isTurned} settings={settings} changeSettings={changeSettings} />
      </div>
      <Foot desk={desk} />
    </div>
  );
}

/** The session's languages, or the other way round. */
function useDirection({ source, target }: Direction): readonly [Direction, () => void] {
  const [isSwapped, setSwapped] = useState(false);
  const direction = useMemo(
    () => (isSwapped ? swapped({ source, target }) : { source, target }),
    [source, target, isSwapped],
  );
  const swap = () => {
    setSwapped((before) => !before);
  };
  return [direction, swap];
}

interface PanelProps {
  readonly desk: Desk;
  readonly isTurned: boolean;
  readonly settings: BoothSettings;
  readonly changeSettings: (settings: BoothSettings) => void;
}

function Panel({ desk: { mode, session, direction, lookUp, turn }, isTurned, settings, changeSettings }: PanelProps) {
  switch (mode) {
    case 'search':
      return <SearchPanel lookUp={lookUp} />;
    case 'sheet':
      return <SheetPanel session={session} direction={direction} />;
    case 'cards':
      return <CardsPanel session={session} direction={direction} isTurned={isTurned} turn={turn} />;
    case 'settings':
      return <SettingsForm settings={settings} change={changeSettings} />;
  }
}

function Foot({ desk: { edits, lookUp, session } }: { readonly desk: Desk }) {
  return (
    <div class="booth-foot">
      <AddLine
        draft={edits.draft}
        write={edits.write}
        message={edits.message}
        save={() => {
          if (edits.save()) lookUp.box.current?.focus();
        }}
      />
      <MissList
        misses={session.tally.misses}
        add={(miss) => {
          edits.add(miss.query);
        }}
      />
    </div>
  );
}
