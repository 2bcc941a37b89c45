/** Languages in which saying a word twice is grammar. */
export const REDUPLICATING: ReadonlySet<string> = new Set(
  'vi hi ur bn ta te kn ml mr gu pa ne si id ms jv su tl tr az kk ky uz tk th lo km my sw fa ps sa hy ka'.split(' '),
);

/** Words that rightly follow themselves, by language: relative pronoun and article, pronouns of subject and object, emphasis. */
export const REPEATABLE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en: 'that had very so no bye ha her do blah knock log many far long really too much out now there well yes',
    de: 'sie ihr was wer so sehr ja nein nach nie viel aber wie es ganz',
    fr: 'nous vous en si non oui très bien ça plus toi moi',
    es: 'no sí muy nos ya luego así poco',
    it: 'no sì via piano poco man mano passo così vi ci quasi',
    pt: 'não sim já nos logo muito quase',
    nl: 'die dat ze heel nee ja er je',
    ru: 'чуть да нет очень еле ну так то едва',
    ko: '하나 천천히 조금 점점 서로 차근 매우 아주 한',
    ar: 'شيئا جدا يوما واحدا رويدا',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** Relative pronouns that are articles, too: they follow themselves behind a comma alone (“die, für die die Zeit …”). */
export const REPEATABLE_BEHIND_COMMA: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['de', new Set(['die', 'der', 'das', 'den', 'dem'])],
]);

/** Words of one letter that are words of grammar; others are signs more often than words. */
export const SINGLE_LETTERS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({ en: 'ai', fr: 'aày', es: 'yoa', it: 'eoa', pt: 'eoa', ru: 'вискоу', uk: 'віузй', pl: 'wzio' }).map(
    ([language, letters]) => [language, new Set(letters)],
  ),
);

/** Two-character words that Chinese says twice for "a little" or "each"; others are doubled by mistake. */
export const REPEATABLE_HAN: ReadonlySet<string> = new Set(
  (
    '研究 讨论 考虑 商量 学习 了解 介绍 休息 检查 调查 锻炼 打听 打扫 收拾 整理 活动 参观 体验 观察 分析 总结 练习 复习 思考 ' +
    '非常 许多 很多 好多 多少 好久 永远 十分 特别 加油 谢谢 再见 你好 恭喜 欢迎 哈哈 討論 考慮 學習 檢查 調查 鍛煉 觀察 總結 ' +
    '練習 複習 許多 永遠 特別 謝謝 再見 恭喜 歡迎 介紹 體驗 參觀 整理 打聽 打掃 收拾 活動 分析'
  ).split(' '),
);
