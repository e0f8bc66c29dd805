import { citeBy, plain } from '../grammar/citing.ts';
import type { Provision } from '../provision.ts';

const article = ({ label }: Provision) => plain(label).replace(/^\p{L}+/u, (word) => word.toLowerCase());

const citers = {
  portugal: citeBy({
    article,
    paragraph: (number, printed) => (printed ? `, n.º ${number}` : `, parágrafo ${number}`),
    item: ({ label }) => `, alínea ${plain(label)}`,
    joiner: ', ',
  }),
  brazil: citeBy({
    article,
    paragraph: (number, printed) =>
      number === 'unico' ? ', parágrafo único' : printed ? `, § ${ordinal(number)}` : ', caput',
    item: ({ label }) => `, ${plain(label).replace(/\)$/, '').trim()}`,
    joiner: ', ',
  }),
};

/** artigo 4.º, n.º 2, alínea a) where the draft writes Artigo; art. 4º, § 2º, I, a where it writes Art. */
export function citePortuguese(path: readonly Provision[]): string {
  const own = path.find(({ level }) => level === 'article');
  return citers[/^art\./i.test(own?.label ?? '') ? 'brazil' : 'portugal'](path);
}

/** From the tenth on the numbers are cardinal. */
function ordinal(number: string): string {
  return /^\d$/.test(number) ? `${number}º` : number;
}
