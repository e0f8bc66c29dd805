import { blocksOfText } from '../../lib/blocks/block.ts';
import { writeNumber } from '../../lib/law/numerals.ts';
import { openDraft } from '../../lib/law/open-draft.ts';
import { othersGoFirst } from '../../lib/page/turns.ts';

/** So many short laws, so long each, halve the time of the first long one (55 to 25 ms); more gains nothing. */
const laws = 3;
const articles = 40;

/**
 * A background that has just been started reads its first law half as fast as its second: nothing is compiled yet.
 * The answer has it read an invented one, once, while a page is still being collected. A law that comes meanwhile waits
 * for one short piece.
 */
export function keepLimber(): () => Promise<void> {
  let isLimber = false;
  return async () => {
    if (isLimber) return;
    isLimber = true;
    const source = blocksOfText(inventedLaw());
    for (let left = laws; left > 0; left -= 1) {
      await othersGoFirst();
      openDraft(source);
    }
  };
}

export function inventedLaw(): string {
  const lines = ['清屿市养犬管理条例（草案）', '第一章　总则'];
  for (let number = 1; number <= articles; number += 1)
    lines.push(
      `第${writeNumber(number)}条　为了规范养犬行为，根据有关法律、行政法规的规定，结合本市实际，制定本条例。`,
      '养犬人应当遵守下列规定：',
      '（一）每户限养一只；',
      '（二）由成年人牵领，并用束犬链牵引。',
      '违反本条例第十条第二款规定的，由公安机关责令改正，处二百元以上二千元以下罚款。',
    );
  return lines.join('\n');
}
