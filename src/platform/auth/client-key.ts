import { readFile } from 'node:fs/promises';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

export type ClientKey = { readonly privateJwk: JWK; readonly publicJwk: JWK };

/** Makes an ES256 key pair for private_key_jwt; the public half goes to the identity provider. */
export async function generateClientKey(): Promise<ClientKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const publicPart = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(publicPart);
  const common = { kid, alg: 'ES256', use: 'sig' };
  return {
    privateJwk: { ...(await exportJWK(privateKey)), ...common },
    publicJwk: { ...publicPart, ...common },
  };
}

/** Reads a private key in JWK form (RD_OIDC_CLIENT_KEY_FILE). Throws without repeating the file's content. */
export async function readClientKey(path: string): Promise<JWK> {
  let key: unknown;
  try {
    key = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw new Error(`the client key file cannot be read as a JWK: ${path}`);
  }
  if (typeof key !== 'object' || key === null || !('kty' in key) || !('d' in key)) {
    throw new Error(`the client key file holds no private JWK: ${path}`);
  }
  return key as JWK;
}
