import { useEffect, useState } from 'preact/hooks';
import type { SignedIn } from '../../lib/hearing/staff/account.ts';
import type { Office } from '../../lib/usecase/office.ts';
import { later } from '../Later.tsx';
import { HearingDesk } from './HearingDesk.tsx';
import { mayEnter, type OfficePlace, type SectionName } from './place.ts';
import { SignIn } from './SignIn.tsx';
import type { SectionProps } from './section.ts';
import { useStaffSay } from './staff-say.ts';

const PostSection = later(() => import('./letters/PostSection.tsx').then((part) => part.PostSection));
const PictureSection = later(() =>
  import('./picture/PictureSection.tsx').then((part) => part.PictureSection),
);
const CompareSection = later(async () => (await import('./compare/CompareSection.tsx')).CompareSection);
const DraftsDesk = later(async () => (await import('./drafts/DraftsDesk.tsx')).DraftsDesk);
const SettingsDesk = later(async () => (await import('./setup/SettingsDesk.tsx')).SettingsDesk);
const PeopleDesk = later(async () => (await import('./people/PeopleDesk.tsx')).PeopleDesk);
const AuditDesk = later(async () => (await import('./people/AuditDesk.tsx')).AuditDesk);
const OwnAccount = later(async () => (await import('./people/OwnAccount.tsx')).OwnAccount);
const NewHearing = later(async () => (await import('./setup/NewHearing.tsx')).NewHearing);

const MeetingSection = later(() =>
  import('./meeting/MeetingSection.tsx').then((part) => part.MeetingSection),
);

interface OfficeAppProps {
  readonly office: Office;
  readonly place: OfficePlace;
  readonly onPlace: (place: OfficePlace) => void;
}

type Door =
  | { readonly at: 'asking' }
  | { readonly at: 'door' }
  | { readonly at: 'inside'; readonly who: SignedIn };

/** The office: the door, the choice of a hearing, the desk. */
export function OfficeApp({ office, place, onPlace }: OfficeAppProps) {
  const say = useStaffSay();
  const [door, setDoor] = useState<Door>({ at: 'asking' });
  useEffect(() => {
    void office
      .whoAmI()
      .then((answer) => setDoor(answer.ok ? { at: 'inside', who: answer.value } : { at: 'door' }));
  }, [office]);
  if (door.at === 'asking') return <p class="staff-wait">{say('staff.loading')}</p>;
  if (door.at === 'door') {
    return <SignIn office={office} onSignedIn={(who) => setDoor({ at: 'inside', who })} />;
  }
  const { who } = door;
  const { hearingId, section } = place;
  const onHearing = (id: string | null) => onPlace({ hearingId: id, section: 'opinions' });
  const leave = () => void office.signOut().then(() => setDoor({ at: 'door' }));
  if (place.making && who.administers) {
    const made = async (id: string) => {
      const answer = await office.whoAmI();
      if (answer.ok) setDoor({ at: 'inside', who: answer.value });
      onHearing(id);
    };
    return (
      <NewHearing
        office={office}
        onBack={() => onHearing(null)}
        onMade={(id) => void made(id)}
        onDoor={() => setDoor({ at: 'door' })}
      />
    );
  }
  const role = who.roles.find((each) => each.hearingId === hearingId)?.role;
  if (hearingId === null || role === undefined) {
    const onNew = () => onPlace({ hearingId: null, section: 'opinions', making: true });
    return (
      <Hearings
        office={office}
        who={who}
        onHearing={onHearing}
        onNew={onNew}
        onLeave={leave}
        onDoor={() => setDoor({ at: 'door' })}
      />
    );
  }
  return (
    <InHearing
      key={`${hearingId}/${section}`}
      office={office}
      hearingId={hearingId}
      section={mayEnter(role, section)}
      role={role}
      who={who}
      onBack={() => onHearing(null)}
      onDoor={() => setDoor({ at: 'door' })}
    />
  );
}

interface InHearingProps extends SectionProps {
  readonly section: SectionName;
}

function InHearing({ section, ...props }: InHearingProps) {
  switch (section) {
    case 'opinions':
      return <HearingDesk {...props} />;
    case 'letters':
      return <PostSection {...props} />;
    case 'picture':
      return <PictureSection {...props} />;
    case 'compare':
      return <CompareSection {...props} />;
    case 'drafts':
      return <DraftsDesk {...props} />;
    case 'settings':
      return <SettingsDesk {...props} />;
    case 'people':
      return <PeopleDesk {...props} />;
    case 'audit':
      return <AuditDesk {...props} />;
    case 'meeting':
      return <MeetingSection {...props} />;
  }
}

interface HearingsProps {
  readonly office: Office;
  readonly who: SignedIn;
  readonly onHearing: (id: string) => void;
  readonly onNew: () => void;
  readonly onLeave: () => void;
  readonly onDoor: () => void;
}

function Hearings({ office, who, onHearing, onNew, onLeave, onDoor }: HearingsProps) {
  const say = useStaffSay();
  const [own, setOwn] = useState(false);
  return (
    <main class="staff-door">
      <h1>{say('staff.choose')}</h1>
      <div class="zt-ww" />
      {who.roles.length === 0 && <p class="zt-hint">{say('staff.none')}</p>}
      <ul class="zt-plain">
        {who.roles.map(({ hearingId, title, role }) => (
          <li key={hearingId}>
            <button
              class="zt-btn zt-btn--wide staff-hearing"
              type="button"
              onClick={() => onHearing(hearingId)}
            >
              <span lang="zh-CN">{title}</span>
              <span class="zt-hint">{say(`staff.role.${role}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      {who.administers && (
        <button class="zt-btn zt-btn--wide" type="button" onClick={onNew}>
          {say('staff.new')}
        </button>
      )}
      <p class="staff-who">
        {who.name}{' '}
        <button class="zt-btn zt-btn--quiet" type="button" onClick={onLeave}>
          {say('staff.signOut')}
        </button>
        <button class="zt-btn zt-btn--quiet" type="button" aria-expanded={own} onClick={() => setOwn(!own)}>
          {say('staff.own')}
        </button>
      </p>
      {own && <OwnAccount office={office} onDoor={onDoor} />}
    </main>
  );
}
