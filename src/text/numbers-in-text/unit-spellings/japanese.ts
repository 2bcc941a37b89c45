import type { UnitSpellings } from './unit-spellings.js';

/** Japanese words of units. */
export const JAPANESE_UNITS: UnitSpellings = {
  ...{
    nm: 'ナノメートル',
    µm: 'マイクロメートル',
    mm: 'ミリメートル ミリ',
    cm: 'センチメートル センチ',
    m: 'メートル',
  },
  ...{
    km: 'キロメートル',
    mile: 'マイル',
    foot: 'フィート',
    inch: 'インチ',
    'light-year': '光年',
    mg: 'ミリグラム',
    g: 'グラム',
  },
  ...{
    kg: 'キログラム',
    t: 'トン',
    s: '秒 秒間',
    min: '分 分間',
    h: '時間',
    day: '日間',
    week: '週間',
    month: 'か月 ヶ月 カ月 ヵ月',
  },
  ...{
    year: '年 年間 歳',
    century: '世紀',
    'm²': '平方メートル',
    'km²': '平方キロメートル',
    ha: 'ヘクタール',
    'm³': '立方メートル',
    l: 'リットル',
  },
  ...{
    '°C': '度C',
    kW: 'キロワット',
    W: 'ワット',
    kWh: 'キロワット時',
    yen: '円',
    dollar: 'ドル 米ドル',
    euro: 'ユーロ',
    yuan: '元 人民元',
  },
  ...{ sterling: 'ポンド', rouble: 'ルーブル', byte: 'バイト' },
};
