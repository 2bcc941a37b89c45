import { TABLE_LAYOUTS, type TableLayoutName } from '../../../domain/table-import.js';
import { deeplLayout } from './deepl-layout.js';
import { googleLayout } from './google-layout.js';
import type { TableLayout } from './layout.js';
import { lokaliseLayout } from './lokalise-layout.js';
import { matecatLayout } from './matecat-layout.js';
import { memoqLayout } from './memoq-layout.js';
import { namedColumnsLayout, tradosLayout } from './named-columns-layout.js';
import { omegatLayout } from './omegat-layout.js';
import { ownLayout } from './own-layout.js';
import { phraseLayout } from './phrase-layout.js';
import { ticoLayout } from './tico-layout.js';
import { utxLayout } from './utx-layout.js';
import { weblateLayout } from './weblate-layout.js';

const LAYOUTS: Readonly<Record<TableLayoutName, TableLayout>> = {
  concord: ownLayout,
  utx: utxLayout,
  memoq: memoqLayout,
  matecat: matecatLayout,
  lokalise: lokaliseLayout,
  phrase: phraseLayout,
  'tico-19': ticoLayout,
  weblate: weblateLayout,
  google: googleLayout,
  trados: tradosLayout,
  columns: namedColumnsLayout,
  deepl: deeplLayout,
  omegat: omegatLayout,
};

/** All layouts, in the order in which a table is held against them: what says its name before what any table might be. */
export const ALL_LAYOUTS: readonly TableLayout[] = TABLE_LAYOUTS.map((name) => LAYOUTS[name]);

export function layoutNamed(name: TableLayoutName): TableLayout {
  return LAYOUTS[name];
}
