/**
 * Folds one printed character to the form the reader's patterns are written in: half width, simplified,
 * one kind of dash, quote and bracket. One UTF-16 unit always gives one unit, so that offsets stay true.
 *
 * Only characters that notices use in their set phrases are simplified; names stay as printed anyway.
 */
const traditional =
  '關关於于徵征開开見见條条請请號号樓楼層层電电話话郵邮編编碼码傳传聯联繫系係系絡络訊讯註注題题標标機机單单' +
  '個个職职業业內内後后發发佈布來来為为爲为時时間间從从點点報报會会聽听證证問问陳陈觀观眾众衆众員员數数額额' +
  '辦办區区縣县鄉乡鎮镇務务廳厅處处據据實实議议審审論论則则規规項项過过還还術术維维護护網网頁页監监督督舉举' +
  '熱热線线檢检紀纪領领現现場场書书週周長长順顺遲迟兩两萬万億亿餘余當当並并寫写稱称種种須须應应將将與与門门' +
  '專专對对廣广東东節节訂订決决選选備备統统計计類类協协學学團团體体組组織织國国衛卫衞卫農农財财產产質质環环' +
  '資资劃划執执勞劳動动經经濟济貿贸權权歲岁隨随這这說说誤误變变調调啟启啓启終终結结擬拟舊旧覽览瀏浏複复復复' +
  '詢询諮咨連连絕绝轉转營营樣样際际義义準准適适屬属製制擴扩強强彙汇匯汇總总鐘钟鍾钟臺台灣湾齊齐雙双側侧廈厦' +
  '園园廠厂壇坛塊块橋桥鐵铁銀银鑰钥錄录錯错鏈链閉闭閱阅陸陆隊队離离雲云靈灵鬧闹魚鱼鳥鸟麗丽龍龙貳贰參参' +
  '歸归歷历殘残氣气況况沒没測测滿满漢汉潔洁獎奖獨独獲获療疗盡尽研研禮礼稅税穩稳窗窗築筑簡简簽签糧粮純纯紙纸' +
  '級级細细給给緊紧縮缩績绩繼继續续罰罚習习聞闻聲声臨临舊旧藝艺藥药蘇苏虛虚補补裝装訪访設设許许評评詞词試试' +
  '話话該该詳详認认語语課课誰谁談谈講讲識识警警譯译讀读讓让負负責责貨货費费賽赛質质購购贊赞趙赵車车軍军較较' +
  '輯辑輸输載载農农進进運运達达違违遠远選选邊边鄰邻醫医釋释針针頒颁預预領领頭头頻频願愿顧顾顯显風风飛飞館馆' +
  '驗验體体黨党點点擇择攝摄擾扰據据損损換换揚扬敗败敘叙齡龄';

const fixed: readonly (readonly [string, string])[] = [
  ['-', '‐‑‒–—―─━−－﹘﹣⸺ー'],
  ['~', '～〜∼˜'],
  ['“', '「『〝«'],
  ['”', '」』〞»'],
  ['[', '【〔［〖'],
  [']', '】〕］〗'],
  ['(', '（﹙❨'],
  [')', '）﹚❩'],
  ['《', '≪'],
  ['》', '≫'],
  [':', '：﹕∶꞉︰'],
  [';', '；﹔'],
  [',', '，﹐'],
  ['。', '｡'],
  ['.', '．﹒'],
  ['·', '•‧・･∙⋅'],
  ['、', '､'],
  ['〇', '○◯⭘'],
  ['@', '＠﹫'],
  ['#', '＃﹟'],
  ['+', '＋﹢'],
  ['/', '／⁄∕'],
  ['\t', '|｜│┃¦'],
];

const table = new Map<number, string>();
for (let i = 0; i + 1 < traditional.length; i += 2) {
  table.set(traditional.charCodeAt(i), traditional.charAt(i + 1));
}
for (const [to, froms] of fixed) for (const from of froms) table.set(from.charCodeAt(0), to);

/** The folded form of one UTF-16 unit, itself one unit. */
export function foldUnit(code: number): string {
  const known = table.get(code);
  if (known !== undefined) return known;
  const folded = computeFold(code);
  table.set(code, folded);
  return folded;
}

function computeFold(code: number): string {
  const char = String.fromCharCode(code);
  // ① and its kin are item labels: as plain digits they would run into the number behind them.
  if (code < 0x80 || (code >= 0xd800 && code <= 0xdfff) || (code >= 0x2460 && code <= 0x24ff)) return char;
  const normal = char.normalize('NFKC');
  if (normal.length !== 1) return char;
  return table.get(normal.charCodeAt(0)) ?? normal;
}
