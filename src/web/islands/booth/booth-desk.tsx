import { useEffect, useMemo, useState } from 'preact/hooks';
import type { BoothCommand } from '../../booth/booth-keys.js';
import { resized } from '../../booth/booth-settings.js';
import { swapped, type Direction } from '../../booth/typed-side.js';
import { AddLine } from '../../views/booth/add-line.js';
import { BoothHead, type BoothMode } from '../../views/booth/booth-head.js';
import { FreshnessLine } from '../../views/booth/freshness-line.js';
import { MissList } from '../../views/booth/miss-list.js';
import { QueryBox } from '../../views/booth/query-box.js';
import { SettingsForm } from '../../views/booth/settings-form.js';
import type { BoothSession } from './booth-session.js';
import { answerCard, CardsPanel } from './cards-panel.js';
import { SearchPanel } from './search-panel.js';
import { SheetPanel } from './sheet-panel.js';
import { useBoothKeys } from './use-booth-keys.js';
import { useEntryEdits, type EntryEdits } from './use-entry-edits.js';
import { useLookUp, type LookUp } from './use-look-up.js';
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
  const [isSwapped, turnRound] = useState(false);
  const [mode, setMode] = useState<BoothMode>('search');
  const [isTurned, turn] = useState(false);
  const direction = useMemo(() => (isSwapped ? swapped(pair) : pair), [pair.source, pair.target, isSwapped]);
  const lookUp = useLookUp(session, direction, settings);
  const edits = useEntryEdits(session, direction);
  const show = (next: BoothMode) => {
    setMode(next);
    turn(false);
    if (next === 'search') lookUp.box.current?.focus();
  };
  useEffect(() => lookUp.box.current?.focus(), []);
  const run = (command: BoothCommand) => {
    lookUp.touch();
    if (runInDesk(command, { mode, show, session, edits, lookUp })) return;
    const step = SIZE_STEPS[command];
    if (step !== undefined) changeSettings(resized(settings, step));
    if (command === 'known' || command === 'unknown') {
      answerCard(session, direction, command === 'known');
      turn(false);
    }
  };
  useBoothKeys(
    () => ({ box: lookUp.box.current, isOpen: lookUp.isOpen, isAsked: mode === 'cards' && isTurned }),
    run,
  );
  const type = (text: string) => {
    if (mode !== 'search') setMode('search');
    lookUp.type(text);
  };
  const swap = () => {
    turnRound(!isSwapped);
    lookUp.box.current?.focus();
  };
  const panel = {
    search: <SearchPanel lookUp={lookUp} />,
    sheet: <SheetPanel session={session} direction={direction} />,
    cards: <CardsPanel session={session} direction={direction} isTurned={isTurned} turn={turn} />,
    settings: <SettingsForm settings={settings} change={changeSettings} />,
  }[mode];
  return (
    <div class="booth" data-size={settings.size}>
      <BoothHead glossary={session.glossary} direction={direction} swap={swap} mode={mode} show={show}>
        <FreshnessLine freshness={session.freshness} problem={session.problem} lacking={lacking} />
      </BoothHead>
      <QueryBox
        box={lookUp.box}
        text={lookUp.text}
        type={type}
        rows={mode === 'search' ? lookUp.rows.length : 0}
        chosen={lookUp.chosen}
      />
      <div class="booth-answer">{panel}</div>
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
    </div>
  );
}

const SIZE_STEPS: Partial<Readonly<Record<BoothCommand, -1 | 0 | 1>>> = { larger: 1, smaller: -1, 'usual-size': 0 };
const PANELS: Partial<Readonly<Record<BoothCommand, BoothMode>>> = {
  sheet: 'sheet',
  cards: 'cards',
  settings: 'settings',
};

interface Desk {
  readonly mode: BoothMode;
  readonly show: (mode: BoothMode) => void;
  readonly session: BoothSession;
  readonly edits: EntryEdits;
  readonly lookUp: LookUp;
}

/** Answers whether the command was one of the desk's. */
function runInDesk(command: BoothCommand, { mode, show, session, edits, lookUp }: Desk): boolean {
  const chosenRow = lookUp.rows[lookUp.chosen];
  const wanted = PANELS[command];
  if (wanted !== undefined) {
    show(mode === wanted ? 'search' : wanted);
    return true;
  }
  switch (command) {
    case 'next':
    case 'previous':
      lookUp.choose(moved(lookUp, command === 'next' ? 1 : -1));
      return true;
    case 'show':
    case 'hide':
      lookUp.open(command === 'show');
      return true;
    case 'clear':
      leave({ mode, show, session, edits, lookUp });
      return true;
    case 'box':
      lookUp.box.current?.focus();
      return true;
    case 'add':
      if (edits.add(lookUp.text)) lookUp.clear();
      return true;
    case 'miss':
      edits.add(session.tally.misses[0]?.query ?? '');
      return true;
    case 'edit':
      edits.edit(chosenRow);
      return true;
    case 'delete':
      edits.remove(chosenRow);
      return true;
    case 'undo':
      edits.undo();
      return true;
    case 'theme':
      document.querySelector<HTMLElement>('.theme')?.click();
      return true;
    default:
      return false;
  }
}

function moved({ rows, chosen }: LookUp, step: number): number {
  return Math.min(Math.max(chosen + step, 0), Math.max(rows.length - 1, 0));
}

/** Escape: out of what is being written or shown, back to the box; there it clears the box. */
function leave({ mode, show, edits, lookUp }: Desk): void {
  const isWriting = edits.draft.text !== '';
  edits.cancel();
  if (mode !== 'search') show('search');
  else if (!isWriting) lookUp.clear();
  lookUp.box.current?.focus();
}
