import type { SetupSay } from './setup-say.ts';

/** What the field is called that a pointer names: the label on screen, else the group it stands in. */
export function fieldName(pointer: string, say: SetupSay): string {
  const names: readonly (readonly [RegExp, string])[] = [
    [/^\/id\b/, say('setup.id')],
    [/^\/revision\/title/, say('setup.draftTitle')],
    [/^\/revision\/label/, say('setup.revisionLabel')],
    [/^\/revision\/tree/, say('setup.step.check')],
    [/^\/revision\b/, say('setup.step.text')],
    [/opensAt$/, say('setup.opens')],
    [/closesAt$/, say('setup.closes')],
    [/^\/settings\/title/, say('setup.title')],
    [/^\/settings\/issuer/, say('setup.issuer')],
    [/^\/settings\/place/, say('setup.place')],
    [/^\/settings\/numberPrefix/, say('setup.prefix')],
    [/^\/settings\/questions/, say('setup.questions')],
    [/^\/settings\/channels/, say('setup.channels')],
    [/^\/settings\/form/, say('setup.form')],
    [/privacy\/handler/, say('setup.handler')],
    [/privacy\/contact/, say('setup.contact')],
    [/privacy\/identitiesUntil/, say('setup.identitiesUntil')],
    [/^\/settings\/privacy/, say('setup.privacy')],
    [/meeting\/place/, say('setup.meeting.place')],
    [/meeting\/applyBy/, say('setup.meeting.applyBy')],
    [/meeting\/statementsBy/, say('setup.meeting.statementsBy')],
    [/^\/settings\/meeting/, say('setup.meeting')],
    [/^\/settings\/calendar/, say('setup.calendar')],
  ];
  return names.find(([pattern]) => pattern.test(pointer))?.[1] ?? say('setup.numbers');
}
