import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql, type Tx } from '../../../platform/db/index.ts';

/** A child of the register, as somebody recognises it. */
export type FoundClient = {
  readonly clientId: bigint;
  readonly bsnEncrypted: Buffer;
  readonly initials: string;
  readonly prefix: string | null;
  readonly surname: string;
  readonly bornOn: PlainDate;
  readonly municipalityId: number;
  readonly municipality: string;
};

export type ClientQuestion = { readonly bsnHash: Buffer } | { readonly surname: string; readonly bornOn: PlainDate };

const MOST = 20;

/**
 * Children of the actor's scope (row security) by BSN hash, or by surname and birth date together; none with a secret
 * residence (Regeling Jeugdwet 6a.6). At most twenty.
 */
export const findClients = (tx: Tx, question: ClientQuestion): Promise<FoundClient[]> =>
  tx.query<FoundClient>(sql`
    select c.id as "clientId", c.bsn_encrypted as "bsnEncrypted", c.initials, c.prefix, c.surname, c.born_on as "bornOn",
           c.municipality_id as "municipalityId", g.name as municipality
      from client c join organisation g on g.id = c.municipality_id
     where not c.secret_residence
       and ${
         'bsnHash' in question
           ? sql`c.bsn_hash = ${question.bsnHash}`
           : sql`lower(c.surname) = lower(${question.surname}) and c.born_on = ${question.bornOn}::date`
       }
     order by c.surname, c.id limit ${MOST}`);
