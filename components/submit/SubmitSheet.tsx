import { useRef, useState } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import { checkAnswers } from '../../lib/hearing/form.ts';
import type { Answers } from '../../lib/hearing/protocol/form.ts';
import { lengthOf, type Sendable, type SubmitOutcome, submit } from '../../lib/usecase/submit.ts';
import { usePorts } from '../ports.ts';
import { SheetFrame, SheetSection } from '../SheetFrame.tsx';
import { useSheetSay } from '../sheet-say.ts';
import { StateCard } from '../states/StateCard.tsx';
import { ChosenComments } from './ChosenComments.tsx';
import { DaysLeft } from './DaysLeft.tsx';
import { FullText } from './FullText.tsx';
import { PersonalFields } from './PersonalFields.tsx';
import { Receiver } from './Receiver.tsx';
import { SubmitFoot } from './SubmitFoot.tsx';
import { SubmitProblems } from './SubmitProblems.tsx';
import type { Sheet } from './use-review.ts';

interface SubmitSheetProps {
  readonly sheet: Sheet;
  readonly onMend: (comment: Comment) => void;
  readonly onSubmitted: (submissionId: string) => void;
}

/** To whom, how, what, who one is, what they get: one sheet, read from top to bottom, the button last. */
export function SubmitSheet({ sheet, onMend, onSubmitted }: SubmitSheetProps) {
  const say = useSheetSay();
  const { hearing, review } = sheet;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [answers, setAnswers] = useState<Answers>({});
  const [asked, setAsked] = useState(false);
  const problems = useRef<HTMLDivElement>(null);
  const chosen = review.sendable.filter(({ comment }) => !left.has(comment.id));
  const faults = checkAnswers(hearing.form, answers);
  const { sending, refused, send } = useSending(sheet, onSubmitted);

  // A browser that fills in the form writes several fields at once.
  const answer = (key: string, given: string) => setAnswers((all) => ({ ...all, [key]: given }));
  const press = () => {
    setAsked(true);
    if (faults.length > 0 || chosen.length > hearing.limits.comments) problems.current?.focus();
    else void send(chosen, answers);
  };
  const closed = useClosed(sheet);
  return (
    <SheetFrame title={say('submit.title')} aside={<DaysLeft hearing={hearing} />}>
      <SubmitProblems
        refTo={problems}
        faults={asked ? faults : []}
        form={hearing.form}
        tooMany={asked && chosen.length > hearing.limits.comments ? hearing.limits.comments : null}
        refused={refused}
      />
      <SheetSection title={say('submit.to')}>
        <Receiver sheet={sheet} />
      </SheetSection>
      <SheetSection
        title={say('submit.what')}
        note={say('submit.amount', { n: chosen.length, m: lengthOf(chosen.map(({ placed }) => placed)) })}
      >
        <ChosenComments sheet={sheet} left={left} onLeft={setLeft} onMend={onMend} />
      </SheetSection>
      <SheetSection title={say('submit.personal')}>
        <PersonalFields hearing={hearing} answers={answers} faults={asked ? faults : []} onAnswer={answer} />
      </SheetSection>
      {chosen.length > 0 && <FullText chosen={chosen} answers={answers} hearing={hearing} />}
      {closed ? (
        <StateCard icon="clock" tone="quiet" title={closed}>
          <p>{say('state.closedBody')}</p>
        </StateCard>
      ) : (
        <SubmitFoot chosen={chosen} answers={answers} hearing={hearing} sending={sending} onSubmit={press} />
      )}
    </SheetFrame>
  );
}

type Refusal = Extract<SubmitOutcome, { readonly ok: false }>['trouble'];

/** Puts what was reviewed into the outbox, once however often the button is pressed. */
function useSending(sheet: Sheet, onSubmitted: (submissionId: string) => void) {
  const { store, surroundings, collected = null } = usePorts();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const busy = useRef(false);
  const send = async (chosen: readonly Sendable[], answers: Answers) => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    const outcome = await submit(
      { ...sheet, chosen, answers, collected },
      { outbox: store.outbox, ...surroundings },
    );
    busy.current = false;
    setSending(false);
    setRefused(outcome.ok ? null : outcome.trouble);
    if (outcome.ok) onSubmitted(outcome.submissionId);
  };
  return { sending, refused, send };
}

/** Words that it is closed; null while it is open. By the endpoint's clock, as far as it can be known. */
function useClosed({ hearing }: Sheet): string | null {
  const say = useSheetSay();
  const { surroundings } = usePorts();
  const read = useRef({ at: surroundings.now(), theirs: Date.parse(hearing.now) });
  const now = read.current.theirs + (surroundings.now() - read.current.at);
  return now >= Date.parse(hearing.period.closesAt) ? say('submit.closed') : null;
}
