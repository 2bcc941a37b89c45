const SYMBOLS =
  'H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh ' +
  'Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr ' +
  'Ra Ac Th Pa U Np Pu Am Cm';
/** The longer symbols first: "Co" before "C". No symbol with its digit begins another, so there is one way to read a text. */
const ELEMENTS = SYMBOLS.split(' ').sort((a, b) => b.length - a.length);
const FORMULA = new RegExp(String.raw`^(?:(?:${ELEMENTS.join('|')})\d{0,2}){1,12}$`, 'u');

/** A chemical formula, which may be a name in the other language: H2O, CO2, CH4, C60. */
export function isFormula(text: string): boolean {
  return text.length <= 24 && FORMULA.test(text);
}
