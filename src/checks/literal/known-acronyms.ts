/** What acronyms are called where they are translated, by language; a text with any of it has the acronym. */
const CHINESE =
  'UN:联合国 EU:欧盟,欧洲联盟 USA:美国 UK:英国 UAE:阿联酋 WTO:世贸,世界贸易 IMF:货币基金 NATO:北约 ASEAN:东盟 OECD:经合 ' +
  'BRICS:金砖 APEC:亚太经合 NASA:美国航天局,宇航局,航空航天局 ESA:欧空局,欧洲空间局,欧洲航天局 CERN:核子研究,核子中心 ' +
  'NIH:卫生研究院 NSF:科学基金 FDA:药品监督,药管局,药监局 EPA:环保署,环境保护 GDP:国内生产总值,生产总值 GNP:国民生产总值 ' +
  'CPI:消费价格,物价指数 CEO:首席执行官,总裁 CTO:首席技术 CFO:首席财务 PHD:博士 NGO:非政府 IPO:上市 VIP:贵宾 FAQ:常见问题,问答 ' +
  'CAS:中国科学院,中科院 CAE:工程院 CASS:社科院,社会科学院 MOST:科技部,科学技术部 NSFC:自然科学基金 NDRC:发改委,发展和改革 ' +
  'UCAS:科学院大学,国科大 USTC:科学技术大学,中科大,中国科大 CNSA:航天局 CAST:科协,科学技术协会 FAST:天眼,射电望远镜 ' +
  'DNA:脱氧核糖核酸,基因 RNA:核糖核酸 PCR:聚合酶链 MRI:磁共振 NMR:磁共振 SEM:扫描电镜,扫描电子显微镜,扫描电子 TEM:透射电镜,透射电子 ' +
  'AFM:原子力显微镜 XRD:衍射 AIDS:艾滋 HIV:艾滋 SARS:非典,严重急性呼吸 ADHD:多动症 LED:发光二极管 OLED:有机发光 ' +
  'UV:紫外 IR:红外 AI:人工智能 VR:虚拟现实 AR:增强现实 IOT:物联网 GPS:全球定位,定位系统 BDS:北斗 ISS:国际空间站 ' +
  'UAV:无人机 EV:电动汽车,电动车 PV:光伏 CPU:处理器 GPU:图形处理 OS:操作系统 UI:界面 API:接口 URL:网址,链接,地址 PC:电脑,计算机 ' +
  'TV:电视 ID:编号,标识,身份 PDF:文档 STEM:理工 BRI:一带一路 SME:中小企业 RMB:人民币 USD:美元 EUR:欧元 IP:知识产权 ' +
  'ROM:只读 RAM:内存 SMS:短信 CD:光盘 DVD:光盘 HD:高清 QR:二维码 RH:湿度 SD:标准差 CI:置信区间 PI:负责人';

const JAPANESE =
  'UN:国連 EU:欧州連合 USA:米国,アメリカ UK:英国,イギリス WTO:世界貿易 IMF:通貨基金 OECD:経済協力開発 NASA:航空宇宙局 ESA:欧州宇宙 ' +
  'CERN:原子核研究 GDP:国内総生産 CEO:最高経営 DNA:デオキシリボ核酸,遺伝子 RNA:リボ核酸 PCR:ポリメラーゼ MRI:磁気共鳴 NMR:磁気共鳴 ' +
  'SEM:走査 TEM:透過 XRD:回折 AIDS:エイズ HIV:免疫不全 LED:発光ダイオード UV:紫外 IR:赤外 AI:人工知能 VR:仮想現実 AR:拡張現実 ' +
  'IOT:モノのインターネット GPS:全地球測位 ISS:宇宙ステーション UAV:無人 EV:電気自動車 TV:テレビ PC:パソコン,コンピュータ ID:識別 ' +
  'FAQ:よくある CAS:中国科学院 NSFC:自然科学基金';

const tables: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map([
  ['zh', readTable(CHINESE)],
  ['ja', readTable(JAPANESE)],
]);

function readTable(table: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    table.split(' ').map((entry) => {
      const [acronym, names] = entry.split(':', 2);
      return [acronym!, names!.split(',')];
    }),
  );
}

/** What an acronym may be called in a language; undefined where that is not known. */
export function namesOfAcronym(acronym: string, language: string): readonly string[] | undefined {
  return tables.get(language)?.get(acronym.toUpperCase());
}
