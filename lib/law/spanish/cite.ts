import { citeBy, plain } from '../grammar/citing.ts';
import type { Provision } from '../provision.ts';

const words = {
  es: { article: 'artículo', paragraph: 'apartado', place: 'párrafo', letter: 'letra', number: 'número' },
  ca: { article: 'article', paragraph: 'apartat', place: 'paràgraf', letter: 'lletra', number: 'número' },
};

const citers = { es: citerOf(words.es), ca: citerOf(words.ca) };

/** artículo 3, apartado 2, letra a); in Catalan article 3, apartat 2, lletra a). */
export function citeSpanish(path: readonly Provision[], language: string): string {
  return citers[language === 'ca' ? 'ca' : 'es'](path);
}

function citerOf(own: (typeof words)['es']): (path: readonly Provision[]) => string {
  return citeBy({
    article: ({ label }) => plain(label).replace(/^\p{L}+\.?/u, own.article),
    paragraph: (number, printed) => `, ${printed ? own.paragraph : own.place} ${number}`,
    item: ({ number, label }) =>
      /^\d/.test(number ?? '') ? `, ${own.number} ${number}` : `, ${own.letter} ${plain(label)}`,
    joiner: ', ',
  });
}
