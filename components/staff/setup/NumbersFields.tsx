import type { Editing } from './editing.ts';
import { CheckField, FieldGroup, NumberField, TextField } from './fields.tsx';
import { useSetupSay } from './setup-say.ts';

/** Bytes in a megabyte as people count it. */
const megabyte = 1_000_000;

interface NumbersFieldsProps extends Editing {
  /** Numbers have been given out: what stands before them stays. */
  readonly fixed: boolean;
}

/** How receipts are numbered, how much may be sent, who settles answers. */
export function NumbersFields({ settings, change, fixed }: NumbersFieldsProps) {
  const say = useSetupSay();
  const { limits, attachments, graceSeconds, answerDays } = settings;
  return (
    <FieldGroup id="group-numbers" title={say('setup.numbers')} lead={say('setup.numbersLead')}>
      <TextField
        at="/settings/numberPrefix"
        label={say('setup.prefix')}
        hint={say(fixed ? 'setup.prefixFixed' : 'setup.prefixHint')}
        value={settings.numberPrefix}
        disabled={fixed}
        onValue={(prefix) => change({ numberPrefix: prefix.toUpperCase() })}
      />
      <NumberField
        at="/settings/limits/comments"
        label={say('setup.comments')}
        value={limits.comments}
        onValue={(comments) => change({ limits: { ...limits, comments } })}
      />
      <NumberField
        at="/settings/limits/characters"
        label={say('setup.characters')}
        value={limits.characters}
        onValue={(characters) => change({ limits: { ...limits, characters } })}
      />
      <NumberField
        at="/settings/graceSeconds"
        label={say('setup.grace')}
        hint={say('setup.graceHint')}
        value={Math.round(graceSeconds / 60)}
        onValue={(minutes) => change({ graceSeconds: minutes * 60 })}
      />
      <CheckField
        at="/settings/attachments"
        label={say('setup.attachments')}
        hint={say('setup.attachmentsHint')}
        checked={attachments !== undefined}
        onCheck={(on) => change({ attachments: on ? { count: 3, bytes: 5 * megabyte } : undefined })}
      />
      {attachments && (
        <div class="setup-pair">
          <NumberField
            at="/settings/attachments/count"
            label={say('setup.files')}
            value={attachments.count}
            onValue={(count) => change({ attachments: { ...attachments, count } })}
          />
          <NumberField
            at="/settings/attachments/bytes"
            label={say('setup.megabytes')}
            value={attachments.bytes / megabyte}
            onValue={(size) =>
              change({ attachments: { ...attachments, bytes: Math.round(size * megabyte) } })
            }
          />
        </div>
      )}
      <CheckField
        at="/settings/answerDays/on"
        label={say('setup.answers')}
        checked={answerDays !== undefined}
        onCheck={(on) => change({ answerDays: on ? 30 : undefined })}
      />
      {answerDays !== undefined && (
        <NumberField
          at="/settings/answerDays"
          label={say('setup.answerDays')}
          value={answerDays}
          onValue={(days) => change({ answerDays: days })}
        />
      )}
      <CheckField
        at="/settings/review"
        label={say('setup.review')}
        hint={say('setup.reviewHint')}
        checked={settings.review !== 'anybody'}
        onCheck={(another) => change({ review: another ? 'another' : 'anybody' })}
      />
    </FieldGroup>
  );
}
