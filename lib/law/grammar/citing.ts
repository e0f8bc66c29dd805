import type { Provision } from '../provision.ts';

/** How a tradition words a citation, from the article inwards. Numbers as the tree gives them. */
export interface CiteForm {
  article(provision: Provision): string;
  /** The paragraph with this number; `printed` is false where it is counted by its place. */
  paragraph(number: string, printed: boolean): string;
  item(provision: Provision): string;
  /** Between the headings of a path: `Teil 1, Kapitel 2`. */
  readonly joiner: string;
}

/** Cites the last provision of a path that begins at the top of the tree, in the tradition's own form. */
export function citeBy(form: CiteForm): (path: readonly Provision[]) => string {
  return (path) => {
    const article = path.findIndex(({ level }) => level === 'article');
    const annex = path[0]?.level === 'annex' ? path[0].label : '';
    if (article < 0) return headings(path, form);
    const inside = path.slice(article).map((provision, at, all) => clause(form, provision, all[at - 1]));
    return [annex, inside.join('')].filter((words) => words !== '').join(form.joiner);
  };
}

function headings(path: readonly Provision[], form: CiteForm): string {
  const named = path.flatMap(({ label }) => (label === '' ? [] : [plain(label)]));
  return named.join(form.joiner);
}

function clause(form: CiteForm, provision: Provision, parent: Provision | undefined): string {
  const { level, number, label } = provision;
  if (level === 'article') return number === null ? plain(label) : form.article(provision);
  if (level !== 'paragraph') return number === null ? plain(label) : form.item(provision);
  if (number !== null) return form.paragraph(number, true);
  const peers = parent?.children.filter((child) => child.level === 'paragraph') ?? [];
  return peers.length < 2 ? '' : form.paragraph(String(peers.indexOf(provision) + 1), false);
}

/** A label without the blanks and stops that end it. */
export function plain(label: string): string {
  return label
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.:–—-]+$/, '')
    .trim();
}
