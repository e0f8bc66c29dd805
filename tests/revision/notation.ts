import type { RevisionText } from '../../lib/anchor/revision-text.ts';
import { blocksOfText } from '../../lib/blocks/block.ts';
import { writeNumber } from '../../lib/law/numerals.ts';
import { parseLaw } from '../../lib/law/parse.ts';
import { align } from '../../lib/revision/align.ts';
import type { Hunk, Pair } from '../../lib/revision/alignment.ts';
import type { Correction } from '../../lib/revision/correction.ts';
import { diffWords } from '../../lib/revision/diff.ts';

/** A draft of these articles, numbered from 第一条; lines within an article are its paragraphs and items. */
export function law(...articles: readonly string[]): RevisionText {
  return revision(articles.map((words, place) => `第${writeNumber(place + 1)}条　${words}`).join('\n'));
}

/** A draft as it is printed. */
export function revision(text: string): RevisionText {
  return { text, tree: parseLaw(blocksOfText(text)) };
}

/** `1=1 same`, `2+3=2 merged`, `-=4 inserted`: each pair by its article numbers and kind. */
export function shown(pairs: readonly Pair[]): string[] {
  const side = (eIds: readonly string[]) => eIds.map((eId) => eId.replace('art_', '')).join('+') || '-';
  return pairs.map((pair) => `${side(pair.old)}=${side(pair.new)} ${pair.kind}`);
}

export function alignShown(
  old: RevisionText,
  fresh: RevisionText,
  corrections?: readonly Correction[],
): string[] {
  return shown(align(old, fresh, corrections).pairs);
}

/** `每户限养[一→两]只`: a replacement; `[甲→]` deleted, `[→乙]` inserted; a mark stands before a colon. */
export function diffShown(a: string, b: string): string {
  const hunks = diffWords(a, b);
  let out = '';
  hunks.forEach((hunk, place) => {
    const next = hunks[place + 1];
    const before = hunks[place - 1];
    if (hunk.type === 'same') out += hunk.text;
    else if (hunk.type === 'del')
      out += `[${markOf(hunk)}${hunk.text}→${next?.type === 'ins' ? next.text : ''}]`;
    else if (before?.type !== 'del') out += `[${markOf(hunk)}→${hunk.text}]`;
  });
  return out;
}

function markOf({ mark }: Hunk): string {
  return mark ? `${mark}: ` : '';
}

/** Invented clauses of a town's dog rules, unlike one another. */
export const clauses = [
  '为了规范养犬行为，维护市容环境和公共秩序，根据有关法律，制定本条例。',
  '公安机关是养犬管理的主管部门，负责犬只登记和查处违法行为。',
  '本市实行狂犬病免疫制度，养犬人应当携犬到动物诊疗机构接种疫苗。',
  '居民委员会应当组织居民讨论制定文明养犬公约，并督促遵守。',
  '携带犬只乘坐电梯的，应当避开高峰时段，为犬只佩戴嘴套。',
  '走失、被遗弃的犬只由收容所接收，七日内无人认领的，可以由他人领养。',
  '犬只伤人的，养犬人应当立即将伤者送往医疗机构，并先行垫付费用。',
  '市人民政府应当将收容所的建设经费列入本级财政预算。',
] as const;

export const penalties = [
  '违反本条例第三条规定，未接种疫苗的，由农业农村主管部门责令限期改正；逾期不改正的，处五百元以上一千元以下罚款。',
  '违反本条例第五条规定，携犬乘坐电梯未佩戴嘴套的，由公安机关责令改正；拒不改正的，处二百元以上五百元以下罚款。',
  '违反本条例第七条规定，不垫付医疗费用的，由公安机关责令限期改正；逾期不改正的，处一千元以上二千元以下罚款。',
  '违反本条例第六条规定，收容所擅自转让犬只的，由公安机关没收违法所得，处二千元以上五千元以下罚款。',
] as const;
