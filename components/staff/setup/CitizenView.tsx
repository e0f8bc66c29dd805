import type { FormField } from '../../../lib/hearing/protocol/form.ts';
import { beginWords, endWords, lastDayWords } from '../../../lib/i18n/times.ts';
import { citationOf } from '../../../lib/law/cite.ts';
import type { DraftTree } from '../../../lib/law/provision.ts';
import type { HearingSettings, HearingSetup, SetupText } from '../../../lib/usecase/hearing-setup.ts';
import { useVoice } from '../../say.tsx';
import { DraftText } from './DraftText.tsx';
import { useSetupSay } from './setup-say.ts';

interface CitizenViewProps {
  readonly setup: HearingSetup & { readonly text: SetupText };
  readonly tree: DraftTree;
}

/** The hearing with the facts, words and text that citizens will meet. */
export function CitizenView({ setup, tree }: CitizenViewProps) {
  const say = useSetupSay();
  const { language } = useVoice();
  const { text, settings, period } = setup;
  const { title, issuer, timeZone, questions, calendar, meeting } = settings;
  const until = (at: string) => (at === '' ? '…' : endWords(Date.parse(at), language, timeZone));
  const from = (at: string) => (at === '' ? '…' : beginWords(Date.parse(at), language, timeZone));
  return (
    <article class="setup-citizen" aria-label={say('setup.asCitizens')}>
      <header>
        <p class="zt-hint" lang="zh-CN">
          {title}
        </p>
        <h3 lang="zh-CN">{text.title}</h3>
        <p lang="zh-CN">{[issuer, text.label].filter(Boolean).join(' · ')}</p>
        <p>{say('setup.fromTo', { from: from(period.opensAt), to: until(period.closesAt) })}</p>
      </header>
      {questions.length > 0 && (
        <section>
          <h4>{say('setup.questions')}</h4>
          <ol lang="zh-CN">
            {questions.map(({ id, text: asked, articles }) => (
              <li key={id}>
                {asked}
                {articles.length > 0 && (
                  <span class="zt-hint"> {articles.map((eId) => citationOf(tree, eId)).join('、')}</span>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
      <Ways channels={settings.channels} />
      <Person settings={settings} />
      {meeting && (
        <section>
          <h4>{say('setup.meeting')}</h4>
          <p>
            {say('setup.meetingFacts', {
              at: from(meeting.at),
              place: meeting.place,
              speakers: meeting.speakers,
              observers: meeting.observers,
              by: until(meeting.applyBy),
            })}
          </p>
        </section>
      )}
      {calendar.length > 0 && (
        <section>
          <h4>{say('setup.calendar')}</h4>
          <ul class="zt-plain">
            {calendar.map(({ on, label }) => (
              <li key={`${on} ${label.zh}`}>
                <span class="zt-num">
                  {on === '' ? '…' : lastDayWords(Date.parse(on) + 1, language, 'UTC')}
                </span>{' '}
                {label[language] || label.zh}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h4>{say('setup.fullText')}</h4>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too */}
        <div class="setup-text" role="region" aria-label={say('setup.fullText')} tabIndex={0}>
          <DraftText revision={{ text: text.text, tree }} heading="h5" />
        </div>
      </section>
    </article>
  );
}

function Ways({ channels }: Pick<HearingSettings, 'channels'>) {
  const say = useSetupSay();
  const words = channels.map((channel) => {
    if (channel.kind === 'online') return say('setup.online');
    if (channel.kind === 'email') return `${say('setup.channel.email')} ${channel.address}`;
    if (channel.kind === 'phone') return `${say('setup.channel.phone')} ${channel.number}`;
    const { postcode, address, recipient } = channel;
    return `${say('setup.channel.letter')} ${[postcode, address, recipient].filter(Boolean).join(' ')}`;
  });
  return (
    <section>
      <h4>{say('setup.channels')}</h4>
      <ul class="zt-plain">
        {words.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  );
}

function Person({ settings: { form, privacy, timeZone } }: { readonly settings: HearingSettings }) {
  const say = useSetupSay();
  const { language } = useVoice();
  const of = (words: { readonly zh: string; readonly en: string }) => words[language] || words.zh;
  const asked = (field: FormField) =>
    field.required ? say('setup.mustGive', { field: of(field.label) }) : of(field.label);
  return (
    <section>
      <h4>{say('setup.form')}</h4>
      {form.purpose && <p>{of(form.purpose)}</p>}
      <ul class="zt-plain">
        {form.fields.map((field) => (
          <li key={field.key}>{asked(field)}</li>
        ))}
      </ul>
      {privacy && (
        <p class="zt-hint">
          {say('setup.privacyFacts', { handler: privacy.handler, contact: privacy.contact })}
          {privacy.identitiesUntil &&
            say('setup.privacyUntil', {
              day: lastDayWords(Date.parse(privacy.identitiesUntil), language, timeZone),
            })}
          {privacy.minors && of(privacy.minors.rule)}
        </p>
      )}
    </section>
  );
}
