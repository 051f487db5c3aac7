import type { JWK } from 'jose';
import Provider, { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import { generateSigningKeys } from './keys.ts';
import { MemoryStore } from './memory-store.ts';
import { errorPage } from './pages.ts';
import type { DemoPerson } from './people.ts';

export type DemoIdentityOptions = {
  /** Address of this provider, such as http://localhost:8182. */
  readonly issuer: string;
  /** Who can be chosen; asked again at every sign-in, for people come and go while we run. */
  readonly people: () => Promise<readonly DemoPerson[]>;
  readonly client: {
    readonly clientId: string;
    /** Public keys with which the client proves itself (private_key_jwt). */
    readonly publicKeys: readonly JWK[];
    readonly redirectUris: readonly string[];
  };
};

export const INTERACTION_PATH = '/kiezen';

/** A real OpenID provider for invented people: code flow with PKCE, private_key_jwt, ID tokens signed with ES256. */
export async function createProvider(options: DemoIdentityOptions): Promise<Provider> {
  const provider = new Provider(options.issuer, {
    adapter: MemoryStore,
    clients: [
      {
        client_id: options.client.clientId,
        redirect_uris: [...options.client.redirectUris],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        id_token_signed_response_alg: 'ES256',
        jwks: { keys: [...options.client.publicKeys] },
      },
    ],
    jwks: { keys: await generateSigningKeys() },
    cookies: { keys: [crypto.randomUUID()] },
    pkce: { required: () => true },
    scopes: ['openid'],
    claims: { openid: ['sub'] },
    acrValues: ['urn:rodedraad:demo'],
    clientAuthMethods: ['private_key_jwt'],
    responseTypes: ['code'],
    features: {
      devInteractions: { enabled: false },
      // Nobody stays signed in here, so there is nothing to sign out of.
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 300, Interaction: 900, Session: 900, Grant: 900 },
    interactions: {
      url: (_context, interaction) => `${INTERACTION_PATH}/${interaction.uid}`,
      policy: chooseEveryTime(),
    },
    findAccount: async (_context, subject) =>
      (await options.people()).some((person) => person.subject === subject)
        ? { accountId: subject, claims: async () => ({ sub: subject }) }
        : undefined,
    loadExistingGrant: grantOwnClient,
    renderError: (context) => {
      const nonce = crypto.randomUUID();
      context.set('Content-Security-Policy', pagePolicy(nonce, []));
      context.type = 'html';
      context.body = errorPage(nonce);
    },
  });
  return provider;
}

/** Every sign-in asks again who one wants to be: that is what trying out is for. */
function chooseEveryTime() {
  const { Check, base } = interactionPolicy;
  const policy = base();
  policy
    .get('login')
    ?.checks.add(
      new Check('choose', 'a person is chosen at every sign-in', (context) =>
        context.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    );
  return policy;
}

/** The one client is our own, so nobody needs to be asked whether it may know who they are. */
async function grantOwnClient(context: KoaContextWithOIDC) {
  const { client, session, provider } = context.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}

/** No scripts and no other hosts; the choice may be posted here and lead back to the client. */
export function pagePolicy(nonce: string, clientOrigins: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `form-action ${["'self'", ...clientOrigins].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
