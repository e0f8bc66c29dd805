import { chineseDay } from '../days.ts';
import { escapeHtml, type LawLine } from '../law-text.ts';
import { explanation } from './explanation.ts';
import { type DemoPage, draftName, noticeTitle, periodWords } from './page.ts';

/**
 * The second reading, in a portal: fixed red head, a notice with 一、二、 lists before the draft, the explanation
 * (which cites articles on every line) after it, side columns, and a hidden copy of the opening for sharing.
 */
export function pageTwo(page: DemoPage): string {
  const { contact } = page;
  const title = noticeTitle(page);
  const opening = page.lines.find((line) => line.kind === 'article');
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}_清屿市人大网</title>
<meta name="SiteName" content="清屿市人大网"><meta name="ColumnName" content="草案征求意见"><meta name="PubDate" content="${page.publishedOn} 09:12">
<link rel="hearing" href="${escapeHtml(page.hearingUrl)}">
<style>${style}</style></head>
<body>
<div class="gov-top"><h1>清屿市人民代表大会常务委员会<small>STANDING COMMITTEE OF QINGYU MUNICIPAL PEOPLE'S CONGRESS</small></h1></div>
<div class="gov-nav"><ul>${['首　页', '机构概况', '人大要闻', '地方立法', '监督工作', '代表工作', '公告公报', '互动交流'].map((name) => `<li><a href="/"${name === '地方立法' ? ' class="on"' : ''}>${name}</a></li>`).join('')}</ul></div>
<div class="gov-box"><div class="gov-main">
<div class="gov-path">您当前的位置：<a href="/">首页</a> &gt; <a href="/">地方立法</a> &gt; <a href="/">草案征求意见</a></div>
<h2>${title}</h2>
<div class="gov-meta">发布时间：${page.publishedOn} 09:12:40　来源：法制工作委员会　浏览次数：<span>12604</span>　【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】【<a href="#">打印</a>】【<a href="#">关闭</a>】</div>
<div class="TRS_Editor" id="zoom">
<p>　　清屿市人大常委会会议对《${draftName}》进行了再次审议。根据审议意见和各方面意见，法制工作委员会对草案作了修改，形成二次审议稿。现将草案二次审议稿公布，继续向社会公开征求意见。有关事项公告如下：</p>
<p>　　一、征求意见时间：${periodWords(page)}。</p>
<p>　　二、提出意见的方式：</p>
<p>　　（一）信函：${contact.address}，${contact.office}收，邮政编码：${contact.postcode}，请在信封上注明“${contact.envelope}”字样；</p>
<p>　　（二）电子邮件：${contact.email.replace('@', '[at]')}；</p>
<p>　　（三）传真：${contact.fax}，联系电话：${contact.phone}。</p>
<p>　　三、对第十条、第十一条、第十五条以及法律责任一章，欢迎重点提出意见。来信来件请写明姓名、联系电话。</p>
<p style="text-align:right">清屿市人大常委会办公室　　</p>
<p style="text-align:right">${chineseDay(page.publishedOn)}　　</p>
<p>　</p>
${page.lines.map(paragraph).join('\n')}
<p>　</p>
<p align="center"><strong>关于《${draftName}》修改情况的说明</strong></p>
${explanation.map((text) => `<p>　　${escapeHtml(text)}</p>`).join('\n')}
<p>　　附件：1.<a href="#">${draftName}（二次审议稿）.doc</a></p>
<p>　　　　　2.<a href="#">关于《${draftName}》修改情况的说明.pdf</a></p>
</div>
<div id="share" style="display:none">${opening ? `${opening.label}　${escapeHtml(opening.text)}` : ''}</div>
<div class="gov-share">分享到：<a href="#">微信</a> <a href="#">微博</a>　　上一篇：<a href="/">关于公布立法联系点名单的公告</a></div>
</div>
<div class="gov-side">
<div class="gov-ad">网上信访大厅</div>
<h4>通知公告</h4><ul>${page.siblings.map((each) => `<li><a href="${each.href}">养犬管理条例草案（${each.label}）</a></li>`).join('')}<li><a href="/">常委会会议日程</a></li><li><a href="/">立法联系点名单公布</a></li></ul>
<div class="gov-ad gov-ad2">代表履职平台</div>
<h4>立法动态</h4><ul><li><a href="/">城市供水条例施行一年</a></li><li><a href="/">电梯安全立法调研启动</a></li><li><a href="/">第三条供水管线立法听证</a></li><li><a href="/">古树名木保护条例通过</a></li></ul>
<h4>友情链接</h4><ul><li><a href="/">清屿市人民政府</a></li><li><a href="/">清屿普法网</a></li></ul>
</div></div>
<div class="gov-foot">主办：清屿市人大常委会办公室　网站标识码：0000000000<br>技术支持：清屿市信息中心　0173-5550199（仅受理网页故障）　建议使用 1024×768 分辨率浏览</div>
</body></html>
`;
}

function paragraph(line: LawLine): string {
  const text = escapeHtml(line.text);
  if (line.kind === 'title') return `<p align="center"><font size="5"><strong>${text}</strong></font></p>`;
  if (line.kind === 'subtitle') return `<p align="center">${text}</p>`;
  if (line.kind === 'chapter') return `<p align="center"><strong>${text}</strong></p>`;
  return `<p>　　${line.label ? `<strong>${line.label}</strong>　` : ''}${text}</p>`;
}

const style = `body{margin:0;background:#e9e4dc;color:#333;font:14px/1.7 宋体,SimSun,"Noto Serif CJK SC",serif}
a{color:#1f3f8f;text-decoration:none}.gov-top{background:#b3121b;border-bottom:4px solid #e2b043;color:#fff;height:128px;display:flex;align-items:center;justify-content:center}
.gov-top h1{width:1000px;font-size:36px;line-height:1.2;letter-spacing:4px;margin:0;color:#ffe9b0;text-shadow:1px 2px 2px #6d0509}
.gov-top small{display:block;font:12px/1.4 Arial,sans-serif;letter-spacing:1px;color:#f6c9a0}
.gov-nav{position:sticky;top:0;z-index:5;background:#8e0d14}.gov-nav ul{width:1000px;margin:0 auto;padding:0;display:flex;flex-wrap:wrap;list-style:none}
.gov-nav a{color:#fff;display:block;padding:0 19px;line-height:42px;font-size:15px;font-weight:bold}.gov-nav .on{background:#e2b043;color:#7a0a10}
.gov-box{width:1000px;margin:10px auto 60px;background:#fff;border:1px solid #d6ccb8;display:flex}
.gov-main{width:738px;padding:6px 34px 40px 50px;box-sizing:border-box;border-right:1px dashed #d6ccb8}
.gov-path{font-size:13px;color:#777;border-bottom:1px solid #eee;padding:6px 0;margin-left:-32px}
.gov-main h2{text-align:center;font:700 24px/1.5 SimHei,"Noto Sans CJK SC",sans-serif;color:#b3121b;margin:22px 0 6px}
.gov-meta{text-align:center;color:#888;font-size:12px;background:#faf6ee;border:1px solid #efe6d2;margin:0 0 16px;padding:3px}
.TRS_Editor p{margin:0;font-size:16px;line-height:2;color:#222;text-align:justify}.TRS_Editor p[align=center]{text-align:center;margin:14px 0}
.gov-share{margin-top:30px;padding:8px;background:#f7f7f7;font-size:12px}
.gov-side{width:222px;padding:14px}.gov-side h4{background:#b3121b;color:#fff;margin:0 0 6px;padding:4px 10px;font-size:14px;border-left:5px solid #e2b043}
.gov-side ul{margin:0 0 18px;padding:0 0 0 16px;font-size:13px;line-height:27px}
.gov-ad{height:68px;background:#1f5aa5;color:#fff;text-align:center;font:700 17px/68px SimHei,"Noto Sans CJK SC",sans-serif;margin-bottom:14px;border:2px solid #cfe0f5}.gov-ad2{background:#a2650f;border-color:#f1ddb5}
.gov-foot{background:#8e0d14;color:#f3d9b8;text-align:center;font-size:12px;padding:16px}
@media(max-width:1020px){.gov-top{height:auto;padding:18px}.gov-top h1{width:auto;font-size:24px;letter-spacing:1px}.gov-nav ul{width:auto}.gov-nav a{padding:0 10px;font-size:14px;line-height:34px}.gov-box{width:auto;margin:0;display:block}.gov-main{width:auto;padding:6px 18px 30px;border:0}.gov-path{margin-left:0}.gov-side{width:auto}}`;
