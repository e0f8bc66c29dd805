import type { Dossier } from '../../hearing/dossier.ts';
import { tallyOf } from '../../hearing/tally.ts';
import type { LongWork } from '../long-work.ts';
import { type Block, paragraph } from '../word/document.ts';
import { writeWord } from '../word/write-word.ts';
import { dispositionSheet } from './disposition-sheet.ts';
import { draftTitle } from './draft-title.ts';
import { dayOf } from './paper-words.ts';
import { categoryWords, channelWords, dispositionWords, stanceWords } from './report-words.ts';
import { sheetTable } from './sheet-table.ts';
import { titleParagraph } from './title-paragraph.ts';

/**
 * 公开征求意见情况说明 (立法法第四十条: the outcome is told to the public): how it was asked, what came, by clause, and
 * what became of it. Nobody is named.
 */
export function explanationPaper(dossier: Dossier, work: LongWork = {}): Promise<Uint8Array> {
  const title = `《${draftTitle(dossier)}》公开征求意见情况说明`;
  const blocks: Block[] = [
    titleParagraph('portrait', `《${draftTitle(dossier)}》`, '公开征求意见情况说明'),
    paragraph('heading1', '一、征求意见的情况'),
    ...asked(dossier),
    paragraph('heading1', '二、意见分布'),
    ...spread(dossier),
    paragraph('heading1', '三、意见采纳情况'),
    ...outcome(dossier),
    paragraph('right', dossier.hearing.issuer),
  ];
  return writeWord({ title, sections: [{ page: 'portrait', blocks }] }, work);
}

function asked(dossier: Dossier): Block[] {
  const { hearing } = dossier;
  const tally = tallyOf(dossier);
  const [from, to] = [hearing.period.opensAt, hearing.period.closesAt].map((each) =>
    dayOf(each, hearing.timeZone),
  );
  const [ways, people] = [channelWords(tally), categoryWords(tally)];
  const sentences = [
    `${from}至${to}，${hearing.issuer}就《${draftTitle(dossier)}》向社会公开征求意见，共收到意见${tally.comments}条，来自${tally.submissions}件来文。`,
    ways === '' ? '' : `其中，${ways}。`,
    people === '' ? '' : `提出意见的有：${people}。`,
  ];
  return [paragraph('body', sentences.join(''))];
}

function spread(dossier: Dossier): Block[] {
  const { articles, stances, comments } = tallyOf(dossier);
  if (comments === 0) return [paragraph('body', '没有收到意见。')];
  const columns = ['条款', '意见条数', '支持', '反对', '修改建议', '疑问'].map((head, at) => ({
    head,
    width: at === 0 ? 4 : 2,
    centred: at > 0,
  }));
  const rows = articles.map((article) => {
    const { support, oppose, amend, ask } = article.stances;
    return [article.citation, ...[article.comments, support, oppose, amend, ask].map(String)];
  });
  const table = sheetTable({ columns, rows });
  const note = '一条意见涉及几条条文的，在各条分别计数。';
  return [paragraph('body', `${stanceWords(stances)}。`), paragraph('note', note), table];
}

function outcome(dossier: Dossier): Block[] {
  const tally = tallyOf(dossier);
  if (tally.comments === 0) return [];
  const table = sheetTable(dispositionSheet(dossier));
  return [paragraph('body', `${dispositionWords(tally)}。具体情况如下：`), table];
}
