import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { sql } from '../../../../platform/db/sql.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { SignatureEvent } from '../../domain/signature/signature-round.ts';

export type RoundEvent = SignatureEvent & {
  readonly id: number;
  readonly signerName: string | null;
  readonly signerFunction: string | null;
  readonly signedOn: PlainDate | null;
  readonly documentId: number | null;
  readonly reason: string | null;
  readonly personName: string | null;
  /** ISO text. */
  readonly recordedAt: string;
};

export type RoundRow = {
  readonly id: number;
  readonly contractId: number;
  readonly version: number;
  readonly documentId: number;
  readonly dueOn: PlainDate;
  readonly startedOn: PlainDate;
  readonly recordedAt: Date;
  readonly personName: string | null;
  readonly events: readonly RoundEvent[];
};

const ROUNDS = sql`
  select r.id, r.contract_id as "contractId", r.version, r.document_id as "documentId", r.due_on as "dueOn",
         r.started_on as "startedOn", r.recorded_at as "recordedAt", p.name as "personName",
         coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'party', e.party,
             'signerName', e.signer_name, 'signerFunction', e.signer_function, 'signedOn', e.signed_on,
             'documentId', e.document_id, 'reason', e.reason, 'personName', q.name, 'recordedAt', e.recorded_at) order by e.id)
           from signature_event e left join person q on q.id = e.person_id where e.round_id = r.id), '[]') as events
    from signature_round r left join person p on p.id = r.person_id`;

/** Rounds of a contract with all that happened in them, newest first; one statement. */
export const listRounds = (tx: Tx, contractId: number): Promise<RoundRow[]> =>
  tx.query<RoundRow>(sql`${ROUNDS} where r.contract_id = ${contractId} order by r.id desc`);

export const findRound = (tx: Tx, id: number): Promise<RoundRow | undefined> =>
  tx.maybeOne<RoundRow>(sql`${ROUNDS} where r.id = ${id}`);

/** One after the other signs, refuses or starts; until the end of the transaction. */
export const holdSigning = (tx: Tx, contractId: number): Promise<unknown> =>
  tx.query(sql`select pg_advisory_xact_lock(1871, ${contractId})`);

export type NewRound = {
  readonly contractId: number;
  readonly version: number;
  readonly documentId: number;
  readonly dueOn: PlainDate;
  readonly personId: number;
  readonly startedOn: PlainDate;
};
export const insertRound = (tx: Tx, made: NewRound): Promise<number> =>
  tx.execute(sql`
    insert into signature_round (contract_id, version, document_id, due_on, person_id, started_on)
    values (${made.contractId}, ${made.version}, ${made.documentId}, ${made.dueOn}, ${made.personId}, ${made.startedOn})`);

export type NewRoundEvent = Omit<RoundEvent, 'id' | 'personName' | 'recordedAt'> & {
  readonly roundId: number;
  readonly personId: number;
};
export const insertRoundEvent = (tx: Tx, made: NewRoundEvent): Promise<number> =>
  tx.execute(sql`
    insert into signature_event (round_id, kind, party, signer_name, signer_function, signed_on, document_id, reason,
                                 person_id)
    values (${made.roundId}, ${made.kind}, ${made.party}, ${made.signerName}, ${made.signerFunction}, ${made.signedOn},
            ${made.documentId}, ${made.reason}, ${made.personId})`);
