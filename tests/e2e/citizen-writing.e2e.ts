import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compose, giveFile, inputMethod, pressSoon, shows, type Visit, visitDemo } from './citizen/visit.ts';
import { untilThere } from './drive/screen.ts';
import { keptComments } from './road/kept.ts';
import { clickMarker } from './road/pointing.ts';

const reason = `document.querySelector('#composer-reason')`;

describe('writing a comment in Chromium', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await visitDemo();
  });
  afterAll(() => visit.close());

  test('saves in the middle of a composition; Enter and Esc belong to the input method', async () => {
    const { panel, panelPage } = visit;
    await compose(visit, '第十五条');
    await panel.click('#composer-stance [role=radio]:nth-child(2)');
    await panel.click('#composer-reason');
    const method = await inputMethod(panelPage);
    await method.compose('chang suo');
    await panel.until(`${reason}.value === 'chang suo'`);
    // Not ended yet, and on the disk already.
    await panel.until(
      `new Promise((resolve) => { const opening = indexedDB.open('zhutiao'); opening.onsuccess = () => {
        const asking = opening.result.transaction('comments').objectStore('comments').getAll();
        asking.onsuccess = () => { opening.result.close(); resolve(asking.result.some((each) => each.reason === 'chang suo')); };
      }; })`,
    );
    const keys = { windowsVirtualKeyCode: 229, code: 'Enter', key: 'Process', type: 'keyDown' } as const;
    await method.cdp.send('Input.dispatchKeyEvent', { ...keys, modifiers: 2 });
    await method.cdp.send('Input.dispatchKeyEvent', { ...keys, code: 'Escape' });
    expect(await panel.evaluate(`${reason} !== null && ${reason}.value`)).toBe('chang suo');
    await method.commit('场所太多。');
    await panel.until(`${reason}.value === '场所太多。'`);
    await panel.press('Control+Enter');
    await panel.until(`document.querySelectorAll('.comment').length === 1`);
    expect((await keptComments(panel)).map((each) => [each.reason, each.state])).toEqual([
      ['场所太多。', 'ready'],
    ]);
  });

  test('takes a second clause, chosen on the page, and a file', async () => {
    const { panel, panelPage, page } = visit;
    await compose(visit, '第十六条');
    await panel.click('#composer-stance [role=radio]:nth-child(1)');
    await pressSoon(panel, '也针对别的条款');
    await panel.until(`document.querySelector('.composer-finder') !== null`);
    await page.bringToFront();
    await clickMarker(page, '第十七条');
    await panel.until(`document.querySelectorAll('.composer-places > ul > li').length === 2`);
    await giveFile(panelPage, visit.file('照片.txt', '不是照片'));
    await shows(panel, '不是 PDF');
    await giveFile(panelPage, visit.file('说明.pdf', '%PDF-1.7\n照片说明'));
    await panel.until(`document.querySelector('.composer-files li')?.innerText.includes('说明.pdf')`);
    await panel.click('.composer-foot .zt-btn--main');
    await panel.until(`document.querySelectorAll('.comment').length === 2`);
    const both = (await keptComments(panel)).find(({ targets }) => targets.length === 2);
    expect(both?.targets.map(({ citation }) => citation)).toEqual(['第十六条', '第十七条']);
    expect(both?.attachments?.map(({ name, type }) => [name, type])).toEqual([
      ['说明.pdf', 'application/pdf'],
    ]);
  });

  test('goes back to an earlier wording and keeps the later one', async () => {
    const { panel } = visit;
    await compose(visit, '第十五条');
    await panel.evaluate(`${reason}.select()`);
    await panel.click('#composer-reason');
    await panel.press('Control+a');
    await panel.type('rewritten');
    await panel.click('.composer-foot .zt-btn--main');
    await panel.until(`document.querySelectorAll('.comment').length === 2`);
    await compose(visit, '第十五条');
    await pressSoon(panel, '以前的写法');
    await pressSoon(panel, '换回这一份');
    await panel.until(`${reason}.value === '场所太多。'`);
    await panel.click('.composer-foot .zt-btn--main');
    await panel.until(`document.querySelectorAll('.comment').length === 2`);
    expect((await keptComments(panel)).map((each) => each.reason)).toContain('场所太多。');
  });

  test('finds, narrows and puts in an order of one’s own, by the keyboard too', async () => {
    const { panel } = visit;
    await panel.until(`document.querySelector('.list-tools') !== null`);
    const cites = `[...document.querySelectorAll('.comment .zt-cite')].map((each) => each.textContent)`;
    await panel.click('.list-tools input');
    await panel.type('17');
    await panel.until(`document.querySelectorAll('.comment').length === 0`);
    await panel.press('Control+a');
    await panel.press('Delete');
    await panel.until(`document.querySelectorAll('.comment').length === 2`);
    await panel.evaluate(`(() => {
      const order = document.querySelectorAll('.list-choices select')[1];
      order.value = 'hand';
      order.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    await panel.until(`document.querySelectorAll('.list-movers').length === 2`);
    expect(await panel.evaluate(cites)).toEqual(['第十五条', '第十六条、第十七条']);
    await panel.evaluate(`document.querySelector('.comment-open').focus()`);
    await panel.press('Alt+ArrowDown');
    await panel.until(`${cites}[0] === '第十六条、第十七条'`);
  });

  test('says that the disk is full, and loses nothing of what is typed', async () => {
    const { panel, panelPage, driven } = visit;
    const origin = `chrome-extension://${driven.extensionId}`;
    await compose(visit, '第二十条');
    await panel.click('#composer-stance [role=radio]:nth-child(2)');
    const cdp = await panelPage.createCDPSession();
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await panel.click('#composer-reason');
    const method = await inputMethod(panelPage);
    // The browser remembers for half a minute how much room there was.
    const full = async () => {
      await method.commit('x');
      return (await panel.evaluate(`document.body.innerText.includes('本机空间不够')`)) ? true : null;
    };
    await untilThere('the full disk', full, 90_000);
    const words = await panel.evaluate<string>(`${reason}.value`);
    expect(words).toMatch(/^x+$/);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    await pressSoon(panel, '再存一次');
    await panel.until(`!document.body.innerText.includes('本机空间不够')`);
    expect((await keptComments(panel)).some((each) => each.reason === words)).toBe(true);
  });
});
