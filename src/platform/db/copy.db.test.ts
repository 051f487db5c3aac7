import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { testDatabase } from '../../../test/support/database.ts';
import { asOwner, type CopyRow, sql, stagedCopy, type Tx, withScope } from './index.ts';

const db = await testDatabase();

const COLUMNS = ['n', 'words', 'cents', 'flag', 'at', 'bytes', 'share'] as const;

async function freshTable(tx: Tx): Promise<void> {
  await tx.execute(
    'create temp table odd (n int, words text, cents bigint, flag boolean, at timestamptz, bytes bytea, share float8) on commit drop',
  );
}

async function collect(rows: AsyncGenerator<CopyRow[]>): Promise<CopyRow[]> {
  const all: CopyRow[] = [];
  for await (const batch of rows) all.push(...batch);
  return all;
}

/** Text PostgreSQL can hold: any characters but NUL, with tabs, backslashes, line ends and "\N" often among them. */
const oddText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\\', '\t', '\n', '\r', '\\N', '\\.', '\b', '\v', '\f', '', '€', '👩‍👧', '"', "'", '\u2028'),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join('').replaceAll('\0', '').toWellFormed());
const orNull = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });
const oddRow = fc.tuple(
  orNull(fc.integer()),
  orNull(oddText),
  orNull(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
  orNull(fc.boolean()),
  orNull(
    fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true }),
  ),
  orNull(fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes))),
  // Minus zero is written as 0.
  orNull(fc.double({ noNaN: true }).map((share) => (share === 0 ? 0 : share))),
);

test('what goes in by COPY comes out the same, by query and by COPY, whatever the characters', async () => {
  await asOwner(db, async (tx) => {
    await freshTable(tx);
    const property = fc.asyncProperty(fc.array(oddRow, { maxLength: 20 }), async (rows) => {
      await tx.execute('truncate odd');
      const writer = tx.copyIn('odd', COLUMNS);
      for (const row of rows) await writer.row(row);
      assert.equal(await writer.end(), rows.length);
      const stored = await tx.query<Record<string, unknown>>('select * from odd');
      assert.deepEqual(
        stored.map((row) => COLUMNS.map((column) => row[column])),
        rows,
      );
      const out = await collect(tx.copyOut('select n, words, flag from odd'));
      assert.deepEqual(
        out,
        rows.map(([n, words, , flag]) => [
          n === null ? null : String(n),
          words,
          flag === null ? null : flag ? 't' : 'f',
        ]),
      );
    });
    await fc.assert(property, { numRuns: 60 });
  });
});

test('text that PostgreSQL cannot hold unchanged is refused, and the transaction with it', async () => {
  for (const words of ['a\0b', 'half \ud83d pair']) {
    const copying = asOwner(db, async (tx) => {
      await freshTable(tx);
      const writer = tx.copyIn('odd', ['words']);
      await writer.row([words]);
      await writer.end();
    });
    await assert.rejects(copying, RangeError);
  }
  await asOwner(db, (tx) => tx.query('select 1'));
});

test('many buffers with backpressure and ready-made bytes between them keep their order', async () => {
  await asOwner(db, async (tx) => {
    await freshTable(tx);
    const writer = tx.copyIn('odd', ['n', 'words']);
    const filling = 'x'.repeat(100);
    for (let n = 0; n < 50_000; n++) {
      const wait = n % 1000 === 500 ? writer.raw(Buffer.from(`${n}\t${filling}\n`)) : writer.row([n, filling]);
      if (wait) await wait;
    }
    assert.equal(await writer.end(), 50_000);
    let next = 0;
    for await (const batch of tx.copyOut(sql`select n from odd where words <> ${"it's"} order by ctid`)) {
      for (const [n] of batch) assert.equal(Number(n), next++);
    }
    assert.equal(next, 50_000);
  });
});

test('an error of the server reaches the writer', async () => {
  const copying = asOwner(db, async (tx) => {
    await freshTable(tx);
    const writer = tx.copyIn('odd', ['n']);
    for (let n = 0; n < 200_000; n++) await writer.row([n === 5 ? 'no number' : n]);
    await writer.end();
  });
  await assert.rejects(copying, { code: '22P02' });
});

test('a table that is not there is refused at the end, not left hanging', async () => {
  const copying = asOwner(db, async (tx) => {
    const writer = tx.copyIn('not_there', ['n']);
    await writer.row([1]);
    await writer.end();
  });
  await assert.rejects(copying, { code: '42P01' });
});

test('throwing in the middle of a COPY stores nothing and does not block', async () => {
  await db.migrator.query('create table kept (n int); alter table kept owner to rd_owner');
  const copying = asOwner(db, async (tx) => {
    const writer = tx.copyIn('kept', ['n']);
    await writer.row([1]);
    throw new Error('stop');
  });
  await assert.rejects(copying, /stop/);
  const reading = asOwner(db, async (tx) => {
    await tx.execute('insert into kept select generate_series(1, 300000)');
    for await (const _ of tx.copyOut('select n from kept')) throw new Error('enough');
  });
  await assert.rejects(reading, /enough/);
  assert.deepEqual(await asOwner(db, (tx) => tx.one('select count(*) from kept')), { count: 0n });
});

test('forgetting to end a COPY is an error, not a commit', async () => {
  const copying = asOwner(db, async (tx) => {
    await tx.copyIn('kept', ['n']).row([1]);
  });
  await assert.rejects(copying, /not ended/);
  assert.deepEqual(await asOwner(db, (tx) => tx.one('select count(*) from kept')), { count: 0n });
});

test('a cursor gives all rows in batches and can be left early', async () => {
  await asOwner(db, async (tx) => {
    const sizes: number[] = [];
    for await (const batch of tx.cursor('select n from generate_series(1, $1::int) as n', [25], 10))
      sizes.push(batch.length);
    assert.deepEqual(sizes, [10, 10, 5]);
    for await (const batch of tx.cursor<{ n: number }>(
      sql`select n from generate_series(1, ${25}::int) as n`,
      [],
      10,
    )) {
      assert.equal(batch[9]?.n, 10);
      break;
    }
    assert.deepEqual(await tx.query('select name from pg_cursors'), []);
  });
});

test('a staged copy takes more rows than it sends at a time, past the policies, and stores them all', async () => {
  await asOwner(db, async (tx) => {
    await tx.execute('create table staged_rows (n int primary key, words text)');
    await tx.execute('alter table staged_rows enable row level security');
    await tx.execute('create policy small on staged_rows to rd_app using (true) with check (n < 10000)');
    await tx.execute('grant select, insert on staged_rows to rd_app');
  });
  const scope = {
    personId: null,
    organisationId: null,
    role: 'test',
    purpose: null,
    regionIds: [],
    municipalityIds: [],
    providerIds: [],
  };
  const store = (from: number, count: number) =>
    withScope(db, scope, async (tx) => {
      const writer = await stagedCopy(tx, 'staged_rows', ['n', 'words']);
      for (let n = from; n < from + count; n++) {
        const wait = writer.row([n, `tab\t${n}`]);
        if (wait) await wait;
      }
      const stored = await writer.end();
      const { words } = await tx.one<{ words: string }>('select words from staged_rows where n = $1', [
        from + count - 1,
      ]);
      return [stored, words];
    });
  assert.deepEqual(await store(0, 9_001), [9_001, 'tab\t9000']);
  await assert.rejects(store(9_500, 1_000), /row-level security/);
  const { count } = await asOwner(db, (tx) => tx.one<{ count: bigint }>('select count(*) as count from staged_rows'));
  assert.equal(count, 9_001n, 'nothing of the refused rows');
});

test('a staged copy stores each row once: twice in a transaction, again on the same connection, after one that failed', async () => {
  await asOwner(db, (tx) => tx.execute('create table staged_again (n int not null, words text)'));
  const put = async (tx: Tx, columns: readonly string[], values: readonly (number | null)[]) => {
    const writer = await stagedCopy(tx, 'staged_again', columns);
    await writer.row(values);
    assert.equal(await writer.end(), 1);
  };
  for (let round = 0; round < 3; round++) {
    await asOwner(db, async (tx) => {
      await put(tx, ['n', 'words'], [1, null]);
      await put(tx, ['n'], [2]);
      await put(tx, ['n', 'words'], [3, null]);
    });
    await assert.rejects(
      asOwner(db, (tx) => put(tx, ['n', 'words'], [null, null])),
      /null value in column "n"/,
    );
  }
  const rows = await asOwner(db, (tx) =>
    tx.query<{ n: number; times: bigint }>('select n, count(*) as times from staged_again group by n order by n'),
  );
  assert.deepEqual(
    rows,
    [1, 2, 3].map((n) => ({ n, times: 3n })),
  );
});
