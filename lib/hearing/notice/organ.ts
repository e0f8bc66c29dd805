/** Names of public bodies, by how they end. Reads folded text. */
const suffix =
  '(?:人民代表大会|人大|人大常委会|常委会|常务委员会|委员会|工作委员会|法工委|法制委|工委|管委会|政府|办公室|办公厅|市府办|政府办|' +
  '(?:厅|局|署|院|部|处|科|中心|大队|支队|总队|公司|集团|协会|学会|研究会|联合会|商会|委|专班|领导小组|指挥部|党组|银行|大学|馆|站|所))';
const stamp = '(?:[（(](?:公章|盖章|代章|印章|章)[)）])?';
const whole = new RegExp(`^[\\u4e00-\\u9fff〇()·]{1,40}${suffix}${stamp}$`);
const opening = new RegExp(
  `^([\\u4e00-\\u9fff〇·]{1,40}?${suffix})(?=\\s?(?:关于|公开征求|就《|征求|举行|召开|立法听证))`,
);

/** The text is the name of a public body and nothing else. */
export function isOrgan(text: string): boolean {
  return whole.test(text) && !notOrgan.test(text);
}

/** The public body that a title begins with: 清屿市司法局 of 清屿市司法局关于…的公告. Its length in units, 0 for none. */
export function organAtStart(title: string): number {
  return opening.exec(title)?.[1]?.length ?? 0;
}

/** Takes the 公章 of a name away. Its length without, in units. */
export function organLength(text: string): number {
  return text.replace(/[（(](?:公章|盖章|代章|印章|章)[)）]$/, '').length;
}

const notOrgan =
  /^(?:关于|附件|根据|请|第|您|首页|现|将|为|当前|上一|下一|打印|关闭|联系|来源|责任|主办|承办)|征求|听证事项|意见/;
