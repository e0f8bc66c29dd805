import type { Comment } from '../../../lib/comment/comment.ts';
import type { OutboxRow } from '../../../lib/hearing/outbox.ts';
import type { Screen } from '../drive/screen.ts';

/** What the extension keeps on the device, read past its own code. */
export function keptComments(screen: Pick<Screen, 'evaluate'>): Promise<Comment[]> {
  return screen.evaluate<Comment[]>(allOf('comments'));
}

export function keptSubmissions(screen: Pick<Screen, 'evaluate'>): Promise<OutboxRow[]> {
  return screen.evaluate<OutboxRow[]>(allOf('outbox'));
}

function allOf(table: string): string {
  return `new Promise((resolve, reject) => {
    const opening = indexedDB.open('zhutiao');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asking = opening.result.transaction('${table}').objectStore('${table}').getAll();
      asking.onsuccess = () => { opening.result.close(); resolve(asking.result); };
    };
  })`;
}
