import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RevisionText } from '../../lib/anchor/revision-text.ts';
import { type Possible, placesInside, possibleFor, splitAt } from '../../lib/law/possible-corrections.ts';
import { type Provision, walk } from '../../lib/law/provision.ts';
import { useSay } from '../say.tsx';
import { ClauseActs } from './ClauseActs.tsx';
import { ClauseRow } from './ClauseRow.tsx';
import { SplitPlaces } from './SplitPlaces.tsx';
import type { Correcting } from './use-correcting.ts';

/** Changes the outline, and takes the last change back. */
export type CorrectingActs = Pick<Correcting, 'add' | 'undo'>;

interface CorrectionListProps {
  readonly revision: RevisionText;
  readonly correcting: CorrectingActs;
  /** Shows a clause in the text. */
  readonly onLook: (eId: string) => void;
  /** Where to begin, UTF-16 offset; the first clause where it is left out. */
  readonly start?: number;
}

/** The clauses as rows with what can be done to the chosen one: one tab stop, all of it by keyboard too. */
export function CorrectionList({ revision, ...props }: CorrectionListProps) {
  const say = useSay();
  const list = useRef<HTMLUListElement>(null);
  const correcting = useKeptFocus(props.correcting, revision, list);
  const all = useMemo(() => [...walk(revision.tree.provisions)], [revision]);
  const clauses = useMemo(() => withoutOnlyParagraphs(all), [all]);
  const begun = useMemo(() => new Set(all.map(({ start }) => start)), [all]);
  const [at, setAt] = useState(props.start ?? clauses[0]?.start ?? 0);
  const [splitting, setSplitting] = useState(false);
  const current = nearest(clauses, at);
  const possible = useMemo(
    () => current && possibleFor(revision.text, revision.tree, current),
    [revision, current],
  );

  const choose = (clause: Provision | undefined) => {
    if (!clause) return;
    setSplitting(false);
    setAt(clause.start);
    list.current?.querySelector<HTMLElement>(`[data-eid="${CSS.escape(clause.eId)}"]`)?.focus();
  };
  const back = () => list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  const split = (offset: number) => {
    setSplitting(false);
    setAt(offset);
    back();
    void correcting.add(splitAt(revision.text, revision.tree, offset));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || !current || !possible) return;
    const index = clauses.indexOf(current);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: clauses.length - 1,
    };
    const to = moves[event.key];
    const act = actOf(event, { correcting, possible, split: () => setSplitting(true) });
    if (to === undefined && act === null) return;
    event.preventDefault();
    if (to === undefined) act?.();
    else choose(clauses[to]);
  };

  return (
    <ul class="zt-plain" ref={list} aria-label={say('correct.list')} onKeyDown={onKeyDown}>
      {clauses.map((clause) => (
        <ClauseRow
          key={clause.eId}
          revision={revision}
          clause={clause}
          chosen={clause === current}
          onChoose={() => choose(clause)}
          onLook={() => props.onLook(clause.eId)}
        >
          {clause === current && possible && (
            <ClauseActs possible={possible} onAct={correcting.add} onSplit={() => setSplitting(true)} />
          )}
          {clause === current && splitting && (
            <SplitPlaces
              text={revision.text}
              places={placesInside(revision.text, clause).filter((place) => !begun.has(place))}
              onPlace={split}
              onBack={() => {
                setSplitting(false);
                back();
              }}
            />
          )}
        </ClauseRow>
      ))}
    </ul>
  );
}

/** The row that had the keyboard may be gone with the change: the chosen one has it then. */
function useKeptFocus(
  correcting: CorrectingActs,
  revision: RevisionText,
  list: RefObject<HTMLUListElement | null>,
): CorrectingActs {
  const acted = useRef(false);
  useLayoutEffect(() => {
    if (acted.current && document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    acted.current = false;
  }, [revision, list]);
  const noting =
    <Args extends unknown[]>(act: (...args: Args) => Promise<void>) =>
    (...args: Args) => {
      acted.current = true;
      return act(...args);
    };
  return { add: noting(correcting.add), undo: noting(correcting.undo) };
}

interface Acting {
  readonly correcting: CorrectingActs;
  readonly possible: Possible;
  readonly split: () => void;
}

function actOf(event: KeyboardEvent, { correcting, possible, split }: Acting): (() => void) | null {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey)
    return key === 'z' && !event.shiftKey ? () => void correcting.undo() : null;
  const acts: Readonly<Record<string, () => void>> = {
    j: () => void correcting.add(possible.join),
    s: split,
    arrowleft: () => void correcting.add(possible.raise),
    arrowright: () => void correcting.add(possible.lower),
    delete: () => void correcting.add(possible.drop),
    backspace: () => void correcting.add(possible.drop),
  };
  return acts[key] ?? null;
}

/** An article's only paragraph has the article's own words and citation: one row stands for both. */
function withoutOnlyParagraphs(clauses: readonly Provision[]): readonly Provision[] {
  const only = new Set<Provision>();
  for (const { level, children } of clauses) {
    const paragraphs = children.filter((child) => child.level === 'paragraph');
    const [paragraph] = paragraphs;
    if (level === 'article' && paragraph && paragraphs.length === 1) only.add(paragraph);
  }
  return clauses.filter((clause) => !only.has(clause));
}

/** The clause that begins there, else the last one before: the place stays when its clause goes. */
function nearest(clauses: readonly Provision[], at: number): Provision | null {
  return (
    clauses.find(({ start }) => start === at) ??
    clauses.findLast(({ start }) => start < at) ??
    clauses[0] ??
    null
  );
}
