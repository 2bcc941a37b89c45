/** What acronyms are called where they are translated, by language, or beginnings of it; a text with any of it has the acronym. `_` is a space. */
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
  'NOAA:海洋与大气,海洋和大气,海洋大气 WHO:世卫,世界卫生 IAEA:原子能机构 IPCC:气候变化 JAXA:宇宙航空,航空研究开发 ESO:南方天文台 ' +
  'UNESCO:教科文 UNEP:环境署,环境规划署 WMO:气象组织 FAO:粮农 ITER:热核聚变,聚变 CT:断层,层析 HPLC:液相色谱 USGS:地质调查 ' +
  'ROM:只读 RAM:内存 SMS:短信 CD:光盘 DVD:光盘 HD:高清 QR:二维码 RH:湿度 SD:标准差 CI:置信区间 PI:负责人';

const JAPANESE =
  'UN:国連 EU:欧州連合 USA:米国,アメリカ UK:英国,イギリス WTO:世界貿易 IMF:通貨基金 OECD:経済協力開発 NASA:航空宇宙局 ESA:欧州宇宙 ' +
  'CERN:原子核研究 GDP:国内総生産 CEO:最高経営 DNA:デオキシリボ核酸,遺伝子 RNA:リボ核酸 PCR:ポリメラーゼ MRI:磁気共鳴 NMR:磁気共鳴 ' +
  'SEM:走査 TEM:透過 XRD:回折 AIDS:エイズ HIV:免疫不全 LED:発光ダイオード UV:紫外 IR:赤外 AI:人工知能 VR:仮想現実 AR:拡張現実 ' +
  'IOT:モノのインターネット GPS:全地球測位 ISS:宇宙ステーション UAV:無人 EV:電気自動車 TV:テレビ PC:パソコン,コンピュータ ID:識別 ' +
  'NOAA:海洋大気 WHO:世界保健 IAEA:原子力機関 IPCC:気候変動 JAXA:宇宙航空 ESO:南天天文台 JST:科学技術振興 USGS:地質調査 ' +
  'UNESCO:ユネスコ UNEP:環境計画 WMO:気象機関 FAO:食糧農業,食料農業 ITER:イーター,核融合 CT:断層 HPLC:液体クロマト XRF:蛍光X線 AFM:原子間力 ' +
  'FAQ:よくある CAS:中国科学院 NSFC:自然科学基金';

const GERMAN =
  'NASA:raumfahrtbehörde,weltraumbehörde,weltraumagentur,raumfahrtagentur ESA:raumfahrtagentur,weltraumagentur,weltraumorganisation,raumfahrtorganisation,raumfahrtbehörde ' +
  'JAXA:raumfahrtagentur,weltraumagentur,raumfahrtbehörde CNSA:raumfahrtbehörde,raumfahrtagentur NOAA:ozean,wetterbehörde,wetterdienst ESO:südsternwarte CERN:kernforschung ' +
  'WHO:weltgesundheit IAEA:atomenergie IPCC:weltklimarat,klimaänderung WMO:weltorganisation,meteorologie UNESCO:bildung UNEP:umweltprogramm FAO:ernährung,welternährung ' +
  'ISS:raumstation NSF:science_foundation,wissenschaftsstiftung NIH:gesundheitsinstitut,institutes_of_health USGS:geologisch ' +
  'NMR:kernspin,kernresonanz,kernmagnet MRI:mrt,magnetresonanz,kernspin,tomograf,tomograph PCR:polymerase DNA:dns,desoxyribo,erbgut,genom,genet RNA:rns,ribonuklein ' +
  'SEM:rem,rasterelektronen TEM:transmission,durchstrahlung AFM:rasterkraft,kraftmikroskop XRD:röntgen,beugung HPLC:chromatogra HIV:immunschwäche GPS:satellitenn,satellitenpos,ortung ' +
  'LED:leuchtdiode UV:ultraviolett IR:infrarot ITER:fusionsreaktor UN:vereinte,vereinten,staatengemeinschaft EU:union,europäisch UK:vereinigt,britann,britisch,brite ' +
  'USA:vereinigte,amerika AI:ki,künstlich CEO:geschäftsführ,vorstand,chef,leiter CT:computertomogra,tomogra GDP:bip,bruttoinland,wirtschaftsleistung AIDS:immunschwäche';

const FRENCH =
  'NASA:agence_spatiale,administration_nationale ESA:agence_spatiale,ase JAXA:agence_spatiale,exploration_aérospatiale,agence_japonaise CNSA:spatiale NOAA:océan,atmosph ' +
  'ESO:observatoire_européen CERN:recherche_nucléaire,physique_des_particules WHO:oms,organisation_mondiale,mondiale_de_la_santé IAEA:aiea,énergie_atomique ' +
  'IPCC:giec,intergouvernemental WMO:omm,météorologique UNESCO:éducation UNEP:pnue,environnement FAO:alimentation,agriculture ISS:station_spatiale,sii ' +
  'NSF:fondation NIH:instituts,santé USGS:géologique NMR:rmn,résonance MRI:irm,résonance,imagerie PCR:acp,polymérase DNA:adn,désoxyribo,génét,génom RNA:arn,ribonucl ' +
  'SEM:meb,balayage TEM:met,transmission AFM:force_atomique XRD:drx,diffraction HPLC:clhp,chromatogra HIV:vih,immunodéficience GPS:satellit,géolocalis ' +
  'LED:diode UV:ultraviolet IR:infrarouge ITER:fusion UN:onu,nations_unies EU:ue,union,europé UK:royaume,britann USA:états-unis,améri,étasuni,états-uni ' +
  'AI:ia,intelligence CEO:pdg,direct,dirigeant,patron CT:scanner,tomodensi,tomogra,tdm GDP:pib,produit_intérieur AIDS:sida,immunodéficience';

const SPANISH =
  'NASA:agencia_espacial,administración_nacional ESA:agencia_espacial,aee JAXA:agencia_espacial,agencia_japonesa,exploración_aeroespacial CNSA:espacial NOAA:océan,oceán,atmosf,atmósf ' +
  'ESO:observatorio_europeo CERN:investigación_nuclear,física_de_partículas WHO:oms,organización_mundial,mundial_de_la_salud IAEA:oiea,energía_atómica ' +
  'IPCC:intergubernamental WMO:omm,meteorológica UNESCO:educación UNEP:pnuma,medio_ambiente FAO:alimentación,agricultura ISS:estación_espacial,eei ' +
  'NSF:fundación NIH:institutos,salud USGS:geológic NMR:rmn,resonancia MRI:irm,rm,resonancia PCR:rcp,polimerasa DNA:adn,desoxirribo,genét,genom RNA:arn,ribonucl ' +
  'SEM:meb,barrido TEM:met,transmisión AFM:fuerza_atómica XRD:drx,difracción HPLC:clar,cromatogra HIV:vih,inmunodeficiencia GPS:satélit,satelit,geolocaliz ' +
  'LED:diodo UV:ultravioleta IR:infrarroj ITER:fusión UN:onu,naciones_unidas EU:ue,unión,europe UK:reino,británic USA:estados_unidos,eeuu,améri,ameri,estadounidense ' +
  'AI:ia,inteligencia CEO:direct,presidente,ejecutiv CT:tac,tomograf GDP:pib,producto_inter AIDS:sida,inmunodeficiencia';

const RUSSIAN =
  'NASA:наса,аэрокосмическ,космическ,аэронавтик ESA:еса,ека,космическ JAXA:джакса,аэрокосмическ,космическ CNSA:космическ NOAA:ноаа,нуоа,океан,атмосфер ESO:есо,еюо,южная,южной,южную,обсерватори ' +
  'CERN:церн,ядерн WHO:воз,здравоохран IAEA:магатэ,атомн IPCC:мгэик,изменени WMO:вмо,метеоролог UNESCO:юнеско UNEP:юнеп,окружающ FAO:фао,продовольств ISS:мкс,космическ ' +
  'NSF:ннф,научн NIH:здоровь,здравоохран USGS:геологич NMR:ямр,ядерн,резонанс MRI:мрт,резонанс,томогра PCR:пцр,полимераз DNA:днк,дезоксирибо,генет,геном RNA:рнк,рибонукл ' +
  'SEM:рэм,сэм,растров,сканирующ TEM:пэм,тэм,просвечив AFM:асм,силов XRD:дифрак,рентген HPLC:вэжх,хроматогра HIV:вич,иммунодефицит GPS:навигац,спутник,позиционир ' +
  'LED:светодиод UV:уф,ультрафиолет IR:ик,инфракрасн ITER:итэр,термояд,синтез UN:оон,объединённых,объединенных EU:евросоюз,европ,ес UK:британ,королевств ' +
  'USA:сша,америк,соединённ,соединенн AI:ии,интеллект CEO:директор,глава,главы,руководител CT:кт,томогра GDP:ввп,валов AIDS:спид,иммунодефицит';

const tables: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map([
  ['zh', readTable(CHINESE)],
  ['ja', readTable(JAPANESE)],
  ['de', readTable(GERMAN)],
  ['fr', readTable(FRENCH)],
  ['es', readTable(SPANISH)],
  ['ru', readTable(RUSSIAN)],
]);

function readTable(table: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    table.split(' ').map((entry) => {
      const [acronym, names] = entry.split(':', 2);
      return [acronym!, names!.replaceAll('_', ' ').toLowerCase().split(',')];
    }),
  );
}

/** Whether it is a well-known acronym in a language, English or its own. */
export function isKnownAcronym(acronym: string, language: string): boolean {
  return known.get(language)?.has(acronym.toLowerCase()) === true;
}

const known: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Array.from(tables, ([language, table]) => [
    language,
    new Set([...table].flatMap(([acronym, names]) => [acronym.toLowerCase(), ...names])),
  ]),
);

const WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}]+$/u;
/** Acronyms are words of their own; what is longer may be a part of a word. */
const LONGEST_ACRONYM = 4;
const LETTER = /\p{L}/u;

/** Whether a text in lower case has what an acronym may be called in its language; undefined where nobody knows that. */
export function hasNameOfAcronym(acronym: string, language: string, text: string): boolean | undefined {
  const names = tables.get(language)?.get(acronym.toUpperCase());
  return names?.some((name) =>
    name.length <= LONGEST_ACRONYM && WORD.test(name) ? hasWord(text, name) : text.includes(name),
  );
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + word.length))) return true;
  }
  return false;
}
