import type { Hunk } from '../lib/revision/alignment.ts';
import { useComposeSay } from './compose-say.ts';

/** Deletions shorter than this are boxed without a strike: a line through 一 cannot be seen. Characters. */
const shortDeletion = 3;

/** One run of a difference: form first, colour second, and words for those who see neither. */
export function HunkRun({ hunk }: { readonly hunk: Hunk }) {
  const say = useComposeSay();
  if (hunk.type === 'same') return <>{hunk.text}</>;
  const spoken = say(hunk.type === 'ins' ? 'compose.spokenAdded' : 'compose.spokenCut', { text: '\u0000' });
  const [before = '', after = ''] = spoken.split('\u0000');
  const inner = (
    <>
      <span class="zt-sr">{before}</span>
      {hunk.text}
      <span class="zt-sr">{after}</span>
    </>
  );
  if (hunk.type === 'ins') return <ins class="zt-ins">{inner}</ins>;
  const short = [...hunk.text].length < shortDeletion;
  return <del class={short ? 'zt-del zt-del--short' : 'zt-del'}>{inner}</del>;
}
