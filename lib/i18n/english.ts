import type { Sentences } from './dictionary.ts';
import * as common from './english/common.ts';
import * as correction from './english/correction.ts';
import * as panel from './english/panel.ts';
import * as states from './english/states.ts';

export const en: Sentences = {
  ...common.en,
  ...correction.en,
  ...panel.en,
  ...states.en,
};
