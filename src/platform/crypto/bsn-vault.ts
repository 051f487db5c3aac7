import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync } from 'node:crypto';

/** Keeps citizen service numbers out of sight: encrypted for the few who may read one, a keyed hash to find one. */
export type BsnVault = {
  /** AES-256-GCM; the nonce is derived from the number, so the same number gives the same bytes. */
  readonly encrypt: (bsn: string) => Buffer;
  /** Throws when the bytes were changed or the key is another. */
  readonly decrypt: (sealed: Buffer) => string;
  /** HMAC-SHA-256, for finding a person without reading the number. */
  readonly hash: (bsn: string) => Buffer;
};

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * @param key 32 secret bytes of the installation (RD_BSN_KEY)
 */
export function openBsnVault(key: Buffer): BsnVault {
  if (key.length !== 32) throw new RangeError('the BSN key must be 32 bytes');
  // As key objects: made of bytes again for every number, they cost five times the hash itself.
  const derive = (use: string) => createSecretKey(Buffer.from(hkdfSync('sha256', key, '', `rode-draad/${use}`, 32)));
  const cipherKey = derive('bsn-cipher');
  const nonceKey = derive('bsn-nonce');
  const hashKey = derive('bsn-hash');

  return {
    encrypt(bsn) {
      const nonce = createHmac('sha256', nonceKey).update(bsn).digest().subarray(0, NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', cipherKey, nonce);
      const sealed = Buffer.concat([cipher.update(bsn, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    decrypt(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', cipherKey, sealed.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString(
        'utf8',
      );
    },
    hash: (bsn) => createHmac('sha256', hashKey).update(bsn).digest(),
  };
}
