import type { Sentences } from './dictionary.ts';
import * as carry from './english/carry.ts';
import * as common from './english/common.ts';
import * as composer from './english/composer.ts';
import * as correction from './english/correction.ts';
import * as panel from './english/panel.ts';
import * as states from './english/states.ts';

export const en: Sentences = {
  ...carry.en,
  ...common.en,
  ...composer.en,
  ...correction.en,
  ...panel.en,
  ...states.en,
};
