import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { generateClientKey, type OidcSettings, readClientKey } from '../../platform/auth/index.ts';
import type { Config } from '../../platform/config/index.ts';

/** How the system signs people in, and for the demonstration provider the public key it must know. */
export type SignInSettings = {
  readonly oidc: OidcSettings;
  /** Present when no provider is configured: what the demonstration provider is started with. */
  readonly demo?: { readonly port: number; readonly jwksFile: string };
};

const DEMO_CLIENT = 'rode-draad';

/** Settings for the customer's own provider. */
export async function customerSignIn(oidc: NonNullable<Config['oidc']>, publicUrl: string): Promise<SignInSettings> {
  const clientKey = await readClientKey(oidc.clientKeyFile);
  return { oidc: settings(oidc.issuer, oidc.clientId, clientKey, publicUrl) };
}

/** Settings for the demonstration provider on this machine; its key pair is new at every start. */
export async function demoSignIn(port: number, publicUrl: string, folder: string): Promise<SignInSettings> {
  const { privateJwk, publicJwk } = await generateClientKey();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const jwksFile = join(folder, 'demo-client.jwks.json');
  await writeFile(jwksFile, JSON.stringify({ keys: [publicJwk] }), { mode: 0o600 });
  return { oidc: settings(`http://localhost:${port}`, DEMO_CLIENT, privateJwk, publicUrl), demo: { port, jwksFile } };
}

const settings = (issuer: string, clientId: string, clientKey: JWK, publicUrl: string): OidcSettings => ({
  issuer,
  clientId,
  clientKey,
  redirectUri: `${publicUrl}/aanmelden/terug`,
  afterSignOutUri: `${publicUrl}/`,
});
