import { chineseDay } from '../days.ts';
import { escapeHtml, type LawLine } from '../law-text.ts';
import { type DemoPage, draftName, noticeTitle, periodWords } from './page.ts';

/**
 * The first reading, as a site of 2006 prints it: tables for layout, FONT, non-breaking spaces for indents,
 * paragraphs out of a word processor, the last chapters as one paragraph cut by BR.
 */
export function pageOne(page: DemoPage): string {
  const { contact } = page;
  const title = noticeTitle(page);
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<HTML xmlns="http://www.w3.org/1999/xhtml"><HEAD>
<META http-equiv=Content-Type content="text/html; charset=gb2312">
<TITLE>${title}-清屿人大</TITLE>
<META name="ColumnName" content="法规草案征求意见"><META name="ArticleTitle" content="${title}">
<LINK rel="hearing" href="${escapeHtml(page.hearingUrl)}">
<STYLE type=text/css>
BODY { MARGIN: 0px; BACKGROUND: #d9dee6; FONT: 12px/18px 宋体, SimSun, "Noto Serif CJK SC", serif; COLOR: #333 }
A { COLOR: #003399; TEXT-DECORATION: none } A:hover { COLOR: #cc0000; TEXT-DECORATION: underline }
.menu TD { BORDER-RIGHT: #d8a15a 1px solid } .menu A { COLOR: #fff; FONT-WEIGHT: bold }
P.MsoNormal { FONT-SIZE: 16pt; LINE-HEIGHT: 200%; MARGIN: 0cm; TEXT-ALIGN: justify; FONT-FAMILY: 仿宋_GB2312, FangSong, "Noto Serif CJK SC", serif; COLOR: #000 }
@media (max-width: 700px) { .menu TD { DISPLAY: inline-block; BORDER: 0 } .wide { DISPLAY: none } TABLE.box { WIDTH: 100% !important } TD.text { PADDING: 8px 16px 30px !important } }
</STYLE></HEAD>
<BODY bgColor=#d9dee6 leftMargin=0 topMargin=0>
<CENTER>
<TABLE class=box cellSpacing=0 cellPadding=0 width=1002 bgColor=#ffffff border=0><TBODY>
<TR><TD bgColor=#a80f14 height=112 style="BORDER-BOTTOM: #e8b64c 4px solid; PADDING-LEFT: 34px">
<FONT face=华文中宋 color=#ffe7a8 style="FONT-SIZE: 34px; LINE-HEIGHT: 44px; LETTER-SPACING: 4px"><B>清屿市人民代表大会常务委员会</B></FONT><BR>
<FONT face=Arial color=#f2c9a2 size=1 class=wide>STANDING COMMITTEE OF QINGYU MUNICIPAL PEOPLE'S CONGRESS</FONT></TD></TR>
<TR><TD bgColor=#8d0c10 height=32><TABLE class=menu width="100%" border=0 cellSpacing=0 cellPadding=0><TBODY><TR align=middle>
${['首　页', '机构概况', '人大要闻', '地方立法', '监督工作', '代表工作', '公告公报', '互动交流'].map((name) => `<TD height=32><A href="/">${name}</A></TD>`).join('')}
</TR></TBODY></TABLE></TD></TR>
<TR><TD height=26 bgColor=#f4efe4 style="PADDING-LEFT: 14px"><MARQUEE class=wide scrollAmount=2 width=420>热烈欢迎社会各界对养犬管理条例草案提出宝贵意见</MARQUEE></TD></TR>
<TR><TD height=30 style="PADDING-LEFT: 34px; BORDER-BOTTOM: #ccc 1px dashed">&nbsp;您的位置：<A href="/">首页</A>&nbsp;&gt;&gt;&nbsp;<A href="/">地方立法</A>&nbsp;&gt;&gt;&nbsp;法规草案征求意见</TD></TR>
<TR><TD class=text style="PADDING: 10px 88px 40px 96px">
<TABLE width="100%" border=0 cellSpacing=0 cellPadding=0><TBODY>
<TR><TD align=middle height=70><FONT color=#c00000 style="FONT-SIZE: 20px; LINE-HEIGHT: 30px"><B>${title}</B></FONT></TD></TR>
<TR><TD align=middle height=28 bgColor=#f6f6f6><FONT color=#666666>发布日期：${page.publishedOn}&nbsp;&nbsp;&nbsp;来源：法制工作委员会&nbsp;&nbsp;&nbsp;阅读次数：3867&nbsp;&nbsp;&nbsp;【字号：<A href="#">大</A>&nbsp;<A href="#">中</A>&nbsp;<A href="#">小</A>】</FONT></TD></TR>
<TR><TD id=zoom style="PADDING-TOP: 18px">
${msoParagraph(`清屿市人大常委会会议对《${draftName}》进行了初次审议。现将草案全文公布，向社会公开征求意见，征求意见的时间为${periodWords(page)}。有关单位和各界人士可以将意见寄送${contact.office}（地址：${contact.address}，邮政编码：${contact.postcode}，信封上请注明“${contact.envelope}”），或者发送电子邮件至${contact.email}，传真${contact.fax}。联系电话：${contact.phone}。`)}
<P class=MsoNormal style="TEXT-ALIGN: right" align=right><SPAN>清屿市人大常委会办公室<BR>${chineseDay(page.publishedOn)}</SPAN></P>
<P class=MsoNormal><o:p>&nbsp;</o:p></P>
${body(page.lines)}
</TD></TR>
<TR><TD height=60 align=right><FONT color=#666666>【<A href="javascript:window.print()">打印本页</A>】【<A href="#">关闭窗口</A>】</FONT></TD></TR>
<TR><TD style="BORDER-TOP: #ccc 1px dashed; PADDING-TOP: 12px"><B>相关链接</B><BR>${page.siblings.map((each) => `·&nbsp;<A href="${each.href}">${draftName}（${each.label}）</A><BR>`).join('')}·&nbsp;<A href="/">2025年地方立法计划</A></TD></TR>
</TBODY></TABLE></TD></TR>
<TR><TD align=middle bgColor=#8d0c10 height=76><FONT color=#f3d9b8>主办：清屿市人大常委会办公室&nbsp;&nbsp;网站标识码：0000000000<BR>建议使用1024×768分辨率、IE6.0以上版本浏览<BR>网站维护：0173-5550199&nbsp;&nbsp;webmaster@${contact.website}</FONT></TD></TR>
</TBODY></TABLE></CENTER></BODY></HTML>
`;
}

/** Chapters up to the last two as paragraphs; the last two as one paragraph each, lines cut by BR. */
function body(lines: readonly LawLine[]): string {
  const chapters = lines.flatMap((line, index) => (line.kind === 'chapter' ? [index] : []));
  const [fifth = lines.length, sixth = lines.length] = chapters.slice(-2);
  const runs = [lines.slice(fifth, sixth), lines.slice(sixth)];
  return [...lines.slice(0, fifth).map(paragraph), ...runs.map(brokenLines)].join('\n');
}

function paragraph(line: LawLine): string {
  if (line.kind === 'title') {
    return `<P class=MsoNormal style="TEXT-ALIGN: center" align=center><B><SPAN style="FONT-SIZE: 22pt; FONT-FAMILY: 宋体"><FONT size=6>${line.text}</FONT></SPAN></B><SPAN lang=EN-US><o:p></o:p></SPAN></P>`;
  }
  if (line.kind === 'subtitle' || line.kind === 'chapter') {
    return `<P class=MsoNormal style="TEXT-ALIGN: center" align=center><SPAN style="FONT-FAMILY: 黑体">${escapeHtml(line.text)}</SPAN></P>`;
  }
  return msoParagraph(line.text, line.label);
}

function msoParagraph(text: string, label = ''): string {
  const head = label
    ? `<B><SPAN style="FONT-FAMILY: 黑体">${label}</SPAN></B><SPAN lang=EN-US>&nbsp;&nbsp;</SPAN>`
    : '';
  const middle = Math.floor(text.length / 2);
  const halves = [text.slice(0, middle), text.slice(middle)].map(escapeHtml);
  return `<P class=MsoNormal><SPAN style="FONT-SIZE: 16pt">&nbsp;&nbsp;&nbsp;&nbsp;${head}<SPAN>${halves.join('</SPAN><SPAN>')}</SPAN></SPAN></P>`;
}

function brokenLines(lines: readonly LawLine[]): string {
  const broken = lines.map((line) =>
    line.kind === 'chapter'
      ? `<CENTER><FONT face=黑体>${escapeHtml(line.text)}</FONT></CENTER>`
      : `&nbsp;&nbsp;&nbsp;&nbsp;${line.label ? `<B>${line.label}</B>&nbsp; ` : ''}${escapeHtml(line.text)}<BR>`,
  );
  return `<DIV class=MsoNormal style="FONT-SIZE: 16pt; LINE-HEIGHT: 200%; FONT-FAMILY: 仿宋_GB2312, FangSong, 'Noto Serif CJK SC', serif; COLOR: #000">${broken.join('\n')}</DIV>`;
}
