import { useEffect, useRef } from 'preact/hooks';
import { applyChange, type StatementChange } from '../../lib/statement/change.ts';
import { groupsOf, type Place } from '../../lib/statement/order.ts';
import type { StatementPart } from '../../lib/statement/statement.ts';
import { useAnnounce } from '../Announcer.tsx';
import { OrderRow } from './OrderRow.tsx';
import { partName } from './part-name.ts';
import type { SpeechProps } from './speech-props.ts';
import { useStatementSay } from './statement-say.ts';
import { useDragOrder } from './use-drag-order.ts';

interface OrderListProps extends SpeechProps {
  readonly onTakeOut: (id: string) => void;
}

/** 陈述顺序: opening, comments under their questions, closing; by grip, buttons and Alt+↑↓. */
export function OrderList(props: OrderListProps) {
  const { statement, onTurn, onTakeOut } = props;
  const say = useStatementSay();
  const list = useRef<HTMLDivElement>(null);
  const keyboard = useRef<string | null>(null);
  useFollowing(list, keyboard);
  const moving = useMoving(props);
  const drag = useDragOrder(list, (id, place) => moving(id, { kind: 'place', id, place }));
  const acts = {
    move(id: string, by: 1 | -1) {
      keyboard.current = id;
      onTurn(id);
      moving(id, { kind: 'move', id, by });
    },
    takeOut(id: string) {
      keyboard.current = neighbourOf(statement.parts, id);
      onTakeOut(id);
    },
  };
  const row = (part: StatementPart) => (
    <OrderRow key={part.id} {...props} part={part} acts={acts} drag={drag} />
  );
  const groups = groupsOf(statement);
  const ofKind = (kind: StatementPart['kind']) => statement.parts.filter((part) => part.kind === kind);
  return (
    <section class="s-order" aria-label={say('speech.order')} ref={list}>
      <div class="s-h">
        <h2>{say('speech.order')}</h2>
        <span>{say('speech.orderHow')}</span>
      </div>
      <p class="zt-sr">{say('speech.orderKeys')}</p>
      <ol class="zt-plain s-rows">
        {ofKind('opening').map(row)}
        {groups.map(({ question, parts }) => {
          const isPlain = statement.questions.length === 0;
          if (question === null && parts.length === 0 && !isPlain && !drag.dragging) return null;
          return [
            !isPlain && (
              <li
                key={question?.id ?? 'none'}
                class={isTarget(drag.dragging?.place, question?.id ?? null) ? 's-q is-target' : 's-q'}
                data-question={question?.id ?? ''}
              >
                {question === null
                  ? say('speech.noQuestion')
                  : say('speech.question', { text: question.text })}
                {question !== null && parts.length === 0 && <small>{say('speech.emptyQuestion')}</small>}
              </li>
            ),
            ...parts.map(row),
          ];
        })}
        {ofKind('closing').map(row)}
      </ol>
      {ofKind('comment').length === 0 && <p class="s-none">{say('speech.nothingIn')}</p>}
    </section>
  );
}

/** It would be put behind the last one under this question. */
function isTarget(place: Place | null | undefined, question: string | null): boolean {
  return place?.before === null && place.question === question;
}

/** The part that has the keyboard once this one is gone. */
function neighbourOf(parts: readonly StatementPart[], id: string): string | null {
  const at = parts.findIndex((part) => part.id === id);
  return (parts[at + 1] ?? parts[at - 1])?.id ?? null;
}

/** A row that was moved, or the one beside a row that is gone, has the keyboard. */
function useFollowing(
  list: { readonly current: HTMLElement | null },
  keyboard: { current: string | null },
): void {
  useEffect(() => {
    const id = keyboard.current;
    if (id === null) return;
    keyboard.current = null;
    const row = list.current?.querySelector<HTMLElement>(`[data-part="${CSS.escape(id)}"]`);
    if (row && !row.contains(document.activeElement)) row.querySelector<HTMLElement>('.s-pick')?.focus();
  });
}

/** Does something to the order, and says where the part stands then. */
function useMoving({ statement, change }: SpeechProps) {
  const say = useStatementSay();
  const announce = useAnnounce();
  return (id: string, move: StatementChange) => {
    change(move);
    const comments = applyChange(statement, move).parts.filter(({ kind }) => kind === 'comment');
    const at = comments.findIndex((part) => part.id === id);
    const part = comments[at];
    if (part) announce(say('speech.moved', { place: partName(part, say), n: at + 1, all: comments.length }));
  };
}
