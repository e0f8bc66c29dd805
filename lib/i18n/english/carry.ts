import type { Same } from '../translate.ts';
import type { zh } from '../words/carry.ts';

export const en: Same<typeof zh> = {
  'carry.title': 'Confirm one by one',
  'carry.summary':
    'Your {n} {n|comment|comments} on {revision}: {a} carried over, {b} need you to confirm, {c} on deleted articles.',
  'carry.earlier': 'the earlier draft',
  'carry.start': 'Confirm one by one',
  'carry.seen': 'Understood',
  'carry.all': 'All still hold',
  'carry.sameText': 'Carried to {citation}, same text',
  'carry.reworded': 'Carried to {citation}. The text changed; your wording is compared with the new text.',
  'carry.stillTrue': 'The text changed. Does your comment still hold?',
  'carry.split': 'This article was split. Which one do you mean?',
  'carry.merged': 'Several articles became one. Does your comment still hold?',
  'carry.several': 'Several places look alike; we will not choose for you. Which one do you mean?',
  'carry.adopted': 'The new draft made this change. What now?',
  'carry.gone': 'Article deleted; your comment is in Unplaced.',
  'carry.goneShort': 'Article deleted.',
  'carry.toConfirm': 'To confirm',
  'carry.holds': 'Still holds',
  'carry.rewrite': 'Rewrite',
  'carry.withdraw': 'Withdraw',
  'carry.support': 'Change to Support',
  'carry.keep': 'Keep',
  'carry.both': 'All of them',
  'carry.choose': 'Choose another',
  'carry.chooseHow': 'Press an article in the contents to attach the comment there.',
  'carry.records': 'Kept as a record',
  'carry.isRecord':
    'Its article is deleted in this draft. The comment is kept as a record and will not be submitted.',
  'carry.record': 'Keep as a record',
  'carry.tray': 'Unplaced',
  'carry.after': 'The text now',
  'carry.said': 'Your comment',
  'carry.finished': 'All confirmed.',
  'carry.movedTo': 'Attached to {citation}',
};
