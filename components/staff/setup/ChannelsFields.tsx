import { type Editing, orNull, withAt } from './editing.ts';
import { CheckField, FieldGroup, TextField } from './fields.tsx';
import { ListItem } from './ListFrame.tsx';
import { useSetupSay } from './setup-say.ts';

type Channel = Editing['settings']['channels'][number];
type Other = Exclude<Channel, { kind: 'online' }>;

/** The ways in besides the endpoint itself: e-mail, post, telephone. */
export function ChannelsFields({ settings, change }: Editing) {
  const say = useSetupSay();
  const { channels } = settings;
  const others = channels.filter((channel) => channel.kind !== 'online');
  const empty: Readonly<Record<Other['kind'], Other>> = {
    email: { kind: 'email', address: '', subject: null },
    letter: { kind: 'letter', recipient: settings.issuer, address: '', postcode: null, envelope: null },
    phone: { kind: 'phone', number: '' },
  };
  return (
    <FieldGroup id="group-channels" title={say('setup.channels')} lead={say('setup.channelsLead')}>
      <CheckField
        at="/settings/channels"
        label={say('setup.online')}
        hint={say('setup.onlineHint')}
        checked={others.length < channels.length}
        onCheck={(on) => change({ channels: on ? [{ kind: 'online' }, ...others] : others })}
      />
      <ol class="zt-plain">
        {channels.map(
          (channel, at) =>
            channel.kind !== 'online' && (
              <ListItem
                key={`${channel.kind}.${at}`}
                name={say(`setup.channel.${channel.kind}`)}
                onRemove={() => change({ channels: withAt(channels, at, null) })}
              >
                <ChannelFields
                  at={`/settings/channels/${at}`}
                  channel={channel}
                  onChange={(to) => change({ channels: withAt(channels, at, to) })}
                />
              </ListItem>
            ),
        )}
      </ol>
      <div class="setup-add">
        {(['email', 'letter', 'phone'] as const).map((kind) => (
          <button
            key={kind}
            class="zt-btn"
            type="button"
            onClick={() => change({ channels: [...channels, empty[kind]] })}
          >
            {say('setup.add', { name: say(`setup.channel.${kind}`) })}
          </button>
        ))}
      </div>
    </FieldGroup>
  );
}

interface ChannelFieldsProps {
  readonly at: string;
  readonly channel: Other;
  readonly onChange: (channel: Other) => void;
}

function ChannelFields({ at, channel, onChange }: ChannelFieldsProps) {
  const say = useSetupSay();
  if (channel.kind === 'phone')
    return (
      <TextField
        at={`${at}/number`}
        label={say('setup.number')}
        type="tel"
        value={channel.number}
        onValue={(number) => onChange({ ...channel, number })}
      />
    );
  if (channel.kind === 'email')
    return (
      <>
        <TextField
          at={`${at}/address`}
          label={say('setup.mail')}
          type="email"
          value={channel.address}
          onValue={(address) => onChange({ ...channel, address: address.trim() })}
        />
        <TextField
          at={`${at}/subject`}
          label={say('setup.subject')}
          small={say('setup.optional')}
          value={channel.subject ?? ''}
          onValue={(subject) => onChange({ ...channel, subject: orNull(subject) })}
        />
      </>
    );
  return (
    <>
      <TextField
        at={`${at}/recipient`}
        label={say('setup.recipient')}
        value={channel.recipient}
        onValue={(recipient) => onChange({ ...channel, recipient })}
      />
      <TextField
        at={`${at}/address`}
        label={say('setup.address')}
        value={channel.address}
        onValue={(address) => onChange({ ...channel, address })}
      />
      <TextField
        at={`${at}/postcode`}
        label={say('setup.postcode')}
        small={say('setup.optional')}
        value={channel.postcode ?? ''}
        onValue={(postcode) => onChange({ ...channel, postcode: orNull(postcode.trim()) })}
      />
      <TextField
        at={`${at}/envelope`}
        label={say('setup.envelope')}
        small={say('setup.optional')}
        value={channel.envelope ?? ''}
        onValue={(envelope) => onChange({ ...channel, envelope: orNull(envelope) })}
      />
    </>
  );
}
