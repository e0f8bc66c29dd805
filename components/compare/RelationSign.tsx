import type { Sign } from '../../lib/usecase/compare-rows.ts';
import type { CompareSay } from './say.ts';

const characters: Readonly<Record<Sign, string>> = {
  same: '同',
  edit: '改',
  num: '序',
  move: '移',
  split: '拆',
  merge: '并',
  add: '增',
  cut: '删',
};

/** The sign alone, for places where its long word stands beside it. */
export function signCharacter(sign: Sign): string {
  return characters[sign];
}

/** 同 改 序 移 拆 并 增 删, each with its long word for those who do not see it. */
export function RelationSign({ sign, say }: { readonly sign: Sign; readonly say: CompareSay }) {
  const word = say(`compare.sign.${sign}`);
  return (
    <span class={`zt-rel zt-rel--${sign}`} role="img" aria-label={word} title={word}>
      {characters[sign]}
    </span>
  );
}
