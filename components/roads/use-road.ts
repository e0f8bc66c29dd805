import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Comment } from '../../lib/comment/comment.ts';
import type { Revision } from '../../lib/comment/revision.ts';
import type { Letter, Particular } from '../../lib/export/letter.ts';
import type { Envelope } from '../../lib/export/letter-envelope.ts';
import type { OpenedMail } from '../../lib/hearing/channels/mailto.ts';
import { type Offers, type OtherRoad, withOffers } from '../../lib/hearing/channels/road.ts';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import { localDay } from '../../lib/usecase/post-road.ts';
import { letterFor, mailFor } from '../../lib/usecase/road-papers.ts';
import { usePorts } from '../ports.ts';
import { useSetting } from '../use-store.ts';
import { type FormKey, formFrom, offersFor, offersIn, type RoadForm, roadFor } from './road-form.ts';
import { useRoadSay } from './road-say.ts';

export interface RoadState {
  readonly road: OtherRoad;
  readonly offers: Offers;
  readonly form: RoadForm;
  /** What the notice asks the writer to tell, else name and contact. */
  readonly labels: readonly string[];
  readonly particulars: Readonly<Record<string, string>>;
  readonly keepKey: boolean;
  choose(road: OtherRoad): void;
  setField(key: FormKey, value: string): void;
  setSubmitter(submitter: RoadForm['submitter']): void;
  setParticular(label: string, value: string): void;
  setKeepKey(keep: boolean): void;
  readNotice(text: string): void;
}

/** `secret:` is left out of a backup without passphrase. */
export const keySetting = 'secret:regulations-key';

/** The sheet's fields: read from the notice first, the person's as soon as they touch one. */
export function useRoad(revision: Revision, hearing: Hearing | null, wanted: OtherRoad | null): RoadState {
  const say = useRoadSay();
  const onPage = useMemo(() => offersFor(revision, hearing), [revision, hearing]);
  const [pasted, setPasted] = useState('');
  const offers = useMemo(
    () => (pasted.trim() === '' ? onPage : withOffers(offersIn(pasted, revision), onPage)),
    [onPage, pasted, revision],
  );
  const [chosen, setChosen] = useState(wanted);
  const [touched, setTouched] = useState<Partial<RoadForm>>({});
  const [particulars, setParticulars] = useState<Readonly<Record<string, string>>>({});
  const keptKey = useSetting(keySetting);
  const [keepKey, setKeepKey] = useState(false);
  useEffect(() => setKeepKey(keptKey !== null), [keptKey]);
  const read = useMemo(() => formFrom(offers), [offers]);
  const asked = offers.particulars.map(({ value }) => value);
  return {
    road: roadFor(chosen, offers),
    offers,
    form: { ...read, ...(keptKey === null ? {} : { key: keptKey }), ...touched },
    labels: asked.length > 0 ? asked : [say('road.name'), say('road.contact')],
    particulars,
    keepKey,
    choose: setChosen,
    setField: (key, value) => setTouched((all) => ({ ...all, [key]: value })),
    setSubmitter: (submitter) => setTouched((all) => ({ ...all, submitter })),
    setParticular: (label, value) => setParticulars((all) => ({ ...all, [label]: value })),
    setKeepKey,
    readNotice: setPasted,
  };
}

export interface Papers {
  readonly letter: Letter;
  readonly mail: OpenedMail;
  readonly envelope: Envelope | null;
}

/** What the chosen comments are on paper, by this road. Names stand only in mail and letter. */
export function usePapers(revision: Revision, comments: readonly Comment[], state: RoadState): Papers {
  const { surroundings } = usePorts();
  const { road, form, labels, particulars } = state;
  const named = road === 'email' || road === 'letter';
  const sender: Particular[] = named
    ? labels.map((label) => ({ label, value: particulars[label] ?? '' }))
    : [];
  const day = localDay(surroundings.now());
  const recipient = named || road === 'file' ? form.recipient.trim() : '';
  const letter = letterFor({ revision, comments, recipient, sender, day });
  const mail = mailFor(
    letter,
    { revision, comments },
    { to: form.mailbox.trim(), requiredWords: form.subjectWords },
  );
  return { letter, mail, envelope: road === 'letter' ? envelopeOf(form, sender) : null };
}

function envelopeOf(form: RoadForm, sender: readonly Particular[]): Envelope {
  const name = sender.find(({ label }) => /姓名|name/i.test(label))?.value.trim() ?? '';
  return {
    postcode: form.postcode.trim(),
    address: form.address.trim(),
    recipient: form.recipient.trim(),
    words: form.subjectWords.trim() === '' ? [] : [form.subjectWords.trim()],
    from: { name, address: form.yourAddress.trim(), postcode: form.yourPostcode.trim() },
  };
}
