import type { Same } from '../translate.ts';
import type { zh } from '../words/states.ts';

export const en: Same<typeof zh> = {
  'state.empty': 'No comments yet',
  'state.emptyHow': 'Press a number in the margin to comment on that article.',
  'state.emptyKeys': 'Without a mouse: {keys}, ↑ ↓ to an article, Enter to write.',
  'state.fromFirst': 'Start at Article 1',
  'state.offline': 'You are offline',
  'state.offlineBody': 'Read and write as usual; everything is kept on this device.',
  'state.closedBody': 'Online submission is closed. You can still read and write.',
  'state.closedNews': 'When a new draft appears, we will say so here.',
  'state.none': 'No articles found',
  'state.noneBody':
    'No “第×条” here. If the text is in an attachment, open it; if it is an image, paste the text.',
  'state.openFile': 'Open Word or PDF',
  'state.paste': 'Paste text',
  'state.frame': 'Mark it myself',
  'state.noArticles': 'No article numbers here - read by paragraph',
  'state.noArticlesBody':
    'Places are cited by paragraph. If that is wrong, mark the text again or correct it in Contents.',
  'state.readAgain': 'Read this page again',
  'state.noPage': 'This panel is not connected to a page',
  'state.noPageBody': 'Press Zhutiao in the toolbar on a page that has a draft.',
  'state.missingTitle': '{number} is missing',
  'state.missing':
    '{number} is perhaps on the next page, perhaps an error in the original. The other {n} can be commented on as usual.',
  'state.repeatedTitle': '{number} appears more than once',
  'state.repeated': 'Perhaps an error in the original. Look which one you mean before you comment.',
  'state.startsAt': 'The text begins with {number}',
  'state.startsAtBody':
    'Earlier articles may be on the page before. The {n} {n|article|articles} here can be commented on as usual.',
  'state.disorder': '{number} is out of order',
  'state.disorderBody':
    'Perhaps an error in the original, perhaps ours. The others can be commented on as usual.',
  'state.damaged': 'One article number cannot be read',
  'state.damagedBody': 'Its text counts to the article before. Look at the extent before you comment.',
  'state.more': '{n} more doubtful {n|place|places}',
  'state.leave': 'Leave it so',
  'state.look': 'Look there',
  'state.whichTitle': 'Which of your drafts is this?',
  'state.whichBody':
    'Its title or text is close to a draft you saved, but we cannot be sure. A wrong choice would misplace comments, so please decide.',
  'state.whichSame': 'Another revision of 《{title}》',
  'state.whichNew': 'A different draft',
  'state.whichAlike': '{percent}% of the text is the same',
  'state.storeClosed': 'The browser does not let us save here',
  'state.storeClosedBody':
    'What you write now could not be kept. Use an ordinary window, or check the privacy settings.',
  'state.oldVersion': 'Zhutiao was updated in another window',
  'state.oldVersionBody': 'Please reopen this panel. Everything saved is still there.',
  'revision.list': 'Saved revisions',
  'revision.here': 'this page',
  'revision.savedOn': 'saved {date}',
  'revision.untitled': 'not said which revision',
  'revision.compareTwo': 'Compare the two drafts',
  'revision.one': 'There is only this one so far. Open the page of a newer draft to compare them here.',
  'state.importEarlier': 'Import earlier comments',
};
