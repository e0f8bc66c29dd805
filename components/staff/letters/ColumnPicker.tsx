import type { ListColumns, ListField } from '../../../lib/hearing/collate/list-columns.ts';
import { usePostSay } from './post-say.ts';

const fields = [
  'clause',
  'original',
  'stance',
  'proposed',
  'reason',
  'name',
  'category',
  'contact',
  'day',
] as const satisfies readonly ListField[];
/** Rows shown under the heads, to know a column by. */
const shown = 2;

interface ColumnPickerProps {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly columns: ListColumns;
  readonly onChange: (columns: ListColumns) => void;
}

/** What each column of a list holds, as guessed, for a person to set right. */
export function ColumnPicker({ name, rows, columns, onChange }: ColumnPickerProps) {
  const say = usePostSay();
  const width = Math.max(0, ...rows.map((row) => row.length));
  const fieldOf = (column: number) => fields.find((field) => columns.columns[field] === column);
  const set = (column: number, value: string) => {
    const kept = Object.entries(columns.columns).filter(([field, at]) => at !== column && field !== value);
    const field = fields.find((each) => each === value);
    onChange({ ...columns, columns: Object.fromEntries(field ? [...kept, [field, column]] : kept) });
  };
  return (
    <details class="post-columns">
      <summary>{say('post.columns', { name })}</summary>
      <p class="zt-hint">{say('post.columnsHint')}</p>
      <div class="post-scroll">
        <table>
          <thead>
            <tr>
              {Array.from({ length: width }, (_, column) => (
                <th key={`${column}`} scope="col">
                  <select
                    class="zt-input"
                    aria-label={rows[columns.head]?.[column] || `${column + 1}`}
                    value={fieldOf(column) ?? ''}
                    onChange={({ currentTarget }) => set(column, currentTarget.value)}
                  >
                    <option value="">{say('post.column.none')}</option>
                    {fields.map((field) => (
                      <option key={field} value={field}>
                        {say(`post.column.${field}`)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody lang="zh-CN">
            {rows.slice(Math.max(0, columns.head), Math.max(0, columns.head) + shown + 1).map((row, at) => (
              <tr key={`${at}`}>
                {Array.from({ length: width }, (_, column) => (
                  <td key={`${column}`}>{(row[column] ?? '').slice(0, 40)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
