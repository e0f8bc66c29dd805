import { canMove } from '../../lib/statement/order.ts';
import { spokenLength } from '../../lib/statement/spoken.ts';
import type { StatementPart } from '../../lib/statement/statement.ts';
import { clock } from '../../lib/statement/text.ts';
import { wordsOfPart } from '../../lib/statement/timing.ts';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { Stance } from '../Stance.tsx';
import { partName } from './part-name.ts';
import type { SpeechProps } from './speech-props.ts';
import { useStatementSay } from './statement-say.ts';
import type { useDragOrder } from './use-drag-order.ts';

interface OrderRowProps extends SpeechProps {
  readonly part: StatementPart;
  readonly acts: {
    readonly move: (id: string, by: 1 | -1) => void;
    readonly takeOut: (id: string) => void;
  };
  readonly drag: ReturnType<typeof useDragOrder>;
}

/** One part: its grip, its place and stance, its time, the ways to move it. */
export function OrderRow(props: OrderRowProps) {
  const { statement, timing, comments, on, onTurn, part, acts, drag } = props;
  const say = useStatementSay();
  const { id } = part;
  const place = partName(part, say);
  const isComment = part.kind === 'comment';
  const seconds = timing.parts.find((each) => each.id === id)?.seconds ?? 0;
  const length = spokenLength(wordsOfPart(part, statement.manner));
  const stance = comments.get(id)?.stance ?? null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isComment || event.isComposing) return;
    const by = event.altKey ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key] : undefined;
    if (by !== undefined) {
      event.preventDefault();
      acts.move(id, by);
    } else if (event.key === 'Delete') acts.takeOut(id);
  };
  return (
    <li class={classOf(props)} data-part={isComment ? id : undefined} onKeyDown={onKeyDown}>
      {isComment ? (
        <span class="s-grip" title={say('speech.grip', { place })} {...drag.grip(id)}>
          <Icon name="grip" />
        </span>
      ) : (
        <span class="s-grip" />
      )}
      <button
        class="s-pick"
        type="button"
        aria-current={id === on ? 'true' : undefined}
        onClick={() => onTurn(id)}
      >
        <span class="zt-cite" lang={isComment ? 'zh-CN' : undefined}>
          {place}
        </span>
        {stance !== null && <Stance stance={stance} />}
        <span class="s-len zt-num">{say('speech.partLength', { time: clock(seconds), n: length })}</span>
      </button>
      {isComment && (
        <span class="s-move">
          <IconButton
            icon="up"
            label={say('speech.up', { place })}
            disabled={!canMove(statement, id, -1)}
            onPress={() => acts.move(id, -1)}
          />
          <IconButton
            icon="down"
            label={say('speech.down', { place })}
            disabled={!canMove(statement, id, 1)}
            onPress={() => acts.move(id, 1)}
          />
          <IconButton icon="close" label={say('speech.out', { place })} onPress={() => acts.takeOut(id)} />
        </span>
      )}
    </li>
  );
}

function classOf({ part: { id, kind }, on, drag: { dragging } }: OrderRowProps): string {
  return [
    's-it',
    kind !== 'comment' && 'is-io',
    id === on && 'is-on',
    dragging?.id === id && 'is-dragged',
    dragging?.place?.before === id && 'is-target',
  ]
    .filter(Boolean)
    .join(' ');
}
