import { generateClientKey } from '../../../platform/auth/index.ts';
import { loadConfig } from '../../../platform/config/index.ts';
import { openBsnVault } from '../../../platform/crypto/bsn-vault.ts';
import { openSealer } from '../../../platform/crypto/sealer.ts';
import { openDatabase } from '../../../platform/db/index.ts';
import { silentLog } from '../../../platform/log/index.ts';
import { makeWebServer } from '../../serve/web-server.ts';
import { programVersion } from '../../version.ts';

export type OpenApiDocument = { readonly paths?: Readonly<Record<string, unknown>> };

/** The document as `/v1/openapi.json` gives it, without a database: connections are made only when a route runs. */
export async function openApiDocument(): Promise<OpenApiDocument> {
  const publicUrl = 'https://rodedraad.example';
  const db = await openDatabase({ dataDir: 'none', url: 'postgres://nobody@localhost/none' });
  const { privateJwk } = await generateClientKey();
  const web = await makeWebServer({
    db,
    vault: openBsnVault(Buffer.alloc(32)),
    sealer: openSealer(Buffer.alloc(32)),
    oidc: {
      issuer: 'https://aanmelden.example',
      clientId: 'rode-draad',
      clientKey: privateJwk,
      redirectUri: `${publicUrl}/aanmelden/terug`,
      afterSignOutUri: `${publicUrl}/`,
    },
    site: loadConfig({}).site,
    publicUrl,
    version: await programVersion(),
    log: silentLog,
  });
  try {
    return (await web.inject('/v1/openapi.json')).json<OpenApiDocument>();
  } finally {
    await web.close();
    await db.close();
  }
}
