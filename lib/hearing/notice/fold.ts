/**
 * Folds one printed character to the form the reader's patterns are written in: half width, simplified,
 * one kind of dash, quote and bracket. One UTF-16 unit always gives one unit, so that offsets stay true.
 *
 * Only characters that notices use in their set phrases are simplified; names stay as printed anyway.
 */
const traditional =
  '關关於于徵征開开見见條条請请號号樓楼層层電电話话郵邮編编碼码傳传聯联繫系係系絡络訊讯註注題题標标機机單单個个職职業业內内後后發发佈布來来為为爲为時时間间從从點点報报會会聽听證证問问陳陈觀观眾众衆众員员' +
  '數数額额辦办區区縣县鄉乡鎮镇務务廳厅處处據据實实議议審审論论則则規规項项過过還还術术維维護护網网頁页監监督督舉举熱热線线檢检紀纪領领現现場场書书週周長长順顺遲迟兩两萬万億亿餘余當当並并寫写稱称種种須须' +
  '應应將将與与門门專专對对廣广東东節节訂订決决選选備备統统計计類类協协學学團团體体組组織织國国衛卫衞卫農农財财產产質质環环資资劃划執执勞劳動动經经濟济貿贸權权歲岁隨随這这說说誤误變变調调啟启啓启終终結结' +
  '擬拟舊旧覽览瀏浏複复復复詢询諮咨連连絕绝轉转營营樣样際际義义準准適适屬属製制擴扩強强彙汇匯汇總总鐘钟鍾钟臺台灣湾齊齐雙双側侧廈厦園园廠厂壇坛塊块橋桥鐵铁銀银鑰钥錄录錯错鏈链閉闭閱阅陸陆隊队離离雲云靈灵' +
  '鬧闹魚鱼鳥鸟麗丽龍龙貳贰參参歸归歷历殘残氣气況况沒没測测滿满漢汉潔洁獎奖獨独獲获療疗盡尽研研禮礼稅税穩稳窗窗築筑簡简簽签糧粮純纯紙纸級级細细給给緊紧縮缩績绩繼继續续罰罚習习聞闻聲声臨临藝艺藥药蘇苏虛虚' +
  '補补裝装訪访設设許许評评詞词試试該该詳详認认語语課课誰谁談谈講讲識识警警譯译讀读讓让負负責责貨货費费賽赛購购贊赞趙赵車车軍军較较輯辑輸输載载進进運运達达違违遠远邊边鄰邻醫医釋释針针頒颁預预頭头頻频願愿' +
  '顧顾顯显風风飛飞館馆驗验黨党擇择攝摄擾扰損损換换揚扬敗败敘叙齡龄遞递別别華华掛挂掃扫圍围圖图糾纠納纳薦荐討讨記记訴诉採采階阶饋馈歡欢確确礙碍導导屆届張张徑径構构棟栋檔档欄栏盤盘筆笔紹绍親亲託托輪轮辭辞' +
  '鍵键響响頂顶駐驻貼贴寬宽賓宾尋寻憑凭戶户撥拨斷断暫暂價价優优僅仅儘尽冊册嚴严寧宁婦妇牆墙獻献孫孙塵尘奪夺夠够勸劝縱纵練练';

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
