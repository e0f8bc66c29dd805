import { describe, expect, it } from 'vitest';
import { annotationsJsonLd } from '../../lib/export/annotations.ts';
import { annotationOf } from '../../lib/hearing/annotation.ts';
import { assertions, noAssertions } from './annotation-assertions.ts';
import { dossierWith } from './dossiers.ts';

const dossier = dossierWith(60);

describe('W3C annotations', () => {
  it('keep clause, quote, proposal, reason and stance', () => {
    const annotation = annotationOf(
      {
        id: '00000000-0000-4000-8000-000000000001',
        targets: [
          {
            eId: 'art_12__para_2',
            quote: { exact: '限养一只', prefix: '每户', suffix: '。' },
            position: { start: 5, end: 9 },
          },
        ],
        stance: 'amend',
        proposed: '限养两只',
        reason: '已经养了两只。',
      },
      { source: 'https://example.org/draft', creator: '个人' },
    );
    expect(annotation.motivation).toBe('editing');
    expect(annotation.creator?.name).toBe('个人');
    expect(annotation.body.map(({ purpose, value }) => [purpose, value])).toEqual([
      ['assessing', 'amend'],
      ['editing', '限养两只'],
      ['commenting', '已经养了两只。'],
    ]);
    expect(annotation.target).toMatchObject([
      {
        source: 'https://example.org/draft',
        selector: [
          { type: 'FragmentSelector', value: 'art_12__para_2' },
          { type: 'TextQuoteSelector', exact: '限养一只' },
          { type: 'TextPositionSelector', start: 5, end: 9 },
        ],
      },
    ]);
  });

  it('name nobody in a collection', () => {
    const written = annotationsJsonLd(dossier);
    expect(JSON.parse(written).total).toBe(60);
    expect(written).not.toContain('提出人');
    expect(written).not.toContain('1390000');
  });

  it.skipIf(noAssertions)('hold every MUST of the annotation model', () => {
    const items: unknown[] = JSON.parse(annotationsJsonLd(dossier)).first.items;
    const musts = assertions('annotations/annotationMusts.test');
    expect(musts.length).toBeGreaterThan(40);
    const broken = items.flatMap((item) => musts.filter(({ holds }) => !holds(item)).map(({ name }) => name));
    expect([...new Set(broken)]).toEqual([]);
  });

  it.skipIf(noAssertions)('would be told of an annotation that breaks the model', () => {
    const musts = assertions('annotations/annotationMusts.test');
    const broken = { type: 'Annotation', body: [{ type: 'Nothing' }] };
    expect(musts.filter(({ holds }) => !holds(broken)).length).toBeGreaterThan(2);
  });
});
