import type { Provision } from '../law/provision.ts';

export interface Heading {
  readonly eId: string;
  /** `第二章` */
  readonly label: string;
  /** `第二章　免疫与登记` */
  readonly words: string;
}

/** The innermost chapter-like heading over each article, by the article's eId. */
export function headingsOfArticles(provisions: readonly Provision[]): Map<string, Heading> {
  const headings = new Map<string, Heading>();
  const visit = (nodes: readonly Provision[], above: Heading | null): void => {
    for (const node of nodes) {
      if (node.level === 'article') {
        if (above) headings.set(node.eId, above);
      } else if (node.level !== 'annex') visit(node.children, headingOf(node) ?? above);
    }
  };
  visit(provisions, null);
  return headings;
}

function headingOf(node: Provision): Heading | null {
  if (!['part', 'subpart', 'chapter', 'section'].includes(node.level)) return null;
  const label = node.label.replace(/\s/g, '');
  return { eId: node.eId, label, words: node.heading ? `${label}　${node.heading}` : label };
}

/** A draft's title as a paper speaks of it: without its brackets and without （草案） behind it. */
export function bareTitle(title: string): string {
  return title.replace(/^《|》$/g, '').replace(/(?:[（(][^（()）]*[）)])+$/, '');
}
