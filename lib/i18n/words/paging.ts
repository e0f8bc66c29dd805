import type { Same } from '../translate.ts';

/** A draft over several pages. The panel carries these only where it meets one. */
export const zh = {
  'paging.title': '这份草案分几页登载',
  'paging.body': '本页有{first}到{last}，共 {n} 条。可以把各页并成一份，对整份草案提意见。',
  'paging.privacy': '只向这个网站读取那几页，和你点开它们一样。',
  'paging.all': '到别的页找，并成一份',
  'paging.alone': '只看这一页',
  'paging.again': '再试一次',
  'paging.fetching': '正在读取别的页…',
  'paging.unreachable': '别的页没有读到',
  'paging.unreachableBody': '可能是网络不通，也可能是网站不给。本页的条文可以照常写意见，写下的不会丢。',
  'paging.unrelated': '别的页不是这份草案',
  'paging.unrelatedBody': '那里的条号接不上本页，所以没有并进来。',
  'paging.more': '这份草案还有别的页。',
  'paging.next': '到下一页找',
  'paging.joined': '已把 {n} 页并成一份。别的页上的条文列在目录里，这一页的页边没有它们的标记。',
  'paging.kept': '这次没有读到别的页，用的是上次存下的全文。',
} as const;

export const en: Same<typeof zh> = {
  'paging.title': 'This draft is spread over several pages',
  'paging.body':
    'This page has {first} to {last}, {n} {n|article|articles}. The pages can be put together, so that you can comment on the whole draft.',
  'paging.privacy': 'Only this site is asked for those pages, just as if you had opened them.',
  'paging.all': 'Look on the other pages and put them together',
  'paging.alone': 'Only this page',
  'paging.again': 'Try again',
  'paging.fetching': 'Reading the other pages…',
  'paging.unreachable': 'The other pages could not be read',
  'paging.unreachableBody':
    'Perhaps the network is down, perhaps the site refuses. You can comment on this page as usual; nothing you have written is lost.',
  'paging.unrelated': 'The other pages are not this draft',
  'paging.unrelatedBody': 'Their article numbers do not go on from this page, so they were left out.',
  'paging.more': 'This draft has other pages too.',
  'paging.next': 'Look on the next page',
  'paging.joined':
    '{n} pages are put together. Articles of the other pages are in the contents; they have no markers in the margin of this one.',
  'paging.kept': 'The other pages could not be read this time; this is the whole text as it was kept.',
};
