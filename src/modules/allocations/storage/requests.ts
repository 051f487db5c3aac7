import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** A request of a provider as it was asked: for one allocation, or for a change as a whole. */
export type CareRequest = {
  readonly kind: 'allocation' | 'change';
  /** ReferentieAanbieder, unique for the provider (OP361). */
  readonly reference: string;
  readonly askedOn: PlainDate;
  /** That part of the message, as it stood there; without BSN or name. */
  readonly content: unknown;
};

export type RequestAnswer = {
  readonly reference: string;
  /** Code WJ760: '1' refused, '2' in research. */
  readonly answer: '1' | '2';
  /** Code WJ759 with a refusal. */
  readonly refusalReason: string | null;
  /** CBS code of the municipality that is responsible instead, with reason 8 (IV095). */
  readonly responsibleMunicipality: string | null;
};

export type RequestParties = {
  readonly regionId: number;
  readonly municipalityId: number;
  readonly providerId: number;
  /** Undefined while the municipality does not know the child. */
  readonly clientId: bigint | undefined;
  readonly clientHash: Buffer;
};

/**
 * Adds accepted requests; those that the same message added before are left alone. Throws (unique violation) when another
 * message used a reference before: judge TR347 first.
 *
 * @param childEncrypted how the message named a child, sealed; for a child that may have no allocation yet
 */
export async function appendRequests(
  tx: Tx,
  parties: RequestParties,
  messageId: bigint | null,
  requests: readonly CareRequest[],
  childEncrypted: Buffer | null = null,
): Promise<readonly { readonly id: bigint; readonly reference: string }[]> {
  return tx.query(
    `insert into care_request (region_id, municipality_id, provider_id, client_id, client_hash, kind, reference, asked_on, content, message_id, child_encrypted)
     select $1, $2, $3, $4, $5, r.kind, r.reference, r."askedOn", r.content, $6, $8
       from jsonb_to_recordset($7::jsonb) as r(kind text, reference text, "askedOn" date, content jsonb)
      where not exists (select from care_request k where k.message_id = $6 and k.reference = r.reference)
     returning id, reference`,
    [
      parties.regionId,
      parties.municipalityId,
      parties.providerId,
      parties.clientId ?? null,
      parties.clientHash,
      messageId,
      JSON.stringify(requests),
      childEncrypted,
    ],
  );
}

/**
 * Adds an answer to the provider's request with this reference, unless the same message did so before. Throws when there is
 * no such request: judge TR355 first.
 */
export async function appendAnswer(
  tx: Tx,
  parties: { readonly municipalityId: number; readonly providerId: number },
  messageId: bigint | null,
  answer: RequestAnswer,
): Promise<bigint> {
  const { id } = await tx.one<{ id: bigint }>(
    `with asked as (select id from care_request where municipality_id = $1 and provider_id = $2 and reference = $3),
     added as (
       insert into care_request_answer (request_id, municipality_id, provider_id, answer, refusal_reason, responsible_municipality, message_id)
       select id, $1, $2, $4, $5, $6, $7 from asked
        where not exists (select from care_request_answer w where w.request_id = asked.id and w.message_id = $7))
     select id from asked`,
    [
      parties.municipalityId,
      parties.providerId,
      answer.reference,
      answer.answer,
      answer.refusalReason,
      answer.responsibleMunicipality,
      messageId,
    ],
  );
  return id;
}

export type KnownRequest = CareRequest & {
  readonly id: bigint;
  readonly clientId: bigint | null;
  readonly messageId: bigint | null;
  /** In the order in which they were given. */
  readonly answers: readonly (RequestAnswer & { readonly messageId: bigint | null })[];
};

/** The requests of one child between this municipality and provider, oldest first, with their answers. */
export async function loadRequests(
  tx: Tx,
  question: { readonly municipalityId: number; readonly providerId: number; readonly clientHash: Buffer },
): Promise<readonly KnownRequest[]> {
  return tx.query(
    `select r.id, r.client_id as "clientId", r.message_id as "messageId", r.kind, r.reference, r.asked_on as "askedOn", r.content,
            coalesce((select jsonb_agg(jsonb_build_object('reference', r.reference, 'answer', w.answer, 'refusalReason', w.refusal_reason,
                        'responsibleMunicipality', w.responsible_municipality, 'messageId', w.message_id::text) order by w.id)
                        from care_request_answer w where w.request_id = r.id), '[]') as answers
       from care_request r
      where r.client_hash = $3 and r.municipality_id = $1 and r.provider_id = $2
      order by r.id`,
    [question.municipalityId, question.providerId, question.clientHash],
  );
}

/** Of these references, those the provider used before, whatever the child (TR347). */
export async function referencesUsed(
  tx: Tx,
  question: { readonly providerId: number; readonly references: readonly string[] },
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ reference: string }>(
    'select reference from care_request where provider_id = $1 and reference = any($2::text[])',
    [question.providerId, [...question.references]],
  );
  return new Set(rows.map((row) => row.reference));
}

/** The child a request was about, by its reference; undefined when the provider asked none with it. */
export async function clientOfRequest(
  tx: Tx,
  question: { readonly municipalityId: number; readonly providerId: number; readonly reference: string },
): Promise<{ readonly clientId: bigint | null; readonly clientHash: Buffer } | undefined> {
  return tx.maybeOne(
    `select client_id as "clientId", client_hash as "clientHash" from care_request
      where municipality_id = $1 and provider_id = $2 and reference = $3`,
    [question.municipalityId, question.providerId, question.reference],
  );
}
