import { useSay } from './say.tsx';

interface CitationProps {
  /** As made from the tree; `''` is the whole draft. */
  readonly citation: string;
  /** Its place on an earlier revision: 原第十六条. */
  readonly former?: boolean;
}

/** A citation: always 宋体 bold, never broken across lines, in the law's own language. */
export function Citation({ citation, former = false }: CitationProps) {
  const say = useSay();
  if (citation === '') return <span class="zt-cite">{say('place.whole')}</span>;
  return (
    <span class="zt-cite" lang="zh-CN">
      {former ? say('place.former', { citation }) : citation}
    </span>
  );
}
