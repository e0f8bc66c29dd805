import { languageFor, translator } from '../../lib/i18n/translate.ts';
import * as words from '../../lib/i18n/words/marker.ts';
import { citationOf } from '../../lib/law/cite.ts';
import type { DraftTree } from '../../lib/law/provision.ts';
import type { MarkerNames } from '../../lib/page/marker-view.ts';

export const language = languageFor(navigator.languages);
export const say = translator(words.zh, language === 'zh' ? words.zh : words.en);

/** "16 第十六条，已有意见，待确认": the number that is seen comes first, so that it can be spoken to. */
export function markerNames(tree: DraftTree): MarkerNames {
  return {
    group: (n) => say('marker.group', { n }),
    marker(clause, sign, { mark, selected }) {
      const name = `${sign} ${citationOf(tree, clause.eId)}`;
      const states = [
        mark === 'has' && say('marker.has'),
        mark === 'ask' && say('marker.ask'),
        selected && say('marker.on'),
      ];
      return [name, ...states.filter((it) => it !== false)].join(say('marker.join'));
    },
  };
}
