import '../styles/correction.css';
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Possible, placesInside, possibleFor, splitAt } from '../../lib/law/possible-corrections.ts';
import { type Provision, walk } from '../../lib/law/provision.ts';
import { Note } from '../Note.tsx';
import type { PanelViewProps } from '../PanelView.tsx';
import { usePorts } from '../ports.ts';
import { useSay } from '../say.tsx';
import { ClauseActs } from './ClauseActs.tsx';
import { ClauseRow } from './ClauseRow.tsx';
import { CorrectionFile } from './CorrectionFile.tsx';
import { DraftLanguage } from './DraftLanguage.tsx';
import { SplitPlaces } from './SplitPlaces.tsx';
import { type Correcting, useCorrecting } from './use-correcting.ts';

interface CorrectionViewProps extends PanelViewProps {
  readonly onDone: () => void;
}

/** Every clause of the outline, to be joined, split, raised, lowered or taken out, by mouse and by keyboard. */
export function CorrectionView({ revision, onDone }: CorrectionViewProps) {
  const say = useSay();
  const { page } = usePorts();
  const list = useRef<HTMLUListElement>(null);
  const correcting = useKeptFocus(useCorrecting(revision), revision, list);
  const all = useMemo(() => [...walk(revision.tree.provisions)], [revision]);
  const clauses = useMemo(() => withoutOnlyParagraphs(all), [all]);
  const begun = useMemo(() => new Set(all.map(({ start }) => start)), [all]);
  const [at, setAt] = useState(clauses[0]?.start ?? 0);
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
    <section class="correction" aria-labelledby="correction-title">
      <h2 class="panel-chapter" id="correction-title">
        {say('correct.title')}
      </h2>
      <p class="state-quiet">{say('correct.intro')}</p>
      <p class="state-quiet">{say('correct.keys')}</p>
      <DraftLanguage revision={revision} correcting={correcting} />
      <CorrectionFile revision={revision} correcting={correcting} onDone={onDone} />
      {correcting.told.length > 0 && (
        <Note icon="info">
          {correcting.told.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Note>
      )}
      <ul class="zt-plain" ref={list} aria-label={say('correct.list')} onKeyDown={onKeyDown}>
        {clauses.map((clause) => (
          <ClauseRow
            key={clause.eId}
            revision={revision}
            clause={clause}
            chosen={clause === current}
            onChoose={() => choose(clause)}
            onLook={() => page.goTo(clause.eId)}
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
    </section>
  );
}

/** The row that had the keyboard may be gone with the change: the chosen one has it then. */
function useKeptFocus(
  correcting: Correcting,
  revision: PanelViewProps['revision'],
  list: RefObject<HTMLUListElement | null>,
): Correcting {
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
  return { ...correcting, add: noting(correcting.add), undo: noting(correcting.undo) };
}

interface Acting {
  readonly correcting: Correcting;
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
