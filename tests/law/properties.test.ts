import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { provisionAt } from '../../lib/law/citation.ts';
import { citationOf } from '../../lib/law/cite.ts';
import { parseCitation } from '../../lib/law/cited-place.ts';
import { clauseAt, clauseOfRange, provisionByEId } from '../../lib/law/locate.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import { articlesOf, clauseLevels, type DraftTree, walk } from '../../lib/law/provision.ts';
import { type Draft, drafts, looks, print } from './drafts.ts';
import { flawOf } from './hostile.ts';

const runs = { numRuns: 300 };

function shapeOf(tree: DraftTree) {
  return tree.provisions.map(({ heading, children }) => ({
    heading,
    articles: children.map(({ heading: caption, children: paragraphs }) => ({
      caption,
      items: paragraphs.map((paragraph) => paragraph.children.length),
    })),
  }));
}

function shapeOfDraft(draft: Draft) {
  return draft.chapters.map(({ title, articles }) => ({
    heading: title,
    articles: articles.map(({ caption, paragraphs }) => ({
      caption,
      items: paragraphs.map((paragraph) => paragraph.items.length),
    })),
  }));
}

describe('reading a printed draft', () => {
  it('gives the draft back, whatever its layout', () => {
    assert(
      property(drafts, looks, (draft, look) => {
        const tree = parseLaw(blocksOfText(print(draft, look)));
        expect(shapeOf(tree)).toEqual(shapeOfDraft(draft));
        expect(tree.problems).toEqual([]);
      }),
      runs,
    );
  });

  it('numbers the articles through all chapters', () => {
    assert(
      property(drafts, looks, (draft, look) => {
        const articles = [...articlesOf(parseLaw(blocksOfText(print(draft, look))).provisions)];
        expect(articles.map((article) => article.eId)).toEqual(articles.map((_, at) => `art_${at + 1}`));
      }),
      runs,
    );
  });

  it('leaves every tree whole', () => {
    assert(
      property(drafts, looks, (draft, look) => {
        const text = print(draft, look);
        expect(flawOf(text, parseLaw(blocksOfText(text)))).toBeNull();
      }),
      runs,
    );
  });
});

describe('citing and finding', () => {
  it('reads every citation back to the clause it was made from', () => {
    assert(
      property(drafts, looks, (draft, look) => {
        const tree = parseLaw(blocksOfText(print(draft, look)));
        for (const provision of walk(tree.provisions)) {
          const citation = citationOf(tree, provision.eId);
          if (citation === '' || provision.level === 'chapter') continue;
          const place = parseCitation(citation);
          expect(place, citation).not.toBeNull();
          const found = place && provisionAt(tree, place);
          // The only paragraph of an article is cited as the article.
          expect([provision.eId, provision.eId.replace(/__para_1$/, '')], citation).toContain(found?.eId);
        }
      }),
      runs,
    );
  });

  it('finds at its own start every clause or one below it', () => {
    assert(
      property(drafts, looks, integer({ min: 0, max: 99 }), (draft, look, pick) => {
        const tree = parseLaw(blocksOfText(print(draft, look)));
        const clauses = [...walk(tree.provisions)].filter(({ level }) => clauseLevels.has(level));
        const clause = clauses[pick % clauses.length];
        if (!clause) return;
        expect(clauseAt(tree, clause.start)?.eId.startsWith(clause.eId)).toBe(true);
        expect(provisionByEId(tree, clause.eId)).toBe(clause);
        expect(clauseOfRange(tree, clause.start, clause.end)?.eId.startsWith(clause.eId)).toBe(true);
      }),
      runs,
    );
  });
});
