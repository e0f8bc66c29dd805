import { findCitations } from '../chinese/find-citations.ts';
import { chinese } from '../chinese/tradition.ts';
import { taiwan as naming } from '../cited-place.ts';
import type { Tradition } from '../tradition.ts';

/** 臺灣法規: printed as Chinese laws are, 第四條之一 also as 第 4-1 條; below the 條 stand 項, 款 (一、) and 目 (（一）). */
export const taiwan: Tradition = {
  ...chinese,
  languages: ['zh-Hant'],
  findCitations: (text) => findCitations(text, naming),
};
