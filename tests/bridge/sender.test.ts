import { describe, expect, it } from 'vitest';
import { senderOf } from '../../lib/bridge/sender.ts';

const self = { id: 'abc', root: 'chrome-extension://abc/' };
const tab = { id: 7, windowId: 1 };

describe('a sender', () => {
  it('is a stranger under another id', () => {
    expect(senderOf({ id: 'xyz', url: 'chrome-extension://abc/panel.html' }, self)).toBeNull();
    expect(senderOf({}, self)).toBeNull();
  });

  it('is the extension when its document is ours, framed or not', () => {
    expect(senderOf({ id: 'abc', url: 'chrome-extension://abc/panel.html' }, self)).toEqual({
      kind: 'extension',
      tabId: null,
    });
    expect(senderOf({ id: 'abc', url: 'chrome-extension://abc/panel.html?dock', tab }, self)).toEqual({
      kind: 'extension',
      tabId: 7,
    });
  });

  it('is a page when our script speaks from a site, whatever the site is called', () => {
    for (const url of [
      'https://site.example/',
      'https://site.example/?chrome-extension://abc/',
      'about:blank',
    ])
      expect(senderOf({ id: 'abc', url, tab }, self)).toEqual({ kind: 'page', tabId: 7, windowId: 1 });
  });

  it('is not taken for the extension by a look-alike address', () => {
    expect(senderOf({ id: 'abc', url: 'chrome-extension://abcd/panel.html', tab }, self)?.kind).toBe('page');
  });

  it('is a stranger when a site speaks from no tab', () => {
    expect(senderOf({ id: 'abc', url: 'https://site.example/' }, self)).toBeNull();
  });
});
