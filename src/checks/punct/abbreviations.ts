/** Words, without their last stop, that end with one of their own, in any language. */
const ABBREVIATIONS = new Set(
  (
    'etc num obs inc ltd co corp jr sr st no nos vol vols al approx dept est ext fig figs ed eds max min misc resp vs dr mr mrs ms prof ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun bros cf sec secs hr hrs incl excl ' +
    'usw bzw ca nr str abb ggf evtl bsp inkl exkl zzgl mio mrd tel std tab kap abs aufl hrsg usf ' +
    'env art av boul cie éd hab janv févr juil déc ' +
    'sra srta ud uds pág págs tel aprox núm ' +
    'др пр т.д т.п гг тыс млн млрд руб коп ул им см рис стр табл напр проф акад ' +
    'mld mln tzn itd itp np np tj apod atd např aj aod '
  ).split(' '),
);
/** Ordinal numbers have a stop: "am 3." */
const STOPPED_ORDINALS = new Set('de da nb nn no fi cs sk sl hr bs sr hu et lv pl tr is lt'.split(' '));

const LONGEST = 12;
const LAST_WORD = /[\p{L}\p{M}\p{N}.]+$/u;

/** Whether the stop at `stop` may be that of an abbreviation, an initial ("U.S.", "e. V.") or an ordinal number. */
export function endsInAbbreviation(text: string, stop: number, language: string): boolean {
  const word = LAST_WORD.exec(text.slice(Math.max(stop - LONGEST, 0), stop))?.[0] ?? '';
  if (/^\d{1,2}$/u.test(word)) return STOPPED_ORDINALS.has(language);
  const [last] = word.split('.').slice(-1);
  return ABBREVIATIONS.has(word.toLowerCase()) || (last?.length === 1 && /\p{L}/u.test(last) && !/\p{Lo}/u.test(last));
}
