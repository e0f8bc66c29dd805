/** A table of plain words, from which the Word, Excel, CSV and Markdown papers are made alike. */
export interface Sheet {
  /** What it is of: 清屿市养犬管理条例（草案）. */
  readonly subject: string;
  /** What it is: 意见汇总表. Behind the subject it is the title; Excel's sheet has it for a name. */
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
