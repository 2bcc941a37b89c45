import { expect, it } from '@jest/globals';
import { foundIn } from '../checked.js';

/** Correct translations in which a careless reader of numbers sees differences. */
const CORRECT: readonly (readonly [languages: string, source: string, target: string])[] = [
  ['zh>en', '基金规模为90亿元。', 'The fund amounts to 9 billion yuan.'],
  ['zh>en', '总投入一万五千亿元。', 'The total input is 1.5 trillion yuan.'],
  ['zh>en', '产值达二十万亿元。', 'The output value reached 20 trillion yuan.'],
  ['zh>en', '约有3亿5000万人受益。', 'About 350 million people benefit.'],
  ['zh>en', '馆藏250万册图书。', 'The library holds 2.5 million books.'],
  ['zh>en', '年产3—5万台。', 'It makes 30,000 to 50,000 units a year.'],
  ['zh>en', '三分之一的样本不合格。', 'One third of the samples failed.'],
  ['zh>en', '百分之五的用户表示不满。', 'Five percent of users were dissatisfied.'],
  ['zh>en', '五成企业已经复工。', 'Half of the companies are back at work.'],
  ['zh>en', '“十四五”期间建成两个基地。', 'Two bases were built in the 14th Five-Year Plan period.'],
  ['zh>en', '九章三号服务于一带一路和三农。', 'Jiuzhang 3 serves the Belt and Road, farmers and villages.'],
  ['zh>en', '二十一世纪的前三个十年', 'The first three decades of the 21st century'],
  ['zh>en', '20世纪80年代，她来到北京。', 'She came to Beijing in the 1980s.'],
  ['zh>en', '上世纪六七十年代条件艰苦。', 'Life was hard in the 1960s and 1970s.'],
  ['zh>en', '专利申请量增长了两倍。', 'Patent applications tripled.'],
  ['zh>en', '产量增长200%，翻了一番多。', 'Output grew by 200 percent; it more than doubled.'],
  ['zh>en', '下午3点半开会。', 'The meeting starts at 15:30.'],
  ['zh>en', '调试历时1小时20分钟。', 'Commissioning took 80 minutes.'],
  ['zh>en', '全长30公里。', 'It is 18.6 miles long.'],
  ['zh>en', '约3.6万人参加。', 'Nearly 37,000 people took part.'],
  ['zh>en', '北京市海淀区中关村南一条3号', 'No. 3, Zhongguancun South 1st Street, Haidian District, Beijing'],
  ['zh>en', '七八个人千方百计想办法，十分辛苦。', 'A handful of people tried everything and worked very hard.'],
  ['ja>en', '令和6年3月に3億2000万円を投じた。', 'In March 2024 it invested 320 million yen.'],
  ['ja>en', '３割の人が賛成した。', '30 percent were in favour.'],
  ['ja>en', '１杯のお茶', 'a cup of tea, 1 cup'],
  ['en>de', 'It cost 1,234.5 million euros.', 'Es kostete 1.234,5 Millionen Euro.'],
  ['en>de', 'More than half a million came.', 'Mehr als 500.000 kamen.'],
  ['en>de', 'Seventy-eight of 1,100 votes', 'Achtundsiebzig von eintausendeinhundert Stimmen'],
  ['en>de', 'Two dozen people, a quarter of a million euros', '24 Personen, eine Viertelmillion oder 250.000 Euro'],
  ['en>fr', 'Ninety-nine of 12,600 insects', 'Quatre-vingt-dix-neuf des 12 600 insectes'],
  ['en>fr', 'It takes two and a half million years.', 'Il faut 2,5 millions d’années.'],
  ['en>fr', 'The 19th century', 'Le XIXe siècle'],
  ['en>es', 'Spending of $9 billion, 21 days', 'Gasto de 9000 millones de dólares, veintiún días'],
  ['en>ru', 'More than 250 million, 1,500 residents', 'Более четверти миллиарда, полторы тысячи жителей'],
  ['en>ru', 'The first and the 21st stage', 'Первый и 21-й этап'],
  ['de>en', 'Der Fonds umfasst 2’500’000 Franken.', 'The fund amounts to 2,500,000 francs.'],
  ['en>de', 'The centre runs 24/7.', 'Das Zentrum läuft rund um die Uhr.'],
  ['ar>en', 'السكان ١٬٢٣٤٫٥ مليون', 'A population of 1,234.5 million'],
  ['hi>en', '12,34,567', '1,234,567'],
  ['zh>en', '采用5G和3D打印', 'It uses 5G and 3D printing'],
  ['zh>en', '见 https://example.org/2024/17 和 GB/T 19001-2016', 'See https://example.org/en and GB/T 19001-2016'],
  ['ko>en', '인구 5만 명', 'A population of 50,000'],
];

it.each(CORRECT)('%s: nothing is wrong with “%s” as “%s”', async (languages, source, target) => {
  const found = [
    ...(await foundIn([source, target], languages, 'num.')),
    ...(await foundIn([source, target], languages, 'date.')),
  ];
  expect(found).toEqual([]);
});
