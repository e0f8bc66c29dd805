import { languageFor, translator } from '../../lib/i18n/translate.ts';
import * as common from '../../lib/i18n/words/common.ts';
import * as popup from '../../lib/i18n/words/popup.ts';
import * as states from '../../lib/i18n/words/states.ts';

const zh = { ...common.zh, ...popup.zh, ...states.zh } as const;
const en = { ...common.en, ...popup.en, ...states.en };

export const language = languageFor(navigator.languages);
export const say = translator(zh, language === 'zh' ? zh : en);
export type PopupKey = keyof typeof zh;
