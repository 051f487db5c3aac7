import { createHash, randomBytes } from 'node:crypto';
import type { Tx } from '../db/index.ts';
import type { Role } from './roles.ts';

/** ASVS 7.3: a session ends after half an hour of silence and in any case after a working day. */
export const IDLE_MS = 30 * 60_000;
export const ABSOLUTE_MS = 10 * 60 * 60_000;
/** The last sign of life is written at most once a minute, so that reading stays reading. */
const TOUCH_AFTER_MS = 60_000;

export type SessionRow = { readonly personId: number; readonly role: Role; readonly organisationId: number };

/** The database knows only the SHA-256 of the secret in the cookie. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

const newSecret = (): string => randomBytes(32).toString('base64url');

/** Starts a session and gives the secret for the cookie. `endsAt` is its absolute end. */
export async function beginSession(tx: Tx, session: SessionRow, now: Date, endsAt: Date): Promise<string> {
  const secret = newSecret();
  await tx.execute(
    `insert into session (id_hash, person_id, role, organisation_id, created_at, last_seen_at, expires_at)
     values ($1, $2, $3, $4, $5, $5, $6)`,
    [hashOf(secret), session.personId, session.role, session.organisationId, now, endsAt],
  );
  return secret;
}

export type LiveSession = SessionRow & { readonly endsAt: Date };

/** The session of a cookie's secret, or undefined when it was revoked, was silent too long, or has had its day. */
export async function findLiveSession(tx: Tx, secret: string, now: Date): Promise<LiveSession | undefined> {
  const row = await tx.maybeOne<{
    person_id: number;
    role: Role;
    organisation_id: number;
    last_seen_at: Date;
    expires_at: Date;
  }>(
    `select person_id, role, organisation_id, last_seen_at, expires_at from session
     where id_hash = $1 and revoked_at is null and expires_at > $2 and last_seen_at > $3`,
    [hashOf(secret), now, new Date(now.getTime() - IDLE_MS)],
  );
  if (!row) return undefined;
  if (now.getTime() - row.last_seen_at.getTime() > TOUCH_AFTER_MS) {
    await tx.execute('update session set last_seen_at = $2 where id_hash = $1', [hashOf(secret), now]);
  }
  return { personId: row.person_id, role: row.role, organisationId: row.organisation_id, endsAt: row.expires_at };
}

/** Ends a session for good. Ending one that has ended already changes nothing. */
export async function revokeSession(tx: Tx, secret: string, now: Date): Promise<void> {
  await tx.execute('update session set revoked_at = $2 where id_hash = $1 and revoked_at is null', [
    hashOf(secret),
    now,
  ]);
}
