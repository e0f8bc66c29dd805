import '../styles/list.css';
import '../styles/outline.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import {
  byHand,
  byTime,
  holdsWords,
  isShown,
  moved,
  type Order,
  orderKey,
  readOrder,
  type Shown,
} from '../../lib/usecase/own-order.ts';
import { useAnnounce } from '../Announcer.tsx';
import type { Arrangement } from '../CommentList.tsx';
import { Icon } from '../Icon.tsx';
import { useMoreSay } from '../more-say.ts';
import type { PanelViewProps } from '../PanelView.tsx';
import { usePorts } from '../ports.ts';
import { useSetting } from '../use-store.ts';
import { Movers } from './Movers.tsx';

interface ListToolsProps extends PanelViewProps {
  readonly onArrange: (arrangement: Arrangement | null) => void;
}

const orders: readonly Order[] = ['law', 'time', 'hand'];
const kinds: readonly Shown[] = ['all', 'todo', 'confirm', 'sent'];
const orderWords = { law: 'list.byLaw', time: 'list.byTime', hand: 'list.byHand' } as const;
const kindWords = {
  all: 'list.all',
  todo: 'list.todo',
  confirm: 'list.toConfirm',
  sent: 'list.sent',
} as const;

/** A word to find, which of them, in which order. Shown once there is more than one. */
export function ListTools({ revision, comments, desk, onArrange }: ListToolsProps) {
  const say = useMoreSay();
  const { statement } = usePorts().ways;
  const [wanted, setWanted] = useState('');
  const [kind, setKind] = useState<Shown>('all');
  const [order, setOrder] = useOrder(revision.id);
  const { ids, move } = useHand(revision.id, comments, desk.keeping);
  const arrangement = useMemo(
    () => arrangementOf({ wanted, kind, order, ids, move }),
    [wanted, kind, order, ids.join(' ')],
  );
  useEffect(() => onArrange(arrangement), [arrangement]);
  useEffect(() => () => onArrange(null), []);
  const found = (arrangement?.arrange(comments) ?? comments).length;
  useSaidCount(found, wanted !== '' || kind !== 'all');
  return (
    <div class="list-tools" role="search" aria-label={say('list.tools')}>
      <div class="outline-find">
        <Icon name="search" />
        <input
          class="zt-input"
          type="search"
          placeholder={say('list.find')}
          aria-label={say('list.find')}
          value={wanted}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      </div>
      <div class="list-choices">
        <Choice
          label={say('list.show')}
          value={kind}
          options={kinds.map((value) => [value, say(kindWords[value])])}
          onChoose={(value) => setKind(kinds.find((each) => each === value) ?? 'all')}
        />
        <Choice
          label={say('list.order')}
          value={order}
          options={orders.map((value) => [value, say(orderWords[value])])}
          onChoose={(value) => setOrder(orders.find((each) => each === value) ?? 'law')}
        />
      </div>
      {statement && (
        <button
          class="zt-btn zt-btn--wide list-statement"
          type="button"
          onClick={() => statement(revision.draftId)}
        >
          <Icon name="play" />
          {say('list.statement')}
        </button>
      )}
      {order === 'hand' && <p class="zt-hint">{say('list.byHandHint')}</p>}
      {found === 0 && <p class="state-quiet">{say('list.nothing')}</p>}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select class="zt-input" value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Wish {
  readonly wanted: string;
  readonly kind: Shown;
  readonly order: Order;
  /** The person's order. */
  readonly ids: readonly string[];
  readonly move: (comment: Comment, by: 1 | -1) => void;
}

/** Null where everything is shown as the clauses stand. */
function arrangementOf({ wanted, kind, order, ids, move }: Wish): Arrangement | null {
  if (wanted.trim() === '' && kind === 'all' && order === 'law') return null;
  const arranged = {
    law: (all: readonly Comment[]) => all,
    time: byTime,
    hand: (all: readonly Comment[]) => byHand(all, ids),
  };
  return {
    flat: order !== 'law',
    arrange: (comments) =>
      arranged[order](comments).filter((each) => isShown(each, kind) && holdsWords(each, wanted)),
    ...(order === 'hand'
      ? {
          beside: (comment, shown) => (
            <Movers comment={comment} shown={shown} onMove={(by) => move(comment, by)} />
          ),
        }
      : {}),
  };
}

function useOrder(revisionId: string): readonly [Order, (order: Order) => void] {
  const { store } = usePorts();
  const key = `list-order:${revisionId}`;
  const kept = useSetting(key);
  const order = orders.find((each) => each === kept) ?? 'law';
  return [order, (next) => void store.settings.set(key, next)];
}

function useHand(
  revisionId: string,
  comments: readonly Comment[],
  keeping: PanelViewProps['desk']['keeping'],
) {
  const say = useMoreSay();
  const announce = useAnnounce();
  const { store } = usePorts();
  const kept = useSetting(orderKey(revisionId));
  const ids = byHand(comments, readOrder(kept) ?? []).map(({ id }) => id);
  const move = (comment: Comment, by: 1 | -1) => {
    const next = moved(ids, comment.id, by);
    keeping(store.settings.set(orderKey(revisionId), JSON.stringify(next)));
    announce(say('list.moved', { n: next.indexOf(comment.id) + 1 }));
  };
  return { ids, move };
}

function useSaidCount(n: number, narrowed: boolean): void {
  const say = useMoreSay();
  const announce = useAnnounce();
  useEffect(() => {
    if (narrowed) announce(say('list.found', { n }));
  }, [n, narrowed]);
}
