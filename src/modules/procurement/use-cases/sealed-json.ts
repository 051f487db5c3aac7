import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from '../../../platform/crypto/hash-chain.ts';
import type { Sealer } from '../../../platform/crypto/sealer.ts';

/** Uses under which this module seals; each has a key of its own. */
export const sealUse = {
  draft: (providerId: number) => `application-draft/${providerId}`,
  procedure: (procedureId: number) => `procedure/${procedureId}`,
  panel: (panelId: number) => `panel/${panelId}`,
} as const;

/** SHA-256 in hexadecimal. */
export const digestOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Facts as sealed bytes, with the digest that the log holds. Beside the facts lies a random salt, so that nobody finds
 * what they say by trying digests of what they might be.
 */
export function sealJson(
  sealer: Sealer,
  use: string,
  facts: unknown,
): { readonly sealed: Buffer; readonly digest: string } {
  const text = canonicalJson({ facts, salt: randomBytes(16).toString('hex') });
  return { sealed: sealer.seal(use, Buffer.from(text, 'utf8')), digest: digestOf(text) };
}

/** Turns `sealJson` round. Throws when the bytes were changed. */
export function unsealJson<Facts>(sealer: Sealer, use: string, sealed: Uint8Array): Facts {
  return (JSON.parse(sealer.unseal(use, sealed).toString('utf8')) as { readonly facts: Facts }).facts;
}
