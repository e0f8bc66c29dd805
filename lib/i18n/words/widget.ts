import type { Same } from '../translate.ts';

export const zh = {
  'widget.refused': '浏览器不让这里保存内容。关掉页面，草稿就没有了。',
  'widget.mail': '发到自己的邮箱',
  'widget.ownTab': '在新页打开',
  'widget.letter': '我的意见',
  'widget.copied': '内容较长，邮件里放不下。全文已经复制，请粘贴到邮件里。',
  'widget.notCopied': '内容较长，邮件里放不下。请在“我的意见”里逐条复制。',
  'widget.support': '支持',
  'widget.oppose': '反对',
  'widget.amend': '修改建议',
  'widget.ask': '疑问',
  'widget.poster': '打印本条的海报',
  'widget.posterWhole': '打印整份草案的海报',
  'widget.openFile': '打开一份草案文件',
  'widget.desk': '代别人记录意见',
  'widget.backToHearing': '回到征求意见的草案',
  'widget.reading': '正在读文件…',
  'widget.readingPage': '正在读第 {page} 页，共 {of} 页',
  'widget.notRead': '这个文件读不出条文',
  'widget.notReadBody': '可以打开 Word、PDF、网页和纯文本。扫描的图片读不出文字，请换一份能选中文字的文件。',
  'widget.fileStays': '文件只在这台设备上打开，不会上传。',
  'widget.close': '关闭',
  'widget.offlineFirst': '第一次打开需要网络。联网以后再打开一次，就可以离线阅读了。',
} as const;

export const en: Same<typeof zh> = {
  'widget.refused': 'The browser keeps nothing here. Closing this page loses your draft.',
  'widget.mail': 'Send to my own e-mail',
  'widget.ownTab': 'Open in a new tab',
  'widget.letter': 'My comments',
  'widget.copied':
    'This is too long for a prepared e-mail. All of it is copied: please paste it into the e-mail.',
  'widget.notCopied': 'This is too long for a prepared e-mail. Please copy your comments one by one.',
  'widget.support': 'Support',
  'widget.oppose': 'Oppose',
  'widget.amend': 'Suggest wording',
  'widget.ask': 'Ask',
  'widget.poster': 'Print a poster of this article',
  'widget.posterWhole': 'Print a poster of the whole draft',
  'widget.openFile': 'Open a draft from a file',
  'widget.desk': 'Record comments for others',
  'widget.backToHearing': 'Back to the draft of the hearing',
  'widget.reading': 'Reading the file…',
  'widget.readingPage': 'Reading page {page} of {of}',
  'widget.notRead': 'No articles could be read from this file',
  'widget.notReadBody':
    'Word, PDF, web pages and plain text can be opened. Scanned pictures hold no text: please choose a file whose words can be selected.',
  'widget.fileStays': 'The file is opened on this device only and is not uploaded.',
  'widget.close': 'Close',
  'widget.offlineFirst':
    'The first visit needs a network. Open it once more when you are online; after that it works offline.',
};
