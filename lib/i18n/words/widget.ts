import type { Same } from '../translate.ts';

export const zh = {
  'widget.refused': '浏览器不让嵌在这一页里的部分保存内容',
  'widget.refusedWhy': '在这里写，关掉页面就没有了。请在新页打开再写：写的意见会存在这台设备上。',
  'widget.ownTab': '在新页打开',
} as const;

export const en: Same<typeof zh> = {
  'widget.refused': 'The browser does not let this part of the page keep anything',
  'widget.refusedWhy':
    'What you wrote here would be lost when the page closes. Open it in a tab of its own: there your comments are kept on this device.',
  'widget.ownTab': 'Open in a new tab',
};
