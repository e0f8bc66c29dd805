import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answers } from '../../lib/hearing/protocol/form.ts';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import type { Meeting } from '../../lib/hearing/protocol/meeting.ts';
import type { Application } from '../../lib/usecase/registrations.ts';
import { Note } from '../Note.tsx';
import { SheetSection } from '../SheetFrame.tsx';
import { useSay } from '../say.tsx';
import { inLanguage } from '../submit/form-words.ts';
import { useMeetingVoice } from './meeting-say.ts';
import type { Came } from './use-registrations.ts';

interface RegisterReviewProps {
  readonly hearing: Hearing;
  readonly set: Meeting;
  readonly asked: Application['asked'];
  readonly answers: Answers;
  readonly onBack: () => void;
  readonly onSend: () => Promise<Came>;
}

/** Word for word what will be sent, and the button that sends it. */
export function RegisterReview({ hearing, set, asked, answers, onBack, onSend }: RegisterReviewProps) {
  const { language, say } = useMeetingVoice();
  const common = useSay();
  const [sending, setSending] = useState(false);
  const [came, setCame] = useState<Came | null>(null);
  const title = useRef<HTMLDivElement>(null);
  useEffect(() => title.current?.focus(), []);
  const send = async () => {
    if (sending) return;
    setSending(true);
    setCame(await onSend());
    setSending(false);
  };
  const rows: readonly (readonly [string, string])[] = [
    [say('meeting.as'), say(`meeting.as.${asked.kind}`)],
    ...(asked.kind === 'speaker' && asked.view !== null
      ? [
          [say('meeting.view'), common(`stance.${asked.view}`)] as const,
          [say('meeting.points'), asked.points.trim()] as const,
        ]
      : []),
    ...set.form.fields.flatMap((field) => {
      const given = answers[field.key]?.trim() ?? '';
      if (given === '') return [];
      const label = inLanguage(field.label, language);
      if (field.type === 'consent') return [[say('meeting.yes'), label] as const];
      const choice = field.type === 'choice' ? field.choices.find(({ value }) => value === given) : undefined;
      return [[label, choice ? inLanguage(choice.label, language) : given] as const];
    }),
  ];
  return (
    <div ref={title} tabIndex={-1} class="meeting-review">
      <SheetSection title={say('meeting.reviewTitle')}>
        <p>{say('meeting.reviewBody', { issuer: hearing.issuer })}</p>
        <dl class="meeting-facts">
          {rows.map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        {came !== null && came !== 'kept' && (
          <Note icon="error" kind="err" alert>
            <p>
              {came === 'not-kept'
                ? say('meeting.notKept')
                : say('meeting.refused', { words: came.words[language] })}
            </p>
          </Note>
        )}
      </SheetSection>
      <footer class="submit-foot zt-noprint">
        <p />
        <button class="zt-btn" type="button" disabled={sending} onClick={onBack}>
          {say('meeting.change')}
        </button>
        <button class="zt-btn zt-btn--main" type="button" disabled={sending} onClick={() => void send()}>
          {say(sending ? 'meeting.sending' : 'meeting.send')}
        </button>
      </footer>
    </div>
  );
}
