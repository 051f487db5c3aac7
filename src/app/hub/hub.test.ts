import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { dropFile, makePoster, openEndpoint, takeFiles } from '../../platform/transport/index.ts';
import { buildGgkPost, type GgkMessage, MAX_POST_BYTES, readGgkPost } from '../../standards/ggk/index.ts';
import { startHub } from './hub.ts';
import { returnMessage, startMessage } from './testing/messages.ts';
import { QUIET } from './unrest.ts';

const [OSS, MEANDER] = ['0828', '99990001'];
const folder = await mkdtemp(join(tmpdir(), 'rd-hub-'));
const mailbox = join(folder, 'postbussen', MEANDER);
const heard: GgkMessage[] = [];
let refusing = 0;

const municipality = await openEndpoint({
  host: 'localhost',
  port: 0,
  maximumBytes: MAX_POST_BYTES,
  handle: async ({ body, headers }) => {
    if (refusing-- > 0) return { status: 503 };
    const read = readGgkPost(body, { soapAction: String(headers.soapaction) });
    assert.ok(read.ok);
    heard.push(read.value);
    return { status: 202 };
  },
  onError: (error) => assert.fail(String(error)),
});
const hub = await startHub({
  host: 'localhost',
  port: 0,
  controlPort: 0,
  folder: join(folder, 'knooppunt'),
  municipalityUrl: `http://localhost:${municipality.port}/`,
  mailboxRoot: join(folder, 'postbussen'),
  named: {},
  onError: (error) => assert.fail(String(error)),
});
const poster = makePoster({ url: `http://localhost:${hub.port}/` });
after(async () => {
  poster.close();
  await hub.close();
  await municipality.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  hub.setUnrest(QUIET);
  refusing = 0;
  heard.length = 0;
});

type Post = {
  readonly functie?: string;
  readonly to?: string;
  readonly reference?: string;
  readonly bytes: Uint8Array;
};

async function post({ functie = 'JW306', to = MEANDER, reference = randomUUID(), bytes }: Post): Promise<number> {
  const built = buildGgkPost({
    berichtcode: 'Di01',
    zender: { organisatie: OSS, applicatie: 'Proef' },
    ontvanger: { organisatie: to, applicatie: 'GGk' },
    referentienummer: reference,
    tijdstipBericht: '20261122120000',
    functie,
    parameters: {
      applicatieVersie: '0001',
      applicatieSubversie: '0000',
      functieVersie: '0003',
      functieSubversie: '0002',
    },
    bericht: { kind: 'xmlBestand', bytes },
  });
  assert.ok(built.ok);
  const posted = await poster.post(built.value.headers, built.value.body);
  return posted.kind === 'answered' ? posted.status : 0;
}

async function until<T>(find: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (let look = 0; look < 200; look += 1) {
    const found = await find();
    if (found !== undefined) return found;
    await sleep(25);
  }
  throw new Error('it did not come');
}
const heardOne = () => until(() => heard.shift());
const settled = () => until(() => (hub.waiting() === 0 ? true : undefined));
async function inbox(): Promise<{ name: string; text: string }[]> {
  const files = await takeFiles(join(mailbox, 'in'), 10);
  const read = await Promise.all(
    files.map(async (file) => ({ name: file.name, text: (await file.read()).toString() })),
  );
  await Promise.all(files.map((file) => file.done()));
  return read;
}
const inboxOne = () => until(async () => (await inbox())[0]);

test('what a provider lays in its mailbox reaches the municipality as Di01; the return message comes back in the mailbox', async () => {
  const sent = startMessage('S1');
  await dropFile(join(mailbox, 'uit'), 'JW305_99990001_S1.xml', sent);
  const came = await heardOne();
  assert.ok(came.berichtcode === 'Di01');
  assert.deepEqual([came.functie, came.zender.organisatie, came.ontvanger.organisatie], ['JW305', MEANDER, OSS]);
  assert.deepEqual(Buffer.from(came.bericht.bytes), Buffer.from(sent));
  assert.equal(await post({ bytes: returnMessage('S1') }), 202);
  const { name, text } = await inboxOne();
  assert.match(name, /^JW306_0828_S1_/);
  assert.equal(text, Buffer.from(returnMessage('S1')).toString());
});

test('a municipality that is away gets its message when it is back', async () => {
  refusing = 2;
  await dropFile(join(mailbox, 'uit'), 'JW305_99990001_S2.xml', startMessage('S2'));
  assert.equal((await heardOne()).berichtcode, 'Di01');
  await settled();
});

test('faults by their code: twice the same number, an unknown receiver, a content that is no message', async () => {
  const reference = randomUUID();
  const bytes = returnMessage('S3');
  assert.equal(await post({ bytes, reference }), 202);
  assert.equal(await post({ bytes, reference }), 202);
  const again = await heardOne();
  assert.ok(again.berichtcode === 'Fo01');
  assert.deepEqual([again.code, again.crossRefnummer], ['IB016', reference]);
  // The refusal may be heard before the first one is laid in the mailbox: it comes, and comes once.
  await inboxOne();
  await settled();
  assert.equal((await inbox()).length, 0);
  await post({ bytes: Buffer.from('<geen-bericht/>') });
  const unread = await heardOne();
  assert.ok(unread.berichtcode === 'Fo01');
  assert.equal(unread.code, 'IB014');
  await post({ bytes, to: '99990009' });
  const misled = await heardOne();
  assert.ok(misled.berichtcode === 'Fo01');
  assert.equal(misled.code, 'IB007');
});

test('a provider finds the reason beside its mailbox when a file is no message', async () => {
  await dropFile(join(mailbox, 'uit'), 'kapot.xml', Buffer.from('<geen-bericht/>'));
  const { name, text } = await inboxOne();
  assert.match(name, /^kapot_.*\.fout\.json$/);
  assert.equal(JSON.parse(text).code, 'IB014');
});

test('an envelope that cannot be read is refused at once, one beyond 25 MB is not kept', async () => {
  const bad = await poster.post({ 'content-type': 'text/xml' }, Buffer.from('<kapot'));
  assert.ok(bad.kind === 'answered' && bad.status === 400);
  assert.match(Buffer.from(bad.body).toString(), /IB001/);
});

test('loss, doubling and damage as asked; the seed decides which, not the clock', async () => {
  hub.setUnrest({ ...QUIET, drop: 1 });
  await post({ bytes: returnMessage('S4') });
  await settled();
  assert.deepEqual(await inbox(), []);
  hub.setUnrest({ ...QUIET, duplicate: 1 });
  await post({ bytes: returnMessage('S4') });
  await settled();
  assert.equal((await inbox()).length, 2);
  hub.setUnrest({ ...QUIET, corrupt: 1 });
  await post({ bytes: returnMessage('S4') });
  assert.notEqual((await inboxOne()).text, Buffer.from(returnMessage('S4')).toString());
  hub.setUnrest({ ...QUIET, refuse: 1 });
  assert.equal(await post({ bytes: returnMessage('S4') }), 503);
});

test('a message that must be overtaken goes after the next one, or in the end by itself', async () => {
  hub.setUnrest({ ...QUIET, reorder: 1, delayMs: 400 });
  await post({ bytes: returnMessage('S5') });
  hub.setUnrest(QUIET);
  await post({ bytes: returnMessage('S6') });
  const order: string[] = [];
  await until(async () => {
    order.push(...(await inbox()).map(({ name }) => name.slice(0, 13)));
    return order.length === 2 ? true : undefined;
  });
  assert.deepEqual(order, ['JW306_0828_S6', 'JW306_0828_S5']);
});

test('a hub that is stopped delivers after its start what was waiting', async () => {
  const place = join(folder, 'tweede');
  const options = { host: 'localhost', port: 0, controlPort: 0, folder: place, municipalityUrl: undefined, named: {} };
  const open = (root: string) => startHub({ ...options, mailboxRoot: root, onError: () => {} });
  const first = await open(join(folder, 'twee'));
  first.setUnrest({ ...QUIET, delay: 1, delayMs: 300 });
  const other = makePoster({ url: `http://localhost:${first.port}/` });
  const built = buildGgkPost({
    berichtcode: 'Di01',
    zender: { organisatie: OSS, applicatie: 'Proef' },
    ontvanger: { organisatie: MEANDER, applicatie: 'GGk' },
    referentienummer: randomUUID(),
    tijdstipBericht: '20261122120000',
    functie: 'JW306',
    parameters: {
      applicatieVersie: '0001',
      applicatieSubversie: '0000',
      functieVersie: '0003',
      functieSubversie: '0002',
    },
    bericht: { kind: 'xmlBestand', bytes: returnMessage('S7') },
  });
  assert.ok(built.ok);
  await other.post(built.value.headers, built.value.body);
  other.close();
  await first.close();
  const second = await open(join(folder, 'twee'));
  await until(async () => ((await takeFiles(join(folder, 'twee', MEANDER, 'in'), 1)).length === 1 ? true : undefined));
  await second.close();
});

test('the control endpoint tells the counts and takes other chances; what is no chance is refused', async () => {
  const at = `http://127.0.0.1:${hub.controlPort}`;
  const set = (body: object) => fetch(`${at}/onrust`, { method: 'PUT', body: JSON.stringify(body) });
  assert.equal(((await (await set({ drop: 0.5, seed: 'x' })).json()) as { drop: number }).drop, 0.5);
  assert.equal((await set({ drop: 2 })).status, 422);
  assert.equal((await set({ iets: 1 })).status, 422);
  const told = (await (await fetch(`${at}/stand`)).json()) as { delivered: number };
  assert.equal(told.delivered, hub.counts().delivered);
});
