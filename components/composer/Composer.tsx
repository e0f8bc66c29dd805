import '../styles/composer.css';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import type { Revision } from '../../lib/comment/revision.ts';
import { isDuplicate } from '../../lib/comment/states.ts';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import type { FileLimits } from '../../lib/usecase/attach-file.ts';
import { Attachments } from './Attachments.tsx';
import { ComposerFoot } from './ComposerFoot.tsx';
import { ComposerHead } from './ComposerHead.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { Notes } from './Notes.tsx';
import { OfficialNotes } from './OfficialNotes.tsx';
import { PlaceHead } from './PlaceHead.tsx';
import { Places, type TakePointing } from './Places.tsx';
import { ProposedField } from './ProposedField.tsx';
import { ReasonField } from './ReasonField.tsx';
import { ScopePicker } from './ScopePicker.tsx';
import { StancePicker } from './StancePicker.tsx';
import { useComposer } from './use-composer.ts';
import { useComposerKeys } from './use-composer-keys.ts';
import { useSavedWord } from './use-saved-word.ts';
import { Versions } from './Versions.tsx';

export interface ComposerProps {
  readonly revision: Revision;
  readonly start: Comment;
  /** The row as any window last wrote it; null while it is kept nowhere. */
  readonly stored: Comment | null;
  /** The person's other comments on this revision. */
  readonly others: readonly Comment[];
  /** UTF-16 units in a reason or a proposal. */
  readonly limit: number;
  /** Null while it is read, and where there is none. */
  readonly hearing: Hearing | null;
  /** Null where the receiver takes no files. */
  readonly files: FileLimits | null;
  /** Null where there is no page to point at. */
  readonly onPointing: TakePointing | null;
  /** Back to the list; `comment` as it stands. */
  readonly onBack: (comment: Comment) => void;
  readonly onDone: (comment: Comment) => void;
  /** Null where it cannot be done here. */
  readonly onDelete: ((comment: Comment) => void) | null;
  readonly onNeighbour: ((comment: Comment, step: 1 | -1) => void) | null;
  readonly onOpen: (comment: Comment) => void;
  readonly onAnother: ((comment: Comment) => void) | null;
  readonly onClose: (() => void) | null;
}

/** One comment: citation, quote, scope, further places, stance, wording, reason, files. */
export function Composer(props: ComposerProps) {
  const { revision, others, limit } = props;
  const composer = useComposer(props);
  const { comment, flaws } = composer;
  const stanceGroup = useRef<HTMLDivElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  useSavedWord(composer.saving);
  useEffect(() => focusChosen(stanceGroup.current), []);

  const leaving = (leave: (comment: Comment) => void) => () =>
    void composer.flush().then(() => leave(comment));
  const finish = async () => {
    const left = await composer.finish();
    if (left.length === 0) props.onDone(comment);
    else summary.current?.focus();
  };
  const { onNeighbour, onDelete, onAnother } = props;
  const step = onNeighbour && ((by: 1 | -1) => leaving(() => onNeighbour(comment, by))());
  const onKeyDown = useComposerKeys({ finish: () => void finish(), back: leaving(props.onBack), step });
  const duplicate = useMemo(
    () => others.find((other) => isDuplicate(other, comment)) ?? null,
    [others, comment],
  );
  const flawIn = (field: 'proposed' | 'reason') => flaws.filter((flaw) => flaw.field === field);

  return (
    <main class="composer" aria-labelledby="composer-place" onKeyDown={onKeyDown}>
      <ComposerHead
        saving={composer.saving}
        comment={comment}
        onBack={leaving(props.onBack)}
        onClose={props.onClose}
      />
      <div class="composer-body">
        <ErrorSummary flaws={flaws} refTo={summary} stance={comment.stance} />
        <PlaceHead revision={revision} comment={comment} onStep={step} />
        <OfficialNotes revision={revision} comment={comment} hearing={props.hearing} />
        <ScopePicker
          revision={revision}
          comment={comment}
          onChange={(targets) => composer.change({ targets })}
        />
        <Places
          revision={revision}
          comment={comment}
          onChange={(targets) => composer.change({ targets })}
          onPointing={props.onPointing}
        />
        <StancePicker
          chosen={comment.stance}
          flawed={flaws.some(({ field }) => field === 'stance')}
          onChoose={(stance) => composer.change({ stance })}
          groupRef={stanceGroup}
        />
        {comment.stance === 'amend' && (
          <ProposedField
            revision={revision}
            comment={comment}
            flaws={flawIn('proposed')}
            onChange={(proposed) => composer.change({ proposed })}
          />
        )}
        <ReasonField
          stance={comment.stance}
          reason={comment.reason}
          limit={limit}
          flaws={flawIn('reason')}
          onChange={(reason) => composer.change({ reason })}
        />
        <Attachments
          comment={comment}
          limits={props.files}
          onChange={(attachments) => composer.change({ attachments })}
        />
        {props.stored && <Versions comment={comment} onTake={composer.take} />}
        <Notes
          composer={composer}
          duplicate={duplicate}
          onOpen={props.onOpen}
          onAnother={onAnother && props.stored ? leaving(onAnother) : null}
        />
      </div>
      <ComposerFoot
        unfinished={flaws.length > 0}
        onDelete={onDelete && leaving(onDelete)}
        onKeep={leaving(props.onBack)}
        onNext={step && (() => step(1))}
        onDone={() => void finish()}
      />
    </main>
  );
}

/** The stance group, not a text field: no keyboard comes up by surprise on a phone. */
function focusChosen(group: HTMLElement | null): void {
  const tabbed = group?.querySelector('[tabindex="0"]');
  if (tabbed instanceof HTMLElement) tabbed.focus();
}
