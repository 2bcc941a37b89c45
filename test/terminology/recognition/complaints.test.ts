import { describe, expect, test } from '@jest/globals';

import { foundIn } from './recognised.js';

/** What users of other tools complain about, each with a text of our own. */
type Complaint = readonly [what: string, terms: readonly string[], text: string, found: readonly string[]];

describe('terms that others miss', () => {
  test.each<Complaint>([
    ['Russian cases', ['ru:карта'], 'Новые карты, без карты, с картой', ['карты', 'карты', 'картой']],
    ['Russian phrases', ['ru:тёмная материя'], 'о темной материи', ['темной материи']],
    ['Finnish', ['fi:laser'], 'kahden laserin valo, laserit', ['laserin', 'laserit']],
    ['Turkish', ['tr:lazer'], 'lazerler ve lazerin', ['lazerler', 'lazerin']],
    ['Italian plurals', ['it:onda gravitazionale'], 'le onde gravitazionali', ['onde gravitazionali']],
    ['Italian -ca, -che', ['it:ricerca'], 'molte ricerche', ['ricerche']],
    [
      'Spanish accents',
      ['es:investigación', 'es:láser'],
      'las investigaciones con láseres',
      ['investigaciones', 'láseres'],
    ],
    ['Portuguese', ['pt:investigação', 'pt:sinal'], 'investigações e sinais', ['investigações', 'sinais']],
    ['French -al, -aux', ['fr:journal', 'fr:réseau'], 'des journaux, des réseaux', ['journaux', 'réseaux']],
    ['French elision', ['fr:étoile'], 'près de l’étoile, d’étoiles', ['étoile', 'étoiles']],
    ['French -er', ['fr:laser'], 'deux lasers', ['lasers']],
    ['German umlauts', ['de:Maus', 'de:Haus'], 'Mäuse in Häusern', ['Mäuse', 'Häusern']],
    ['German genitive', ['de:Institut'], 'die Leitung des Institutes', ['Institutes']],
    [
      'Arabic articles and prepositions',
      ['ar:مختبر'],
      'في المختبر وبالمختبر ومختبر',
      ['المختبر', 'وبالمختبر', 'ومختبر'],
    ],
    ['Arabic letters before', ['ar:ليزر'], 'جهاز بليزر', ['بليزر']],
    ['Arabic marks, alef', ['ar:أبحاث'], 'اَبْحاث', ['اَبْحاث']],
    ['Arabic suffixes', ['ar:علوم'], 'علومها', ['علومها']],
    ['Japanese without spaces', ['ja:重力波'], 'この重力波を観測した', ['重力波']],
    ['Japanese verbs', ['ja:測る', 'ja:光る'], '距離を測って、光らない', ['測っ', '光ら']],
    ['Japanese verbs with more okurigana', ['ja:食べる'], '食べて、食べます', ['食べ', '食べ']],
    ['Japanese する', ['ja:測定する'], '精密に測定した', ['測定し']],
    ['Korean particles', ['ko:연구소'], '연구소에서는 연구소의 연구소를', ['연구소', '연구소', '연구소']],
    ['Korean behind an acronym', ['ko:연구소'], 'AI연구소가', ['연구소']],
    ['special characters beside', ['en:laser'], '«laser» [laser] *laser* laser™ /laser/', Array(5).fill('laser')],
    ['every occurrence', ['en:cell'], 'a cell, a cell; the cell', ['cell', 'cell', 'cell']],
    ['punctuation at the ends', ['en:C++', 'en:&'], 'C++, & C++17', ['C++', '&', 'C++']],
    ['.NET', ['en:.NET'], 'with .NET and.', ['.NET']],
    ['placeholders glued on', ['en:file'], '%sfile %1$sfile {0}file file%d {name}file \\nfile', Array(6).fill('file')],
    ['possessives', ['en:laser', 'en:WHO'], "the laser's, lasers', WHO’s", ['laser', 'lasers', 'WHO']],
    [
      'plurals',
      ['en:lens', 'en:study', 'en:box', 'en:phase'],
      'lenses, studies, boxes, phases',
      ['lenses', 'studies', 'boxes', 'phases'],
    ],
    ['Greek plurals', ['en:analysis', 'en:crisis'], 'analyses of crises', ['analyses', 'crises']],
    ['the singular of a plural term', ['en:gravitational waves'], 'one gravitational wave', ['gravitational wave']],
    ['width', ['en:DNA'], 'ＤＮＡ', ['ＤＮＡ']],
    ['a number without its hyphen', ['en:COVID-19'], 'COVID19 and Covid 19, COVID 19', ['COVID19', 'COVID 19']],
    ['across a line end', ['en:dark matter'], 'dark\n  matter', ['dark\n  matter']],
    ['traditional characters', ['zh:量子纠缠', 'zh:台湾'], '量子糾纏在臺灣', ['量子糾纏', '臺灣']],
  ])('%s', async (_, terms, text, found) => {
    const places = await foundIn(text, ...terms);
    expect(places.map((place) => place.replace(/ ~\w+$/u, ''))).toEqual(found);
  });
});

describe('terms that others see where there are none', () => {
  test.each<Complaint>([
    ['half of a phrase', ['en:dark matter'], 'dark energy matters', []],
    ['a hyphenated word', ['en:add'], 'add-on, ready-to-add', ['add ?', 'add ?']],
    ['a word within a word', ['en:eam'], 'dream', []],
    ['a Chinese name', ['zh:成功'], '郑成功的故事', ['成功 ?']],
    ['across Chinese words', ['zh:积分', 'zh:数组'], '累积分布与少数组织', ['积分 ?', '数组 ?']],
    ['across Chinese words, the right one too', ['zh:变量', 'zh:量子'], '改变量子态', ['变量 < ?', '量子']],
    ['within a longer term', ['zh:科学', 'zh:中国科学院'], '中国科学院的科学', ['中国科学院', '科学 < ?', '科学']],
    ['within a Japanese run', ['ja:データ', 'ja:量子'], 'データベース、量子力学', ['データ ?', '量子 ?']],
    ['Japanese particles', ['ja:光る'], '光の研究', []],
    ['a longer Korean noun', ['ko:연구소'], '연구소장, 신연구소', ['연구소 ?', '연구소 ?']],
    ['a pronoun', ['en:WHO', 'en:IT'], 'who has it', []],
    ['an acronym in cases', ['ru:НИИ'], 'ни разу', []],
    ['an acronym by its plural', ['en:GAS'], 'the gases', []],
    ['a name that differs by its capital', ['en:C'], 'C++ and C#, C', ['C ?', 'C ?', 'C']],
    ['one letter of two', ['en:R', 'en:D'], 'R&D', ['R ?', 'D ?']],
    ['digits beside', ['en:CO', 'en:laser'], 'CO2, laser2', ['CO ?', 'laser ?']],
    ['a longer number', ['en:COVID-19', 'en:19'], 'COVID-193, 1900', []],
    ['a doubled plural', ['en:news', 'en:physics', 'en:species'], 'newses physic', []],
    ['derived words', ['en:extension', 'en:review'], 'extensibility, reviewer', []],
    ['the article that is also a stem', ['es:láser'], 'las estrellas', []],
    ['letters that differ', ['ru:Байкал', 'ja:がん'], 'Баикал', []],
    ['a German word that ends alike', ['de:Erde'], 'eine Beschwerde', ['erde ~stem ?']],
    [
      'a German compound',
      ['de:Welle', 'de:Gravitationswelle'],
      'Gravitationswellen',
      ['Gravitationswellen ~stem', 'wellen ~stem < ?'],
    ],
    ['a short German word', ['de:Rat'], 'ein Apparat', []],
    ['a placeholder', ['en:name', 'en:d'], '{name} %d ${name}', []],
    ['a dash', ['en:dark matter'], 'dark — matter', []],
    ['a percentage', ['en:scale'], '5%scale', ['scale ?']],
  ])('%s', async (_, terms, text, found) => {
    expect(await foundIn(text, ...terms)).toEqual(found);
  });

  test('the same letters in another language', async () => {
    expect(await foundIn('がん', 'ja:かん')).toEqual([]);
    expect(await foundIn('학', 'ko:하')).toEqual([]);
  });
});
