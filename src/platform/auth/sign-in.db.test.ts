import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { testDatabase } from '../../../test/support/database.ts';
import { asOwner, withScope } from '../db/index.ts';
import { buildServer, storeOf } from '../http/index.ts';
import { silentLog } from '../log/index.ts';
import type { KnownPerson, Membership } from './actor.ts';
import {
  generateClientKey,
  nobodyScope,
  oidcClient,
  type PeoplePort,
  type Role,
  sessionRoutes,
  sessionsOf,
  signIn,
} from './index.ts';
import { hashOf } from './session-store.ts';
import { TestBrowser } from './test-browser.ts';

const db = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'rodedraad-signin-'));
const [appPort, providerPort] = [await freePort(), await freePort()];
const app = `http://localhost:${appPort}`;
const issuer = `http://localhost:${providerPort}`;
const redirectUri = `${app}/aanmelden/terug`;

const member = (role: Role, id: number, name: string): Membership => ({
  role,
  organisation: { id, name, kind: 'municipality' },
  visible: { regionIds: [1], municipalityIds: [id], providerIds: [] },
});
const people = new Map<string, KnownPerson>([
  [
    'sanne',
    {
      personId: 7,
      name: 'Sanne de Wit',
      memberships: [member('financial-officer', 10, 'Wijkerveen'), member('alderman', 11, 'Dorpsloo')],
    },
  ],
]);
const port: PeoplePort = {
  findPersonBySubject: async (_tx, from, subject) => (from === issuer ? people.get(subject) : undefined),
  findPersonById: async (_tx, personId) => [...people.values()].find((person) => person.personId === personId),
};

let clock = Date.now();
const now = () => new Date(clock);

const clientKey = await generateClientKey();
const oidcSettings = {
  issuer,
  clientId: 'rode-draad',
  clientKey: clientKey.privateJwk,
  redirectUri,
  afterSignOutUri: `${app}/`,
};
const provider = await startProviderProcess();
const server = await startApp();
after(async () => {
  await server.close();
  provider.kill('SIGTERM');
  await rm(folder, { recursive: true });
});

const OWN_PAGE = { 'x-requested-with': 'rode-draad', 'sec-fetch-site': 'same-origin' };

test('the whole way: provider page, code flow, session, who am I, signing out', async () => {
  const browser = new TestBrowser();
  const choice = await browser.follow(`${app}/aanmelden?naar=${encodeURIComponent('/contracten?status=lopend')}`);
  const html = (await choice.reply?.text()) ?? '';
  assert.match(html, /<html lang="nl">/);
  assert.match(html, /alleen voor demonstratie/);
  assert.match(html, /Sanne de Wit[\s\S]*Financieel medewerker, Gemeente Wijkerveen/);
  assert.match(html, /&#60;b&#62;Vreemde&#60;\/b&#62;/, 'names are escaped');
  assert.doesNotMatch(html, /<script|https?:\/\/(?!localhost)/);
  const policy = choice.reply?.headers.get('content-security-policy') ?? '';
  assert.match(policy, new RegExp(`form-action 'self' ${app};`));
  assert.doesNotMatch(policy, /unsafe/);

  const back = await chooseOn(browser, choice.url, 'sanne');
  assert.match(back, new RegExp(`^${redirectUri}\\?code=`));
  const done = await browser.get(back);
  assert.deepEqual([done.status, done.headers.get('location')], [302, '/contracten?status=lopend']);
  const set = done.headers.getSetCookie().find((line) => line.startsWith('__Host-rd='));
  assert.match(set ?? '', /^__Host-rd=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);

  const me = await (await browser.get(`${app}/v1/sessies/huidige`)).json();
  assert.deepEqual(me.persoon, { id: 7, naam: 'Sanne de Wit' });
  assert.deepEqual(me.organisatie, { id: 10, naam: 'Wijkerveen', soort: 'municipality' });
  assert.equal(me.rol, 'financial-officer');
  assert.deepEqual(
    me.rollen.map((one: { rol: string }) => one.rol),
    ['financial-officer', 'alderman'],
  );
  assert.ok(me.rechten.includes('claims.read-lines'));

  const secret = browser.cookie(app, '__Host-rd') ?? '';
  const out = await browser.send('DELETE', `${app}/v1/sessies/huidige`, OWN_PAGE);
  assert.deepEqual([out.status, await out.json()], [200, { afmeldenBij: null }]);
  assert.equal(browser.cookie(app, '__Host-rd'), undefined);
  browser.setCookie(app, '__Host-rd', secret);
  const gone = await browser.get(`${app}/v1/sessies/huidige`);
  assert.deepEqual([gone.status, ((await gone.json()) as { code: string }).code], [401, 'session.ended']);

  const actions = await asOwner(db, (tx) => tx.query<{ action: string }>('select action from access_log order by id'));
  assert.deepEqual(
    actions.map((row) => row.action),
    ['session.begin', 'session.end'],
  );
});

test('the database knows the hash of the secret only', async () => {
  const browser = await signedIn();
  const secret = browser.cookie(app, '__Host-rd') ?? '';
  const row = await withScope(db, nobodyScope('0'), (tx) =>
    tx.maybeOne('select 1 from session where id_hash = $1', [hashOf(secret)]),
  );
  assert.ok(row);
});

test('changing role gives a new session with the same end; the old secret is worth nothing', async () => {
  const browser = await signedIn();
  const old = browser.cookie(app, '__Host-rd') ?? '';
  const put = (rol: string, organisatieId: number) =>
    browser.send(
      'PUT',
      `${app}/v1/sessies/huidige/rol`,
      { ...OWN_PAGE, 'content-type': 'application/json' },
      JSON.stringify({ rol, organisatieId }),
    );
  const changed = await put('alderman', 11);
  assert.deepEqual([changed.status, ((await changed.json()) as { rol: string }).rol], [200, 'alderman']);
  const fresh = browser.cookie(app, '__Host-rd') ?? '';
  assert.notEqual(fresh, old);
  const ends = await withScope(db, nobodyScope('0'), (tx) =>
    tx.query<{ expires_at: Date }>('select expires_at from session where id_hash = any($1::bytea[])', [
      [hashOf(old), hashOf(fresh)],
    ]),
  );
  assert.equal(ends[0]?.expires_at.getTime(), ends[1]?.expires_at.getTime());
  const other = await put('alderman', 10);
  assert.deepEqual([other.status, ((await other.json()) as { code: string }).code], [403, 'access.not-a-member']);
  browser.setCookie(app, '__Host-rd', old);
  assert.equal((await browser.get(`${app}/v1/sessies/huidige`)).status, 401);
});

test('a session ends after half an hour of silence, and after ten hours in any case', async () => {
  const minute = 60_000;
  const silent = await signedIn();
  clock += 29 * minute;
  assert.equal((await silent.get(`${app}/v1/sessies/huidige`)).status, 200);
  clock += 29 * minute;
  assert.equal((await silent.get(`${app}/v1/sessies/huidige`)).status, 200, 'a sign of life moves the end');
  clock += 31 * minute;
  assert.equal((await silent.get(`${app}/v1/sessies/huidige`)).status, 401);
  const busy = await signedIn();
  for (let spent = 0; spent < 590; spent += 10) {
    clock += 10 * minute;
    assert.equal((await busy.get(`${app}/v1/sessies/huidige`)).status, 200);
  }
  clock += 11 * minute;
  assert.equal((await busy.get(`${app}/v1/sessies/huidige`)).status, 401);
});

test('who lost the role, or left, is out at the next request', async () => {
  const browser = await signedIn();
  const sanne = people.get('sanne') as KnownPerson;
  people.set('sanne', { ...sanne, memberships: sanne.memberships.slice(1) });
  try {
    assert.equal((await browser.get(`${app}/v1/sessies/huidige`)).status, 401);
  } finally {
    people.set('sanne', sanne);
  }
});

test('signing in again ends the older session of this browser', async () => {
  const browser = await signedIn();
  const old = browser.cookie(app, '__Host-rd') ?? '';
  await signedIn(browser);
  assert.notEqual(browser.cookie(app, '__Host-rd'), old);
  browser.setCookie(app, '__Host-rd', old);
  assert.equal((await browser.get(`${app}/v1/sessies/huidige`)).status, 401);
});

test('a person without a role here comes back without a session', async () => {
  const browser = new TestBrowser();
  const choice = await browser.follow(`${app}/aanmelden`);
  const done = await browser.get(await chooseOn(browser, choice.url, 'vreemde'));
  assert.equal(done.headers.get('location'), '/?aanmelden=geen-rol');
  assert.equal(browser.cookie(app, '__Host-rd'), undefined);
});

test('an answer of the provider works once, in the browser that asked, and unchanged', async () => {
  const browser = new TestBrowser();
  const choice = await browser.follow(`${app}/aanmelden`);
  const back = await chooseOn(browser, choice.url, 'sanne');
  const state = browser.cookie(app, '__Host-rd-aanmelden') ?? '';
  const elsewhere = await new TestBrowser().get(back);
  assert.equal(elsewhere.headers.get('location'), '/?aanmelden=verlopen', 'another browser');
  const first = await browser.get(back);
  assert.equal(first.headers.get('location'), '/');
  browser.setCookie(app, '__Host-rd-aanmelden', state);
  assert.equal((await browser.get(back)).headers.get('location'), '/?aanmelden=verlopen', 'a second time');

  const again = await browser.follow(`${app}/aanmelden`);
  const forged = new URL(await chooseOn(browser, again.url, 'sanne'));
  forged.searchParams.set('code', 'bedacht');
  assert.equal((await browser.get(forged.href)).headers.get('location'), '/?aanmelden=mislukt', 'another code');
});

test('a sign-in that took longer than ten minutes begins again', async () => {
  const browser = new TestBrowser();
  const choice = await browser.follow(`${app}/aanmelden`);
  const back = await chooseOn(browser, choice.url, 'sanne');
  clock += 11 * 60_000;
  assert.equal((await browser.get(back)).headers.get('location'), '/?aanmelden=verlopen');
});

test('after signing in one lands on a page of ours, wherever the link pointed', async () => {
  for (const to of ['//kwaad.example', 'https://kwaad.example', '/\\kwaad.example', '/a\\b', 'contracten', '']) {
    const browser = new TestBrowser();
    const choice = await browser.follow(`${app}/aanmelden?naar=${encodeURIComponent(to)}`);
    const done = await browser.get(await chooseOn(browser, choice.url, 'sanne'));
    assert.equal(done.headers.get('location'), '/', to);
  }
});

test('the provider refuses a client without PKCE or without its key', async () => {
  const query = new URLSearchParams({
    client_id: 'rode-draad',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: redirectUri,
    state: 'abcdefgh',
  });
  const plain = await new TestBrowser().follow(`${issuer}/auth?${query}`, redirectUri);
  assert.match(plain.url, /error=invalid_request.*PKCE/);
  const token = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'authorization_code', code: 'x', client_id: 'rode-draad' }),
  });
  assert.equal(token.status, 401);
});

test('a sign-in below the demanded level of assurance is refused (claim acr)', async () => {
  const levels = { low: ['urn:rodedraad:demo'], high: ['urn:hoog'] };
  for (const [level, acrValues] of Object.entries(levels)) {
    const client = oidcClient({ ...oidcSettings, acrValues });
    const start = await client.begin();
    const browser = new TestBrowser();
    const choice = await browser.follow(start.url);
    const finishing = client.finish(new URL(await chooseOn(browser, choice.url, 'sanne')), start);
    if (level === 'low') assert.deepEqual(await finishing, { issuer, subject: 'sanne' });
    else await assert.rejects(finishing, /below the demanded level/);
  }
});

test('an answer with another nonce, state or verifier is refused', async () => {
  for (const wrong of [{ nonce: 'anders' }, { state: 'anders' }, { codeVerifier: 'a'.repeat(43) }]) {
    const client = oidcClient(oidcSettings);
    const start = await client.begin();
    const browser = new TestBrowser();
    const choice = await browser.follow(start.url);
    const back = new URL(await chooseOn(browser, choice.url, 'sanne'));
    await assert.rejects(client.finish(back, { ...start, ...wrong }), JSON.stringify(wrong));
  }
});

test('a provider that cannot be reached is told on the page, and tried again later', async () => {
  const lonely = oidcClient({ ...oidcSettings, issuer: `http://localhost:${await freePort()}` });
  await assert.rejects(lonely.begin());
  await assert.rejects(lonely.begin());
});

/** Goes all the way as Sanne, and gives the browser that is signed in. */
async function signedIn(browser = new TestBrowser()): Promise<TestBrowser> {
  const choice = await browser.follow(`${app}/aanmelden`);
  await browser.get(await chooseOn(browser, choice.url, 'sanne'));
  assert.ok(browser.cookie(app, '__Host-rd'));
  return browser;
}

/** Presses somebody's button, and follows to where the provider sends the browser back. */
async function chooseOn(browser: TestBrowser, page: string, subject: string): Promise<string> {
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const reply = await browser.send('POST', page, type, `subject=${subject}`);
  return (await browser.follow(new URL(reply.headers.get('location') ?? '', page).href, redirectUri)).url;
}

/** The demonstration provider as the separate program it is. */
async function startProviderProcess() {
  const peopleFile = join(folder, 'people.json');
  const jwksFile = join(folder, 'jwks.json');
  await writeFile(
    peopleFile,
    JSON.stringify([
      { subject: 'sanne', name: 'Sanne de Wit', role: 'Financieel medewerker', organisation: 'Gemeente Wijkerveen' },
      { subject: 'vreemde', name: '<b>Vreemde</b>', role: 'Onbekend', organisation: 'Nergens' },
    ]),
  );
  await writeFile(jwksFile, JSON.stringify({ keys: [clientKey.publicJwk] }));
  const main = fileURLToPath(new URL('../../app/demo-identity/main.ts', import.meta.url));
  const args = ['--port', String(providerPort), '--issuer', issuer, '--people', peopleFile, '--client-jwks', jwksFile];
  const child = spawn(process.execPath, [main, ...args, '--redirect-uri', redirectUri], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`the provider ended with ${code}`)));
  });
  return child;
}

async function startApp() {
  const store = storeOf(db);
  const oidc = oidcClient({ ...oidcSettings, acrValues: ['urn:rodedraad:demo'] });
  const built = await buildServer({
    store,
    authenticate: sessionsOf({ store, people: port, now }),
    routes: sessionRoutes({ oidc, now }),
    parts: [signIn({ store, people: port, oidc, publicUrl: app, now })],
    publicUrl: app,
    version: '0.1.0',
    contact: { name: 'Rode Draad', url: 'https://rodedraad.example', email: 'contact@rodedraad.example' },
    log: silentLog,
  });
  await built.listen({ port: appPort, host: 'localhost' });
  return built;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, 'localhost', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
