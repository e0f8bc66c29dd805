import { type Language, type Translate, translator } from '../../../lib/i18n/translate.ts';
import { en, zh } from '../../../lib/i18n/words/staff-picture.ts';
import { useVoice } from '../../say.tsx';

export type PictureSay = Translate<typeof zh>;

const says: Readonly<Record<Language, PictureSay>> = { zh: translator(zh, zh), en: translator(zh, en) };

export function usePictureSay(): PictureSay {
  return says[useVoice().language];
}

const channels = ['online', 'email', 'letter', 'phone', 'desk', 'station', 'meeting'] as const;

/** The name of a way by which comments came. */
export function channelWords(say: PictureSay, channel: string): string {
  return say(`picture.channel.${channels.find((each) => each === channel) ?? 'online'}`);
}
