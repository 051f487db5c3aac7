import assert from 'node:assert/strict';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test from 'node:test';
import { ConfigError, loadBsnKey, loadConfig } from './index.ts';

const SITE = {
  contact: { name: 'Rode Draad', url: 'https://rodedraad.example', email: 'contact@rodedraad.example' },
  trustProxy: [],
};

test('without any variable the program runs on this machine, with the embedded database', () => {
  assert.deepEqual(loadConfig({}), {
    database: { dataDir: resolve('data') },
    http: { host: 'localhost', port: 8181, publicUrl: 'http://localhost:8181' },
    site: SITE,
    logLevel: 'info',
  });
});

test('everything can be said, and empty variables say nothing', () => {
  const config = loadConfig({
    DATABASE_URL: 'postgres://app@db/rd',
    DATABASE_MIGRATOR_URL: 'postgresql://owner@db/rd',
    RD_DATABASE_CONNECTIONS: '50',
    RD_DATABASE_KEEPS_PLANS: 'no',
    RD_DATA_DIR: '/var/lib/rd',
    RD_HOST: '::1',
    RD_PORT: '80',
    RD_PUBLIC_URL: 'https://rd.example.nl/',
    RD_LOG_LEVEL: ' debug ',
    RD_BSN_KEY: 'AB'.repeat(32),
    RD_OIDC_ISSUER: 'https://login.example.nl',
    RD_OIDC_CLIENT_ID: 'rd',
    RD_OIDC_CLIENT_KEY_FILE: '/etc/rd/key.pem',
    RD_CONTACT_NAME: 'Regio Voorbeeld',
    RD_CONTACT_URL: 'https://regio.example/contact',
    RD_CONTACT_EMAIL: 'beveiliging@regio.example',
    RD_TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,::1',
    PGUSER: 'rd_app',
  });
  assert.deepEqual(config, {
    database: {
      dataDir: '/var/lib/rd',
      url: 'postgres://app@db/rd',
      migratorUrl: 'postgresql://owner@db/rd',
      user: 'rd_app',
      maxConnections: 50,
      keepsPlans: false,
    },
    http: { host: '::1', port: 80, publicUrl: 'https://rd.example.nl' },
    site: {
      contact: { name: 'Regio Voorbeeld', url: 'https://regio.example/contact', email: 'beveiliging@regio.example' },
      trustProxy: ['127.0.0.1', '10.0.0.0/8', '::1'],
    },
    logLevel: 'debug',
    bsnKeyHex: 'ab'.repeat(32),
    oidc: { issuer: 'https://login.example.nl', clientId: 'rd', clientKeyFile: '/etc/rd/key.pem' },
  });
  assert.equal(loadConfig({ RD_HOST: '::1' }).http.publicUrl, 'http://[::1]:8181');
  assert.deepEqual(loadConfig({ DATABASE_URL: '', RD_PORT: ' ' }), loadConfig({}));
});

test('all that is wrong is told at once, in Dutch, without repeating values', () => {
  const secret = 'mysql://root:geheim@db/rd';
  const wrong = {
    DATABASE_URL: secret,
    RD_PORT: '70000',
    RD_LOG_LEVEL: 'loud',
    RD_BSN_KEY: 'abc',
    RD_OIDC_CLIENT_ID: 'rd',
    RD_CONTACT_EMAIL: 'regio',
    RD_TRUST_PROXY: 'proxy.intern',
  };
  assert.throws(
    () => loadConfig(wrong),
    (error) => {
      assert.ok(error instanceof ConfigError);
      assert.equal(error.findings.length, 7);
      assert.match(error.message, /^De instellingen kloppen niet:\n- DATABASE_URL moet .*postgres:\/\//);
      assert.doesNotMatch(error.message, /geheim|70000|loud/);
      return true;
    },
  );
  assert.throws(() => loadConfig({ DATABASE_MIGRATOR_URL: 'postgres://x/y' }), /alleen samen met DATABASE_URL/);
});

test('the BSN key is made once, also by programs starting together, and is for its owner only', async () => {
  const dataDir = join(await mkdtemp(join(tmpdir(), 'rd-key-')), 'data');
  const keys = await Promise.all(Array.from({ length: 5 }, () => loadBsnKey({ database: { dataDir } })));
  assert.equal(new Set(keys.map((key) => key.toString('hex'))).size, 1);
  assert.equal(keys[0]?.length, 32);
  assert.equal((await stat(join(dataDir, 'bsn.key'))).mode & 0o777, 0o600);
  const given = 'cd'.repeat(32);
  assert.equal((await loadBsnKey({ bsnKeyHex: given, database: { dataDir } })).toString('hex'), given);
  await writeFile(join(dataDir, 'bsn.key'), 'damaged');
  await assert.rejects(loadBsnKey({ database: { dataDir } }), /beschadigd.*Maak geen nieuwe sleutel/);
  await rm(join(dataDir, '..'), { recursive: true });
});

test('a hub elsewhere needs certificates and the name of who may call; one on this machine does not', () => {
  const here = { RD_HUB_URL: 'http://localhost:8191/', RD_HUB_LISTEN_PORT: '8190', RD_MAILBOX_DIR: '/var/postbussen' };
  assert.deepEqual(loadConfig(here).hub, {
    url: 'http://localhost:8191/',
    listen: { host: 'localhost', port: 8190 },
    mailboxDir: '/var/postbussen',
    resendHours: 120,
    answerAs: 'Du01',
  });
  assert.equal(loadConfig({ ...here, RD_HUB_ANSWER_ENVELOPE: 'Di01' }).hub?.answerAs, 'Di01');
  assert.throws(() => loadConfig({ ...here, RD_HUB_ANSWER_ENVELOPE: 'Fo01' }), /RD_HUB_ANSWER_ENVELOPE/);
  const tls = { RD_HUB_CERT_FILE: '/a.crt', RD_HUB_KEY_FILE: '/a.key', RD_HUB_CA_FILE: '/ca.crt' };
  const elsewhere = { RD_HUB_URL: 'https://ggk.example/', RD_HUB_LISTEN_PORT: '8443', RD_HUB_LISTEN_HOST: '0.0.0.0' };
  assert.equal(loadConfig({ ...elsewhere, ...tls, RD_HUB_CALLER: '00000001' }).hub?.caller, '00000001');
  for (const wrong of [elsewhere, { ...elsewhere, ...tls }, { ...here, RD_HUB_URL: 'http://ggk.example/' }])
    assert.throws(() => loadConfig(wrong), /RD_HUB_/);
  assert.throws(() => loadConfig({ ...here, RD_HUB_KEY_FILE: '/a.key' }), /horen bij elkaar/);
});

test('mail needs a server and a sender: both or neither, and of the right form', () => {
  const rows = [
    [{ RD_SMTP_URL: 'smtp://mail.example:587', RD_MAIL_FROM: 'Rode Draad <noreply@regio.example>' }, undefined],
    [{ RD_SMTP_URL: 'smtp://mail.example:587' }, /horen bij elkaar/],
    [{ RD_MAIL_FROM: 'noreply@regio.example' }, /horen bij elkaar/],
    [{ RD_SMTP_URL: 'https://mail.example', RD_MAIL_FROM: 'noreply@regio.example' }, /RD_SMTP_URL/],
    [{ RD_SMTP_URL: 'smtps://mail.example', RD_MAIL_FROM: 'niemand' }, /RD_MAIL_FROM/],
  ] as const;
  for (const [env, refused] of rows) {
    if (refused) assert.throws(() => loadConfig(env), refused);
    else assert.equal(loadConfig(env).mail?.url, 'smtp://mail.example:587');
  }
});
