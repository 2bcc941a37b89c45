/** The character tables of opencc-js, which its types leave out: entries "character variant variant ..." between "|". */
declare module 'opencc-js/dict/*' {
  const entries: string;
  export { entries as default };
}
