import { useEffect, useRef, useState } from 'preact/hooks';
import { IMPORT_POLICIES } from '../import-state.js';
import type { ImportHandlers, ImportState } from '../views/import-view.js';
import { ImportView } from '../views/import-view.js';
import { announceMemoriesChanged, useMemoriesChanged } from './memories-changed.js';
import { useImportRun } from './use-import-run.js';

type Chosen = Omit<ImportState, 'current'>;

/** Chooses a file and where it goes, sends it, follows its job. */
export function ImportIsland(first: ImportState) {
  const [chosen, setChosen] = useState<Chosen>(first);
  const file = useRef<File | null>(null);
  const run = useImportRun();
  const change = (changes: Partial<Chosen>) => {
    setChosen((before) => withPolicyOfKind({ ...before, ...changes }));
  };
  const choose = (picked: File | undefined) => {
    if (!picked) return;
    file.current = picked;
    run.reset();
    setChosen((before) => ({
      ...before,
      fileName: picked.name,
      name: before.name === '' ? nameFrom(picked.name) : before.name,
    }));
  };
  const start = () => {
    if (!file.current) run.refuse('Choose a file first.');
    else void run.start(file.current, chosen.into, chosen.name.trim(), { policy: chosen.policy });
  };
  useMemoriesChanged(({ memories, glossaries }) => {
    setChosen((before) => ({ ...before, memories, glossaries }));
  });
  useEffect(() => {
    if (!run.created) return;
    change({ into: run.created, name: '' });
    void announceMemoriesChanged();
  }, [run.created]);
  useEffect(() => {
    if (run.current.step === 'ended') void announceMemoriesChanged();
  }, [run.current.step]);
  const handlers: ImportHandlers = { change, choose, start, cancel: run.cancel };
  return <ImportView state={{ ...chosen, current: run.current }} handlers={handlers} />;
}

/** Memories and glossaries have policies of their own; the first is the default. */
function withPolicyOfKind(chosen: Chosen): Chosen {
  const policies = IMPORT_POLICIES[chosen.into.startsWith('glossary') ? 'glossary' : 'memory'];
  const isKnown = policies.some(([value]) => value === chosen.policy);
  return isKnown ? chosen : { ...chosen, policy: policies[0]![0] };
}

/** "releases 2025.tmx" -> "releases 2025" */
function nameFrom(fileName: string): string {
  return fileName.replace(/\.[^.]+$/, '');
}
