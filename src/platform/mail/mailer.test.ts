import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openMailer } from './index.ts';
import { startMailServer } from './testing/mail-server.ts';

const server = await startMailServer();
const mailer = openMailer({ url: server.url, from: 'Rode Draad <noreply@regio.example>' });
after(async () => {
  mailer.close();
  await server.close();
});

test('mail arrives as plain text, from the sender of the settings, marked as made by a machine', async () => {
  await mailer.send({
    to: 'caro@regio.example',
    subject: 'Er zijn 3 zaken',
    text: 'Drie zaken.\nhttps://rd.example/vandaag',
  });
  const [mail] = server.received;
  assert.deepEqual([mail?.from, mail?.to], ['noreply@regio.example', ['caro@regio.example']]);
  for (const part of [
    /^Subject: Er zijn 3 zaken\r$/m,
    /^Auto-Submitted: auto-generated\r$/m,
    /rd\.example\/vandaag/,
    /text\/plain/,
  ])
    assert.match(mail?.raw ?? '', part);
});

test('a line break in a subject makes no header of its own', async () => {
  await mailer.send({ to: 'caro@regio.example', subject: 'Een\r\nBcc: ander@elders.example', text: 'Tekst' });
  assert.deepEqual(server.received.at(-1)?.to, ['caro@regio.example']);
});

test('what the server turns away is an error, so that it is tried again', async () => {
  server.refuse(true);
  await assert.rejects(
    mailer.send({ to: 'caro@regio.example', subject: 'Nog eens', text: 'Tekst' }),
    /try again later/,
  );
  server.refuse(false);
});

test('elsewhere than on this machine nothing is sent to a server without TLS', async () => {
  const elsewhere = openMailer({ url: server.url.replace('127.0.0.1', '127.0.0.2'), from: 'noreply@regio.example' });
  const before = server.received.length;
  await assert.rejects(elsewhere.send({ to: 'caro@regio.example', subject: 'Open', text: 'Tekst' }), /STARTTLS/i);
  assert.equal(server.received.length, before);
  elsewhere.close();
});
