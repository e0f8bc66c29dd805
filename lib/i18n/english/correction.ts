import type { Same } from '../translate.ts';
import type { zh } from '../words/correction.ts';

export const en: Same<typeof zh> = {
  'correct.open': 'Correct the contents',
  'correct.title': 'Correct the contents',
  'correct.intro':
    'Where a clause was read wrongly you can correct it here. It holds for this revision, on this device; the page stays as it is.',
  'correct.keys':
    '↑ ↓ choose a clause, J join with the one before, S split, ← raise, → lower, Delete not a clause, Ctrl+Z undo.',
  'correct.list': 'Clauses that can be corrected',
  'correct.join': 'Join with the one before',
  'correct.split': 'Split here',
  'correct.raise': 'One level up',
  'correct.lower': 'One level down',
  'correct.drop': 'Not a clause',
  'correct.where': 'At which sentence?',
  'correct.noPlace': 'There is only one sentence here; it cannot be split.',
  'correct.reset': 'Back to automatic recognition',
  'correct.save': 'Save as a file',
  'correct.take': 'Read from a file',
  'correct.file': 'contents-corrections',
  'correct.none': 'Nothing has been corrected yet.',
  'correct.count': '{n} {n|correction|corrections} made.',
  'correct.done': 'Corrected.',
  'correct.undone': 'Undone.',
  'correct.nothing': 'There is no correction to undo.',
  'correct.cannot': 'That cannot be done here.',
  'correct.wasReset': 'Back to automatic recognition.',
  'correct.taken': '{n} {n|correction|corrections} read.',
  'correct.leftOut': '{n} {n|other does|others do} not fit these contents and {n|was|were} not taken in.',
  'correct.otherText': 'This file was made for another text ({title}) and cannot be used on this revision.',
  'correct.newer': 'This file was written by a newer version. Please update Zhutiao first.',
  'correct.noFile': 'There are no corrections in this file.',
  'correct.failed': 'The correction was not saved; the contents are as before.',
  'correct.moved': 'The comment on {from} now stands on {to}; its words are the same.',
  'correct.extent':
    'The extent of {to} has changed. The comment there is unfinished again; please look at it once more.',
  'correct.lost':
    '{from} is no longer a clause. The comment and its words are kept under {to}, unfinished again.',
  'correct.movedMore': '{n} more {n|comment has|comments have} moved too.',
};
