import { useRef, useState } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import type { OtherRoad } from '../../lib/hearing/channels/road.ts';
import { checkAnswers } from '../../lib/hearing/form.ts';
import type { Answers } from '../../lib/hearing/protocol/form.ts';
import { filesOf } from '../../lib/usecase/attach-file.ts';
import type { Person } from '../../lib/usecase/own-data-ports.ts';
import { lengthOf, type Submission, type SubmitOutcome, submit } from '../../lib/usecase/submit.ts';
import { useAnnounce } from '../Announcer.tsx';
import { useOwnSay } from '../own-say.ts';
import { usePorts } from '../ports.ts';
import { SheetFrame, SheetSection } from '../SheetFrame.tsx';
import { useSheetSay } from '../sheet-say.ts';
import { StateCard } from '../states/StateCard.tsx';
import { ChosenComments } from './ChosenComments.tsx';
import { DaysLeft } from './DaysLeft.tsx';
import { FullText } from './FullText.tsx';
import { HowToSend } from './HowToSend.tsx';
import { PersonalFields } from './PersonalFields.tsx';
import { Receiver } from './Receiver.tsx';
import { FilledIn, RememberChoice } from './Remembering.tsx';
import { Replacing, useReplaced } from './Replacing.tsx';
import { excessOf, SentFiles } from './SentFiles.tsx';
import { SubmitFoot } from './SubmitFoot.tsx';
import { SubmitProblems } from './SubmitProblems.tsx';
import { useRemembered } from './use-remembered.ts';
import type { Sheet } from './use-review.ts';

interface SubmitSheetProps {
  readonly sheet: Sheet;
  readonly person: Person | null;
  readonly onMend: (comment: Comment) => void;
  readonly onSubmitted: (submissionId: string) => void;
  readonly onRoad: (road: OtherRoad | 'online') => void;
}

/** To whom, how, what, who one is, what they get: one sheet, read from top to bottom, the button last. */
export function SubmitSheet({ sheet, person, onMend, onSubmitted, onRoad }: SubmitSheetProps) {
  const say = useSheetSay();
  const { hearing, review } = sheet;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [answers, setAnswers] = useState<Answers>({});
  const [asked, setAsked] = useState(false);
  const problems = useRef<HTMLDivElement>(null);
  const chosen = review.sendable.filter(({ comment }) => !left.has(comment.id));
  const files = filesOf(chosen.map(({ comment }) => comment));
  const tooManyFiles = excessOf(files, hearing.attachments ?? null);
  const faults = checkAnswers(hearing.form, answers);
  const replaced = useReplaced(sheet, chosen);
  const [apart, setApart] = useState(false);
  const announce = useAnnounce();
  const own = useOwnSay();
  const remembered = useRemembered(hearing, person, (known) => setAnswers((all) => ({ ...known, ...all })));
  const { sending, refused, send } = useSending(sheet, async (id) => {
    // It is on its way already: what cannot be remembered is told, and keeps nothing back.
    if (!(await remembered.keep(answers).catch(() => false))) announce(own('person.notKept'));
    onSubmitted(id);
  });

  // A browser that fills in the form writes several fields at once.
  const answer = (key: string, given: string) => setAnswers((all) => ({ ...all, [key]: given }));
  const press = () => {
    setAsked(true);
    const tooMuch = chosen.length > hearing.limits.comments || tooManyFiles !== null;
    if (faults.length > 0 || tooMuch) problems.current?.focus();
    else void send({ chosen, answers, replacing: apart ? null : replaced });
  };
  const closed = useClosed(sheet);
  const { collected = null } = usePorts();
  // At a desk the form is about somebody else, of whom nothing stays here.
  const asks = collected === null && hearing.form.fields.some(({ type }) => type !== 'consent');
  return (
    <SheetFrame title={say('submit.title')} aside={<DaysLeft hearing={hearing} />}>
      <SubmitProblems
        refTo={problems}
        faults={asked ? faults : []}
        form={hearing.form}
        tooMany={asked && chosen.length > hearing.limits.comments ? hearing.limits.comments : null}
        files={asked ? tooManyFiles : null}
        refused={refused}
      />
      <SheetSection title={say('submit.to')}>
        <Receiver sheet={sheet} />
      </SheetSection>
      <HowToSend hearing={hearing} closed={closed !== null} onRoad={onRoad} />
      <SheetSection
        title={say('submit.what')}
        note={say('submit.amount', { n: chosen.length, m: lengthOf(chosen.map(({ placed }) => placed)) })}
      >
        <ChosenComments sheet={sheet} left={left} onLeft={setLeft} onMend={onMend} />
        <SentFiles files={files} />
        {replaced && <Replacing replaced={replaced} apart={apart} onApart={setApart} />}
      </SheetSection>
      <SheetSection title={say('submit.personal')}>
        {asks && <FilledIn remembered={remembered} />}
        <PersonalFields hearing={hearing} answers={answers} faults={asked ? faults : []} onAnswer={answer} />
        {asks && <RememberChoice remembered={remembered} />}
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
function useSending(sheet: Sheet, onSubmitted: (submissionId: string) => Promise<void>) {
  const { store, surroundings, collected = null } = usePorts();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const busy = useRef(false);
  const send = async (what: Pick<Submission, 'chosen' | 'answers' | 'replacing'>) => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    const outcome = await submit({ ...sheet, ...what, collected }, { outbox: store.outbox, ...surroundings });
    busy.current = false;
    setSending(false);
    setRefused(outcome.ok ? null : outcome.trouble);
    if (outcome.ok) await onSubmitted(outcome.submissionId);
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
