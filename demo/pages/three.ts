import { chineseDay } from '../days.ts';
import { escapeHtml, type LawLine } from '../law-text.ts';
import { type DemoPage, draftName, noticeTitle, periodWords } from './page.ts';

/**
 * The third reading, on a site rebuilt a few years ago: a table of contents that repeats the headings, captions,
 * every article in a box of its own, and the widget in place of a message board.
 */
export function pageThree(page: DemoPage): string {
  const { contact } = page;
  const title = noticeTitle(page);
  return `<!DOCTYPE html>
<html lang="zh"><head><meta charset="UTF-8"><meta http-equiv="X-UA-Compatible" content="IE=edge"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} - 民意征集 - 清屿市人大网</title>
<link rel="hearing" href="${escapeHtml(page.hearingUrl)}">
<style>${style}</style>
<script src="${escapeHtml(page.widgetUrl)}" async></script>
</head><body>
<div class="bar"><div class="w"><span>${chineseDay(page.publishedOn)}　欢迎访问清屿市人大网</span><span class="r"><a href="#">无障碍</a> | <a href="#">长者版</a> | <a href="#">繁體</a></span></div></div>
<div class="head"><div class="w"><b>清屿市人民代表大会</b><i>www.${contact.website}</i></div></div>
<ul class="nav"><li>首页</li><li>概况</li><li>会议</li><li>立法</li><li>监督</li><li>代表</li><li class="cur">民意征集</li></ul>
<div class="w main">
<p class="path">首页 / 民意征集 / 正在征集</p>
<div class="card"><h1>${title}</h1>
<table class="info"><tr><th>征集单位</th><td>${contact.office}</td><th>征集状态</th><td><span class="on">正在征集</span></td></tr>
<tr><th>征集时间</th><td>${periodWords(page)}</td><th>电子邮箱</th><td>${contact.email}</td></tr>
<tr><th>通信地址</th><td colspan="3">${contact.address}（邮编 ${contact.postcode}，信封请注明“${contact.envelope}”）</td></tr>
<tr><th>联系电话</th><td>${contact.phone}</td><th>传真</th><td>${contact.fax}</td></tr></table>
<p>《${draftName}》经常委会会议两次审议，根据各方面意见修改形成三次审议稿，拟提请常委会会议继续审议并交付表决。现公布如下，欢迎提出意见。历次审议稿：${page.siblings.map((each) => `<a href="${each.href}">${each.label}</a>`).join('、')}。</p></div>
<div class="card law" id="content">
${body(page.lines)}
</div>
<div class="card"><h3>我要提意见</h3><zhutiao-comments hearing="${escapeHtml(page.hearingUrl)}"></zhutiao-comments>
<p class="tip">您也可以来信、来电或者发送电子邮件。咨询电话：12345（仅受理政务服务咨询）</p></div>
</div>
<div class="foot">清屿市人民代表大会常务委员会办公室主办<br>地址：清屿市望潮区听涛路18号　网站标识码：0000000000</div>
<div class="float"><a href="#">返回<br>顶部</a></div>
</body></html>
`;
}

function body(lines: readonly LawLine[]): string {
  const toc = lines.filter((line) => line.kind === 'toc' && !line.text.startsWith('目'));
  const law = lines.filter(
    (line) => line.kind !== 'toc' && line.kind !== 'title' && line.kind !== 'subtitle',
  );
  const links = toc.map((line, index) => `<a href="#c${index + 1}">${line.text}</a>`);
  return `<h2>${draftName}</h2><h5>（三次审议稿）</h5>
<div class="toc"><h4>目　录</h4>${links.join('')}</div>
${chapters(law)}`;
}

/** `<section>` by chapter, `<div class="art">` by article, one `<p>` for each line. */
function chapters(lines: readonly LawLine[]): string {
  const html: string[] = [];
  let chapter = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]?.kind;
    if (line.kind === 'chapter') {
      chapter += 1;
      html.push(
        `${chapter > 1 ? '</section>' : ''}<section id="c${chapter}"><h3>${escapeHtml(line.text)}</h3>`,
      );
      continue;
    }
    if (line.kind === 'article') html.push('<div class="art">');
    html.push(lawLine(line));
    if (next === undefined || next === 'article' || next === 'chapter') html.push('</div>');
  }
  return `${html.join('\n')}</section>`;
}

function lawLine(line: LawLine): string {
  const head = line.label
    ? `<span class="no">${line.label}</span><span class="cap">${line.caption}</span>　`
    : '';
  return `<p>${head}${escapeHtml(line.text)}</p>`;
}

const style = `*{box-sizing:border-box}body{margin:0;background:#eef2f7;font:16px/1.8 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;color:#333}
a{color:#1a5fb4;text-decoration:none}.w{max-width:1080px;margin:0 auto;padding:0 20px}.bar{background:#f7f9fc;font-size:13px;border-bottom:1px solid #dde4ee}.bar .r{float:right}
.head{background:linear-gradient(#1257a5,#0d4687);color:#fff;padding:30px 0}.head b{font-size:32px;letter-spacing:3px}.head i{float:right;opacity:.7;font-style:normal;margin-top:18px}
.nav{list-style:none;margin:0;padding:0 20px;background:#0b3b73;display:flex;justify-content:center;flex-wrap:wrap}.nav li{color:#dfe9f6;padding:8px 26px}.nav .cur{background:#e8a33d;color:#fff}
.path{font-size:13px;color:#888}.card{background:#fff;border:1px solid #dde4ee;margin-bottom:16px;padding:22px 56px;overflow:hidden}
.card h1{font-size:24px;text-align:center;line-height:1.5;border-bottom:2px solid #1257a5;padding-bottom:14px}.info{width:100%;border-collapse:collapse;font-size:14px}.info th{background:#f2f6fb;width:96px;font-weight:400;color:#555}.info th,.info td{border:1px solid #dde4ee;padding:6px 10px}.on{color:#1a8a3a;font-weight:700}
.law h2{text-align:center;font-size:26px;margin:16px 0 0}.law h5{text-align:center;font-size:16px;font-weight:400;margin:0}.law h3{text-align:center;margin:30px 0 10px;font-size:19px}.toc{background:#f7f9fc;margin:20px 0;padding:10px 40px}.toc h4{text-align:center;margin:0}.toc a{display:block}
.art{margin:0 0 10px;padding:4px 0;border-bottom:1px dotted #e6ebf2}.art p{margin:0;text-indent:2em;text-align:justify;line-height:2}.no{font-weight:700}.cap{color:#0d4687}
.tip{font-size:13px;color:#888}.foot{background:#0b3b73;color:#b9cbe2;text-align:center;font-size:13px;padding:22px}.float{position:fixed;right:12px;bottom:70px;background:#1257a5;font-size:12px;line-height:1.4;padding:8px}.float a{color:#fff}
@media(max-width:700px){.head b{font-size:22px}.head i{display:none}.nav li{padding:6px 12px;font-size:14px}.card{padding:16px 18px}.card h1{font-size:19px}.info th,.info td{display:block;width:auto}.bar .r{display:none}}`;
