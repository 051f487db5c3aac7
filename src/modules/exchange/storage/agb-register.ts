import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { AgbRow } from '../../../standards/agb/index.ts';

/** A version of the register as it was imported. */
export type NewAgbRegister = {
  readonly validOn: PlainDate;
  readonly fileName: string;
  readonly sha256: Buffer;
};

const ROWS_AT_ONCE = 5000;

/** Adds a version; undefined when the same file was imported for the same day (nothing is written then). */
export async function insertAgbRegister(
  tx: Tx,
  { validOn, fileName, sha256 }: NewAgbRegister,
  rows: readonly AgbRow[],
): Promise<number | undefined> {
  const added = await tx.maybeOne<{ id: number }>(
    `insert into agb_register (valid_on, file_name, sha256, codes) values ($1, $2, $3, $4)
     on conflict (valid_on, sha256) do nothing returning id`,
    [validOn, fileName, sha256, rows.length],
  );
  if (!added) return undefined;
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const some = rows.slice(at, at + ROWS_AT_ONCE);
    await tx.execute(
      `insert into agb_code (register_id, code, from_on, through_on, status, name)
       select $1, * from unnest($2::text[], $3::date[], $4::date[], $5::text[], $6::text[])`,
      [
        added.id,
        some.map((row) => row.code),
        some.map((row) => row.from),
        some.map((row) => row.through),
        some.map((row) => row.status),
        some.map((row) => row.name),
      ],
    );
  }
  return added.id;
}

/** Rows of these codes in the version that counts on a day; undefined when there is no version up to that day. */
export async function loadAgbCodes(
  tx: Tx,
  codes: readonly string[],
  today: PlainDate,
): Promise<readonly Omit<AgbRow, 'name'>[] | undefined> {
  const rows = await tx.query<{
    code: string | null;
    from: PlainDate;
    through: PlainDate | null;
    status: AgbRow['status'];
  }>(
    `select c.code, c.from_on as "from", c.through_on as through, c.status
       from (select id from agb_register where valid_on <= $2 order by valid_on desc, id desc limit 1) r
       left join agb_code c on c.register_id = r.id and c.code = any($1::text[])`,
    [[...codes], today],
  );
  if (rows.length === 0) return undefined;
  return rows.flatMap(({ code, ...row }) => (code === null ? [] : [{ code, ...row }]));
}
