import { citeNaming, type Names } from '../chinese/cite.ts';
import type { Provision } from '../provision.ts';

const names: Names = {
  units: {
    part: '編',
    subpart: '分編',
    chapter: '章',
    section: '節',
    article: '條',
    paragraph: '項',
    item: '款',
    subitem: '目',
  },
  brackets: false,
};

/** 第四條之一第二項第三款第一目; an article of one paragraph has no 項: 第三條第二款. */
export function citeTaiwan(path: readonly Provision[]): string {
  return citeNaming(path, names);
}
