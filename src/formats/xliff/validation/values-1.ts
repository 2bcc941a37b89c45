import { oneOf, oneOfOrOwn, space, valueTest, yesNo, type ValueTest } from './value-tests.js';

const delimiter = oneOfOrOwn('bold', 'italic', 'underlined', 'link');
const placeholder = oneOfOrOwn('image', 'pb', 'lb');

/** The attributes of 1.2 whose values are listed; those of states have a rule of their own. */
export const VALUES_1: ReadonlyMap<string, ValueTest> = new Map(
  Object.entries({
    'xml:space': space,
    'equiv-trans': yesNo,
    'match-mandatory': yesNo,
    'merged-trans': yesNo,
    clone: yesNo,
    pos: oneOf('open', 'close'),
    assoc: oneOf('preceding', 'following', 'both'),
    annotates: oneOf('source', 'target', 'general'),
    priority: oneOf('1', '2', '3', '4', '5', '6', '7', '8', '9', '10'),
    coord: valueTest(/^(?:-?\d+|#)(?:;(?:-?\d+|#)){3}$/, 'four numbers or "#", with semicolons'),
    alttranstype: oneOfOrOwn('proposal', 'previous-version', 'rejected', 'reference', 'accepted'),
    'context-type': oneOfOrOwn(
      ...['database', 'element', 'elementtitle', 'linenumber', 'numparams', 'paramnotes', 'record'],
      ...['recordtitle', 'sourcefile'],
    ),
    'size-unit': oneOfOrOwn(
      ...['byte', 'char', 'col', 'cm', 'dlgunit', 'em', 'ex'],
      ...['glyph', 'in', 'mm', 'percent', 'pixel', 'point', 'row'],
    ),
    unit: oneOfOrOwn(
      ...['word', 'page', 'trans-unit', 'bin-unit', 'glyph', 'item', 'instance'],
      ...['character', 'line', 'sentence', 'paragraph', 'segment', 'placeable'],
    ),
    datatype: oneOfOrOwn(
      ...['asp', 'c', 'cdf', 'cfm', 'cpp', 'csharp', 'cstring'],
      ...['csv', 'database', 'documentfooter', 'documentheader', 'filedialog', 'form', 'html'],
      ...[
        'htmlbody',
        'ini',
        'interleaf',
        'javaclass',
        'javapropertyresourcebundle',
        'javalistresourcebundle',
        'javascript',
      ],
      ...['jscript', 'layout', 'lisp', 'margin', 'menufile', 'messagefile', 'mif'],
      ...['mimetype', 'mo', 'msglib', 'pagefooter', 'pageheader', 'parameters', 'pascal'],
      ...['php', 'plaintext', 'po', 'report', 'resources', 'resx', 'rtf'],
      ...['sgml', 'sgmldtd', 'svg', 'vbscript', 'warning', 'winres', 'xhtml'],
      ...['xml', 'xmldtd', 'xsl', 'xul'],
    ),
    mtype: oneOfOrOwn(
      ...['abbrev', 'abbreviated-form', 'abbreviation', 'acronym', 'appellation', 'collocation', 'common-name'],
      ...[
        'datetime',
        'equation',
        'expanded-form',
        'formula',
        'head-term',
        'initialism',
        'international-scientific-term',
      ],
      ...[
        'internationalism',
        'logical-expression',
        'materials-management-unit',
        'name',
        'near-synonym',
        'part-number',
        'phrase',
      ],
      ...['phraseological-unit', 'protected', 'romanized-form', 'seg', 'set-phrase', 'short-form', 'sku'],
      ...['standard-text', 'symbol', 'synonym', 'synonymous-phrase', 'term', 'transcribed-form', 'transliterated-form'],
      ...['truncated-term', 'variant'],
    ),
    restype: oneOfOrOwn(
      ...['auto3state', 'autocheckbox', 'autoradiobutton', 'bedit', 'bitmap', 'button', 'caption'],
      ...['cell', 'checkbox', 'checkboxmenuitem', 'checkedlistbox', 'colorchooser', 'combobox', 'comboboxexitem'],
      ...['comboboxitem', 'component', 'contextmenu', 'ctext', 'cursor', 'datetimepicker', 'defpushbutton'],
      ...['dialog', 'dlginit', 'edit', 'file', 'filechooser', 'fn', 'font'],
      ...['footer', 'frame', 'grid', 'groupbox', 'header', 'heading', 'hedit'],
      ...['hscrollbar', 'icon', 'iedit', 'keywords', 'label', 'linklabel', 'list'],
      ...['listbox', 'listitem', 'ltext', 'menu', 'menubar', 'menuitem', 'menuseparator'],
      ...['message', 'monthcalendar', 'numericupdown', 'panel', 'popupmenu', 'pushbox', 'pushbutton'],
      ...['radio', 'radiobuttonmenuitem', 'rcdata', 'row', 'rtext', 'scrollpane', 'separator'],
      ...['shortcut', 'spinner', 'splitter', 'state3', 'statusbar', 'string', 'tabcontrol'],
      ...['table', 'textbox', 'togglebutton', 'toolbar', 'tooltip', 'trackbar', 'tree'],
      ...['uri', 'userbutton', 'usercontrol', 'var', 'versioninfo', 'vscrollbar', 'window'],
    ),
  }),
);

/** ctype, by the element that has it. */
export const CODE_TYPES_1: ReadonlyMap<string, ValueTest> = new Map([
  ...['g', 'bx', 'bpt', 'it', 'sub'].map((name) => [name, delimiter] as const),
  ...['x', 'ph'].map((name) => [name, placeholder] as const),
]);
