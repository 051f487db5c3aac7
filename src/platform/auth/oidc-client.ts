import { type CryptoKey, importJWK, type JWK } from 'jose';
import * as oidc from 'openid-client';

/** How this system knows itself at the customer's identity provider. */
export type OidcSettings = {
  readonly issuer: string;
  readonly clientId: string;
  /** Private key (JWK with `alg` and `kid`) for private_key_jwt; the provider knows the public half. */
  readonly clientKey: JWK;
  /** `https://.../aanmelden/terug` */
  readonly redirectUri: string;
  /** Where the provider sends people after signing out. */
  readonly afterSignOutUri: string;
  /** Accepted levels of assurance (claim `acr`); absent means that any will do. */
  readonly acrValues?: readonly string[];
};

export type SignInStart = {
  readonly url: string;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
};

export type SignInChecks = { readonly state: string; readonly nonce: string; readonly codeVerifier: string };

export type OidcClient = {
  /** The provider's page to send the browser to, and what must be remembered until it comes back. */
  begin(): Promise<SignInStart>;
  /** Exchanges the code for a checked ID token and gives its subject. Throws when anything does not hold. */
  finish(callbackUrl: URL, checks: SignInChecks): Promise<{ readonly issuer: string; readonly subject: string }>;
  /** The provider's own sign-out page, when it has one. */
  endSessionUrl(): Promise<string | undefined>;
};

/**
 * OpenID Connect code flow with PKCE, state and nonce, authenticating with private_key_jwt (conventions, Security).
 * The provider is looked up at the first sign-in, so that this system can start before it.
 */
export function oidcClient(settings: OidcSettings): OidcClient {
  const configuration = remembered(() => discover(settings));
  return {
    begin: async () => {
      const config = await configuration();
      const [state, nonce, codeVerifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: settings.redirectUri,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        ...(settings.acrValues ? { acr_values: settings.acrValues.join(' ') } : {}),
      });
      return { url: url.href, state, nonce, codeVerifier };
    },
    finish: async (callbackUrl, checks) => {
      const tokens = await oidc.authorizationCodeGrant(await configuration(), callbackUrl, {
        expectedState: checks.state,
        expectedNonce: checks.nonce,
        pkceCodeVerifier: checks.codeVerifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('the provider sent no ID token');
      if (settings.acrValues && !settings.acrValues.includes(String(claims.acr))) {
        throw new Error('the provider signed in below the demanded level');
      }
      return { issuer: claims.iss, subject: claims.sub };
    },
    endSessionUrl: async () => {
      const config = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: settings.afterSignOutUri }).href;
    },
  };
}

async function discover(settings: OidcSettings): Promise<oidc.Configuration> {
  const key = (await importJWK(settings.clientKey)) as CryptoKey;
  const authentication = oidc.PrivateKeyJwt(settings.clientKey.kid ? { key, kid: settings.clientKey.kid } : key);
  const issuer = new URL(settings.issuer);
  const local = issuer.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname);
  return await oidc.discovery(issuer, settings.clientId, { client_id: settings.clientId }, authentication, {
    timeout: 10,
    ...(local ? { execute: [oidc.allowInsecureRequests] } : {}),
  });
}

/** Does the work once; a failure is not remembered, so the next call tries again. */
function remembered<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= work().catch((error: unknown) => {
      running = undefined;
      throw error;
    });
    return running;
  };
}
