import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Seals bytes that nobody may read before their moment: AES-256-GCM under a key of their own use, made from the key of
 * the installation, which is not in the database. A copy of the database alone opens nothing.
 */
export type Sealer = {
  /** @param use what the bytes are for, such as `procedure/7`; each use has a key of its own */
  readonly seal: (use: string, bytes: Uint8Array) => Buffer;
  /** Throws when the bytes were changed, or were sealed for another use or under another key. */
  readonly unseal: (use: string, sealed: Uint8Array) => Buffer;
};

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** @param key 32 secret bytes of the installation */
export function openSealer(key: Buffer): Sealer {
  if (key.length !== 32) throw new RangeError('the key must be 32 bytes');
  const keyOf = (use: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', `rode-draad/seal/${use}`, 32));
  return {
    seal(use, bytes) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keyOf(use), nonce);
      const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    unseal(use, sealed) {
      const decipher = createDecipheriv('aes-256-gcm', keyOf(use), sealed.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    },
  };
}
