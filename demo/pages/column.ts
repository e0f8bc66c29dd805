import { chineseDay } from '../days.ts';
import { type DemoPage, draftName, noticeTitle } from './page.ts';

/** 草案征求意见: the column that lists the drafts, newest first. */
export function columnPage(pages: readonly DemoPage[]): string {
  const rows = pages
    .map((page, index) => {
      const href = page.siblings[index]?.href ?? '#';
      return `<tr><td>·</td><td><a href="${href}">${noticeTitle(page)}</a></td><td nowrap>[${page.publishedOn}]</td></tr>`;
    })
    .reverse();
  const [last] = pages.slice(-1);
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>草案征求意见-清屿市人大网</title>
<style>body{margin:0;background:#e9e4dc;font:15px/2.2 宋体,SimSun,"Noto Serif CJK SC",serif;color:#333}a{color:#1f3f8f;text-decoration:none}
.top{background:#b3121b;border-bottom:4px solid #e2b043;color:#ffe9b0;font:700 34px/110px SimHei,"Noto Sans CJK SC",sans-serif;text-align:center}
.box{max-width:900px;margin:14px auto;background:#fff;border:1px solid #d6ccb8;padding:10px 30px 60px}h3{border-bottom:2px solid #b3121b;color:#b3121b;margin:8px 0}table{width:100%}td{vertical-align:top;border-bottom:1px dotted #ccc}
@media(max-width:700px){.top{font-size:20px;line-height:60px}.box{padding:6px 14px 30px}}</style></head>
<body><div class="top">清屿市人民代表大会常务委员会</div><div class="box"><h3>草案征求意见</h3>
<table>${rows.join('\n')}<tr><td>·</td><td><a href="#">关于公布立法联系点名单的公告</a></td><td nowrap>[${pages[0]?.opensOn ?? ''}]</td></tr></table>
<p>${draftName}征求意见的截止日期为${last ? chineseDay(last.closesOn) : ''}。</p></div></body></html>
`;
}
