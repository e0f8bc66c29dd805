import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate } from '../../server/database/migrate.ts';
import * as citizens from '../../server/database/schema.ts';
import * as office from '../../server/database/staff-schema.ts';
import { freshConnection, freshDatabase } from './endpoint.ts';

describe('the tables', () => {
  it('are the ones that the program writes to, column by column', async () => {
    const { pool } = await freshConnection();
    const { rows } = await pool.query<{ name: string; type: string; nullable: boolean }>(
      `SELECT table_name || '.' || column_name AS name, udt_name AS type, is_nullable = 'YES' AS nullable
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'`,
    );
    const made = rows.map(({ name, type, nullable }) => `${name} ${plain(type)}${nullable ? ' null' : ''}`);
    expect(made.sort()).toEqual(declared().sort());
  });

  it('all have keys that begin with the hearing, but those of accounts, which belong to the endpoint', async () => {
    const { pool } = await freshConnection();
    const { rows } = await pool.query<{ definition: string }>(
      `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint
       WHERE contype IN ('p', 'u') AND connamespace = 'public'::regnamespace
         AND conrelid NOT IN ('migrations'::regclass, 'staff_accounts'::regclass, 'staff_sessions'::regclass)`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { definition } of rows) expect(definition).toMatch(/^(PRIMARY KEY|UNIQUE) \(hearing_id\b/);
  });

  it('are made once, however many servers start at the same time', async () => {
    const url = await freshDatabase();
    const pool = new pg.Pool({ connectionString: url });
    onTestFinished(() => pool.end());
    const applied = await Promise.all([migrate(pool), migrate(pool), migrate(pool)]);
    expect(applied.flat().sort()).toEqual([...new Set(applied.flat())].sort());
    expect(await migrate(pool)).toEqual([]);
  });

  it('of a newer version are left alone', async () => {
    const { pool, spoil } = await freshConnection();
    spoil();
    await pool.query("INSERT INTO migrations VALUES ('9999-later.sql', now())");
    await expect(migrate(pool)).rejects.toThrow(/newer version/);
  });
});

function declared(): string[] {
  return Object.values({ ...citizens, ...office })
    .filter((value) => is(value, PgTable))
    .flatMap((table) => {
      const { name, columns } = getTableConfig(table);
      return columns.map(
        (column) => `${name}.${column.name} ${plain(column.getSQLType())}${column.notNull ? '' : ' null'}`,
      );
    });
}

/** PostgreSQL's inner names and SQL's own for the same types. */
function plain(type: string): string {
  const names: Record<string, string> = {
    int8: 'bigint',
    int4: 'integer',
    int2: 'smallint',
    _text: 'text[]',
    bool: 'boolean',
    timestamptz: 'timestamp (3) with time zone',
  };
  return names[type] ?? type;
}
