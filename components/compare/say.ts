import * as carryEn from '../../lib/i18n/english/carry.ts';
import * as commonEn from '../../lib/i18n/english/common.ts';
import { type Language, type Same, translator } from '../../lib/i18n/translate.ts';
import * as carry from '../../lib/i18n/words/carry.ts';
import * as common from '../../lib/i18n/words/common.ts';
import * as compare from '../../lib/i18n/words/compare.ts';
import * as hand from '../../lib/i18n/words/compare-hand.ts';

const zh = { ...common.zh, ...carry.zh, ...compare.zh, ...hand.zh } as const;
const en: Same<typeof zh> = { ...commonEn.en, ...carryEn.en, ...compare.en, ...hand.en };

/** The comparison's own words, so that the panel does not carry them. */
export const compareSay = (language: Language) => says[language];

const says = { zh: translator(zh, zh), en: translator(zh, en) };

export type CompareSay = (typeof says)['zh'];
