import type { PoolClient, QueryResult } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { singleBytes } from './copy-bytes.ts';
import { CopyTextWriter, type CopyWriter } from './copy-in.ts';
import { type CopyRow, splitCopyText } from './copy-out.ts';
import { isSqlFragment, quoteName, type SqlFragment, toInlinedText, toStatement } from './sql.ts';
import { statementName } from './statement-names.ts';
import type { SqlParam, Tx } from './tx.ts';

/** A transaction on one connection of node-postgres. */
export class PgTx implements Tx {
  readonly #client: PoolClient;
  readonly #keepsPlans: boolean;
  #streaming: string | undefined;
  #closed = false;
  #cursors = 0;

  /** @param keepsPlans statements are prepared by name, so that the next time they are not read and planned again */
  constructor(client: PoolClient, keepsPlans = false) {
    this.#client = client;
    this.#keepsPlans = keepsPlans;
  }

  async query<Row extends object = Record<string, unknown>>(
    text: string | SqlFragment,
    params: readonly SqlParam[] = [],
  ): Promise<Row[]> {
    return (await this.#run(text, params)).rows as Row[];
  }

  async one<Row extends object = Record<string, unknown>>(
    text: string | SqlFragment,
    params: readonly SqlParam[] = [],
  ): Promise<Row> {
    const row = await this.maybeOne<Row>(text, params);
    if (row === undefined) throw new Error('expected one row, found none');
    return row;
  }

  async maybeOne<Row extends object = Record<string, unknown>>(
    text: string | SqlFragment,
    params: readonly SqlParam[] = [],
  ): Promise<Row | undefined> {
    const rows = await this.query<Row>(text, params);
    if (rows.length > 1) throw new Error(`expected one row, found ${rows.length}`);
    return rows[0];
  }

  async execute(text: string | SqlFragment, params: readonly SqlParam[] = []): Promise<number> {
    return (await this.#run(text, params)).rowCount ?? 0;
  }

  copyIn(table: string, columns: readonly string[]): CopyWriter {
    this.#begin('copyIn');
    const stream = this.#client.query(
      copyFrom(`copy ${quoteName(table)} (${columns.map(quoteName).join(', ')}) from stdin`),
    );
    return new CopyTextWriter(stream, columns.length, () => this.#finish());
  }

  async *copyOut(query: string | SqlFragment): AsyncGenerator<CopyRow[]> {
    this.#begin('copyOut');
    const text = isSqlFragment(query) ? toInlinedText(query) : query;
    const stream = this.#client.query(copyTo(`copy (${text}) to stdout`));
    // A reader that stops early leaves #streaming set: the connection is then given up instead of used again.
    yield* splitCopyText(stream);
    this.#finish();
  }

  async bytes(query: SqlFragment): Promise<Uint8Array | undefined> {
    this.#begin('bytes');
    try {
      const stream = this.#client.query(copyTo(`copy (${toInlinedText(query)}) to stdout (format binary)`));
      const pieces: Buffer[] = [];
      for await (const piece of stream) pieces.push(piece as Buffer);
      return singleBytes(Buffer.concat(pieces));
    } finally {
      this.#finish();
    }
  }

  async *cursor<Row extends object = Record<string, unknown>>(
    text: string | SqlFragment,
    params: readonly SqlParam[] = [],
    size = 1000,
  ): AsyncGenerator<Row[]> {
    const name = `rd_cursor_${++this.#cursors}`;
    const statement = isSqlFragment(text) ? toStatement(text) : { text, values: [...params] };
    await this.#run(`declare ${name} no scroll cursor for ${statement.text}`, statement.values as SqlParam[]);
    try {
      for (;;) {
        const rows = await this.query<Row>(`fetch ${Math.trunc(size)} from ${name}`);
        if (rows.length > 0) yield rows;
        if (rows.length < size) break;
      }
    } finally {
      if (!this.#closed) await this.#client.query(`close ${name}`).catch(() => {}); // Aborted: the rollback closes it.
    }
  }

  /** Marks the end of use. Throws when a COPY is still under way, which the caller forgot to end. */
  close(): void {
    if (this.#streaming !== undefined) throw new Error(`${this.#streaming} was not ended before the transaction`);
    this.#closed = true;
  }

  /** Marks the end of use after an error; true when a COPY is still under way and the connection must go. */
  abandon(): boolean {
    this.#closed = true;
    return this.#streaming !== undefined;
  }

  async #run(text: string | SqlFragment, params: readonly SqlParam[]): Promise<QueryResult> {
    this.#assertFree();
    const statement = isSqlFragment(text) ? toStatement(text) : { text, values: params as SqlParam[] };
    const name = this.#keepsPlans ? statementName(statement.text) : undefined;
    return await this.#client.query(name === undefined ? statement : { ...statement, name });
  }

  #begin(what: string): void {
    this.#assertFree();
    this.#streaming = what;
  }

  #finish(): void {
    this.#streaming = undefined;
  }

  /** A statement behind an unfinished COPY would wait forever, and one after commit would run outside the scope. */
  #assertFree(): void {
    if (this.#closed) throw new Error('the transaction has ended');
    if (this.#streaming !== undefined) throw new Error(`${this.#streaming} is still under way on this transaction`);
  }
}
