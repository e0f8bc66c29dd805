import { render } from 'preact';
import { afterEach, vi } from 'vitest';
import { App } from '../../components/App.tsx';
import type { AppPorts, Surroundings, Ways } from '../../components/ports.ts';
import type { Comment } from '../../lib/comment/comment.ts';
import type { Hearing, HearingRevision } from '../../lib/hearing/protocol/hearing.ts';
import type { DraftTree } from '../../lib/law/provision.ts';
import { carriedIn } from '../../lib/store/carried.ts';
import { commentsIn } from '../../lib/store/comments.ts';
import { correctionsIn } from '../../lib/store/corrections.ts';
import { draftsIn } from '../../lib/store/drafts.ts';
import { everythingIn } from '../../lib/store/everything.ts';
import { explanationsIn } from '../../lib/store/explanations.ts';
import { filesIn } from '../../lib/store/files.ts';
import { journalIn } from '../../lib/store/journal.ts';
import { libraryIn } from '../../lib/store/library.ts';
import { outboxIn } from '../../lib/store/outbox.ts';
import { personsIn } from '../../lib/store/persons.ts';
import { postingsIn } from '../../lib/store/postings.ts';
import { settingsIn } from '../../lib/store/settings.ts';
import { statementsIn } from '../../lib/store/statements.ts';
import { statusesIn } from '../../lib/store/statuses.ts';
import type { HearingPort } from '../../lib/usecase/hearing-port.ts';
import type { PagePort, PageReading, Pointing, ReadOn } from '../../lib/usecase/ports.ts';
import type { Store } from '../../lib/usecase/store-ports.ts';
import { twoWindows } from '../store/store.ts';
import { dogs, page as readingOf } from '../usecase/law.ts';

/** A page that can be pointed at, and that remembers what it was told. */
export interface Page extends PagePort {
  reading: PageReading | null;
  /** What comes of reading the other pages. */
  onAsked: () => ReadOn;
  point(pointing: Partial<Pointing> & { eId: string }): void;
  change(): void;
  readonly marks: Record<string, string>[];
  readonly focused: string[];
  /** Each time the person wanted to say where the draft is. */
  readonly picks: true[];
  /** How many corrections it was told of, each time. */
  readonly corrected: number[];
  /** The hearing's outline that it was given, each time. */
  readonly outlines: (DraftTree | null)[];
}

function pageOf(reading: PageReading | null): Page {
  let waiting: Pointing | null = null;
  let pointed: (pointing: Pointing) => void = (pointing) => {
    waiting = pointing;
  };
  let changed = () => {};
  const page: Page = {
    reading,
    marks: [],
    focused: [],
    read: async () => page.reading,
    readOn: async () => page.onAsked(),
    pick: () => void page.picks.push(true),
    picks: [],
    onAsked: () => 'unreachable',
    mark: (marks) => void page.marks.push({ ...marks }),
    corrected: [],
    outlines: [],
    correct: (corrections, _text, published) => {
      page.corrected.push(corrections.length);
      page.outlines.push(published);
    },
    goTo: () => {},
    focusMarker: (eId) => void page.focused.push(eId),
    // Pointed at before anybody listened: kept until somebody does.
    onPoint: (listener) => {
      pointed = listener;
      if (waiting) listener(waiting);
      waiting = null;
    },
    onChange: (listener) => {
      changed = listener;
    },
    point: (pointing) => pointed({ start: 0, end: 0, selected: false, stance: null, also: [], ...pointing }),
    change: () => changed(),
  };
  return page;
}

export interface Stage extends AppPorts {
  readonly page: Page;
  readonly surroundings: Surroundings & { end(): void; pass(milliseconds: number): void; online: boolean };
  readonly copied: string[];
  readonly opened: string[];
  readonly journal: Map<string, Comment>;
}

const closing = Date.parse('2026-04-01T16:00:00.000Z');

export function hearingOf(published: HearingRevision | null = null): HearingPort & { value: Hearing } {
  const value: Hearing = {
    protocol: 1,
    id: 'dogs',
    url: 'https://qingyu-rd.example/v1/hearings/dogs',
    title: '征求意见',
    issuer: '清屿市人大常委会法制工作委员会',
    place: null,
    timeZone: 'Asia/Shanghai',
    period: {
      opensAt: '2026-03-01T16:00:00.000Z',
      closesAt: new Date(closing).toISOString(),
      graceSeconds: 600,
    },
    questions: [],
    calendar: [],
    form: { fields: [], purpose: null },
    privacy: null,
    channels: [{ kind: 'online' }],
    revisions: published ? [published] : [],
    keys: [],
    limits: { comments: 50, characters: 2000, bytes: 1_000_000 },
    now: '2026-03-26T02:00:00.000Z',
  };
  return {
    value,
    hearing: async () => ({ kind: 'read', value }),
    revision: async () => (published ? { kind: 'read', value: published } : { kind: 'absent' }),
    status: async () => ({ kind: 'unreachable' }),
    rate: async () => true,
    audit: async () => ({ faults: [{ fault: 'no-answer', asked: '/keys' }], head: null, before: null }),
    withdraw: async () => ({ kind: 'unreachable' }),
  };
}

interface StageOptions {
  readonly reading?: PageReading | null;
  readonly hearing?: HearingPort;
  /** Two stages over one of these are two windows. */
  readonly db?: ReturnType<typeof twoWindows>['here'];
}

/** Everything the tree needs, over a fresh database and a clock that stands still. */
export function stage({
  reading = readingOf(dogs),
  hearing = hearingOf(),
  db = twoWindows().here,
}: StageOptions = {}): Stage {
  const journal = new Map<string, Comment>();
  const copied: string[] = [];
  const opened: string[] = [];
  const page = pageOf(reading);
  const store: Store = {
    drafts: draftsIn(db),
    comments: commentsIn(db),
    carried: carriedIn(db),
    corrections: correctionsIn(db),
    postings: postingsIn(db),
    outbox: outboxIn(db),
    settings: settingsIn(db),
    journal: {
      ...journalIn(null),
      put: (comment) => Boolean(journal.set(comment.id, comment)),
      remove: (id) => void journal.delete(id),
      all: () => [...journal.values()],
    },
    statuses: statusesIn(db),
    files: async () => filesIn(db),
    explanations: async () => explanationsIn(db),
    persons: async () => personsIn(db),
    statements: async () => statementsIn(db),
    library: async () => libraryIn(db),
    everything: async () => everythingIn(db),
    askToPersist: async () => true,
  };
  const open = (name: string) => (id?: string) => void opened.push(`${name} ${id ?? ''}`.trim());
  const ways: Ways = {
    submit: open('submit'),
    receipt: open('receipt'),
    compare: open('compare'),
    file: open('file'),
    settings: open('settings'),
    close: open('close'),
  };
  return { page, store, hearing, ways, journal, copied, opened, surroundings: surroundingsOf(copied) };
}

function surroundingsOf(copied: string[]): Stage['surroundings'] {
  let now = Date.parse('2026-03-26T02:00:00.000Z');
  let timers: { at: number; act: () => void }[] = [];
  const endings: (() => void)[] = [];
  const lines: (() => void)[] = [];
  let ids = 0;
  let online = true;
  return {
    now: () => now,
    newId: () => `7c1f3d5e-0000-4000-8000-${String(ids++).padStart(12, '0')}`,
    newSecret: () => 'ab'.repeat(32),
    after(milliseconds, act) {
      const timer = { at: now + milliseconds, act };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    isOnline: () => online,
    onOnline: (listener) => void lines.push(listener),
    onEnding: (listener) => void endings.push(listener),
    copy: async (text) => Boolean(copied.push(text)),
    end: () => {
      for (const listener of endings) listener();
    },
    pass(milliseconds) {
      now += milliseconds;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { act } of due) act();
    },
    get online() {
      return online;
    },
    set online(value) {
      online = value;
      for (const listener of lines) listener();
    },
  };
}

const roots: HTMLElement[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) {
    render(null, root);
    root.remove();
  }
});

/** Puts a tree on the document; it is taken away after the test. */
export function put(tree: preact.ComponentChild): HTMLElement {
  const root = document.createElement('div');
  document.body.append(root);
  roots.push(root);
  render(tree, root);
  return root;
}

/** The panel, in Chinese, once `shown` (a selector) is there: the tabs, as soon as the page is read. */
export async function openPanel(ports: Stage, shown = '[role=tablist]'): Promise<HTMLElement> {
  await ports.store.settings.set('language', 'zh');
  const root = put(<App ports={ports} />);
  await soon(() => root.querySelector(shown));
  return root;
}

/** Waits until something is there. */
export async function soon<Value>(find: () => Value | null | undefined | false): Promise<Value> {
  return vi.waitFor(
    () => {
      const found = find();
      if (!found) throw new Error(`not there: ${find.toString()}\n${document.body.textContent}`);
      return found as Value;
    },
    { timeout: 15_000, interval: 10 },
  );
}

/** The control with this name: its label, its text or its `aria-label`. */
export function named(root: ParentNode, name: string): HTMLElement | null {
  const all = [
    ...root.querySelectorAll<HTMLElement>('button, a, select, textarea, input, [role=radio], summary'),
  ];
  return all.find((each) => nameOf(each).includes(name)) ?? null;
}

function nameOf(element: HTMLElement): string {
  const label = element.id ? document.querySelector(`label[for="${element.id}"]`)?.textContent : '';
  return element.getAttribute('aria-label') ?? (label || element.textContent || '');
}

export async function press(root: ParentNode, name: string): Promise<void> {
  (await soon(() => named(root, name))).click();
}

/** Types into the field with this name, as a keyboard or an input method would. */
export async function type(root: ParentNode, name: string, text: string): Promise<HTMLTextAreaElement> {
  const field = (await soon(() => named(root, name))) as HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return field;
}

export function key(target: EventTarget, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
}
