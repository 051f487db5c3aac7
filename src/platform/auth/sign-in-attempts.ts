import type { Tx } from '../db/index.ts';
import type { SignInChecks } from './oidc-client.ts';
import { hashOf } from './session-store.ts';

/** Ten minutes to sign in at the provider; then one begins again. */
export const ATTEMPT_SECONDS = 600;

export type Attempt = SignInChecks & { readonly returnTo: string };

/** Remembers a sign-in under way, and forgets those that nobody finished. */
export async function storeAttempt(tx: Tx, attempt: Attempt, now: Date): Promise<void> {
  await tx.execute('delete from sign_in_attempt where expires_at < $1', [now]);
  await tx.execute(
    `insert into sign_in_attempt (state_hash, nonce, code_verifier, return_to, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      hashOf(attempt.state),
      attempt.nonce,
      attempt.codeVerifier,
      attempt.returnTo,
      now,
      new Date(now.getTime() + ATTEMPT_SECONDS * 1000),
    ],
  );
}

/** Takes a sign-in under way out: each can be finished once. Undefined when unknown or too old. */
export async function takeAttempt(tx: Tx, state: string, now: Date): Promise<Attempt | undefined> {
  const row = await tx.maybeOne<{ nonce: string; code_verifier: string; return_to: string }>(
    'delete from sign_in_attempt where state_hash = $1 and expires_at > $2 returning nonce, code_verifier, return_to',
    [hashOf(state), now],
  );
  return row && { state, nonce: row.nonce, codeVerifier: row.code_verifier, returnTo: row.return_to };
}

/** A path of our own application, or the front page: never an address that leads elsewhere. */
export function safeReturnPath(path: string | undefined): string {
  return path !== undefined && path.length <= 500 && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && !path.includes('\\')
    ? path
    : '/';
}
