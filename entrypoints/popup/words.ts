import * as commonEn from '../../lib/i18n/english/common.ts';
import * as statesEn from '../../lib/i18n/english/states.ts';
import { languageFor, translator } from '../../lib/i18n/translate.ts';
import * as common from '../../lib/i18n/words/common.ts';
import * as popup from '../../lib/i18n/words/popup.ts';
import * as states from '../../lib/i18n/words/states.ts';

const zh = { ...common.zh, ...popup.zh, ...states.zh } as const;
const en = { ...commonEn.en, ...popup.en, ...statesEn.en };

export const language = languageFor(navigator.languages);
export const say = translator(zh, language === 'zh' ? zh : en);
export type PopupKey = keyof typeof zh;
