/** A table of plain words, from which the Word, Excel, CSV and Markdown papers are made alike. */
export interface Sheet {
  /** Name of the paper, over the table: 清屿市养犬管理条例（草案）意见汇总表. */
  readonly title: string;
  /** Name of the Excel sheet, at most 31 characters. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** As many cells as columns, each of any length and number of lines. */
  readonly rows: readonly (readonly string[])[];
  /** Sentences under the title: what is counted, what 未定 means. */
  readonly notes: readonly string[];
}

export interface SheetColumn {
  readonly head: string;
  /** Width beside the others, in characters of the page. */
  readonly width: number;
  /** Short words that stand in the middle: numbers, stances. */
  readonly centred?: boolean;
}
