import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { octoberOf, tooMuchOf } from './declaration.ts';
import { choose } from './keyboard.ts';
import { assertSound, settled } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest } = await browserTests();

/** Told once all is on this computer: from then on nothing is asked of the network. */
const KEPT = /Controleren kan nu ook zonder internet\. U kunt dit scherm dan ook opnieuw laden/;

/** Opens the chooser of files by keyboard and gives it a file. */
async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose(page, 'button', 'Kies een bestand')]);
  await chooser.setFiles({ name, mimeType: 'text/xml', buffer });
}

browserTest('a provider judges a declaration without network, and nothing leaves the computer', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('S. Aydin');
  await choose(page, 'link', 'Declareren');
  await choose(page, 'link', 'Controleer een bestand eerst op uw eigen computer');
  await page.getByText(KEPT).waitFor({ timeout: 60_000 });
  await assertSound(page);

  const sent: string[] = [];
  // Letters may be taken again out of the browser's own cache; of anything else not even an attempt is made.
  page.on('request', (request) => {
    if (request.resourceType() !== 'font') sent.push(`${request.method()} ${request.url()}`);
  });
  await page.context().setOffline(true);
  const { bytes } = await tooMuchOf('De Meander Jeugdhulp', 'Oss');
  await chooseFile(page, 'oktober.xml', bytes);
  await page.getByRole('heading', { name: /^[\d.]+ van [\d.]+ regels worden betaald$/ }).waitFor({ timeout: 60_000 });
  const causes = page.getByRole('table', { name: 'Wat klopt niet, en wat u doet' });
  for (const rule of ['TR418', 'TR322']) await causes.getByRole('cell', { name: rule, exact: true }).waitFor();
  await assertSound(page);

  // What can be repaired at once has a button; the file that comes of it is judged anew, on this computer as well.
  await choose(page, 'button', /^Herstel 1 regel: Ander tarief/);
  await page.getByRole('heading', { name: '1 regel is hersteld in oktober-hersteld.xml' }).waitFor();
  await causes.getByRole('cell', { name: 'TR418', exact: true }).waitFor({ state: 'detached' });
  await assertSound(page);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    choose(page, 'link', 'Download het herstelde bestand'),
  ]);
  assert.equal(saved.suggestedFilename(), 'oktober-hersteld.xml');
  await choose(page, 'button', 'Terug naar uw eigen bestand');
  await causes.getByRole('cell', { name: 'TR418', exact: true }).waitFor();

  await chooseFile(page, 'ander.xml', await octoberOf('Kompas en Kade', 'Oss'));
  await page.getByText('De afzender in het bestand is niet uw organisatie.').waitFor();
  await assertSound(page);
  assert.deepEqual(sent, [], 'something was asked of the network');
});

browserTest('loaded once, the screen opens again without network, until one signs out', async (visitor) => {
  const { page, signInAs, system, expectReport } = visitor;
  expectReport(/ERR_INTERNET_DISCONNECTED/);
  const address = `${system.url}/declareren/vooraf`;
  await signInAs('S. Aydin');
  await page.goto(address);
  await page.getByText(KEPT).waitFor({ timeout: 60_000 });
  const { bytes } = await tooMuchOf('De Meander Jeugdhulp', 'Oss');
  const stored = await page.evaluate(readCaches);
  assert.deepEqual(
    stored.filter(({ path }) => !/^\/(assets\/|declareren\/vooraf$|sealed\/proefgegevens$)/.test(path)),
    [],
    'nothing else is kept',
  );
  assert.ok(stored.length > 10, 'this test can fail');
  // Neither as it came nor unpacked can what was kept of the facts be read.
  for (const { text, path } of stored)
    if (path.startsWith('/sealed/')) assert.ok(!text.startsWith('\u001f') && !/afdruk|municipalit/.test(text), path);

  await page.context().setOffline(true);
  await page.reload();
  await page.getByText('U werkt zonder internet.').waitFor();
  await page.getByText(/Controleren kan nu ook zonder internet\./).waitFor({ timeout: 60_000 });
  await assertSound(page);
  await chooseFile(page, 'oktober.xml', bytes);
  await page.getByRole('heading', { name: /^[\d.]+ van [\d.]+ regels worden betaald$/ }).waitFor({ timeout: 60_000 });
  await page.getByRole('cell', { name: 'TR418', exact: true }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Dien dit bestand in' }).count(), 0, 'nothing to send it by');
  await assertSound(page);

  // Another tab has no key to what this one kept.
  const other = await page.context().newPage();
  await other.goto(address);
  await other.getByText('De server is niet bereikbaar.').first().waitFor();
  assert.equal(await other.getByText('U kunt bestanden controleren.').count(), 0);
  await assertSound(other);
  await other.close();

  await page.context().setOffline(false);
  await choose(page, 'button', 'Verbinding proberen');
  await page.getByText('U werkt zonder internet.').waitFor({ state: 'detached' });
  await page.getByText(KEPT).waitFor({ timeout: 60_000 });
  await choose(page, 'button', /^S\. Aydin/);
  await page.getByRole('menuitem', { name: 'Afmelden' }).press('Enter');
  await page.waitForURL((there) => there.pathname !== '/declareren/vooraf');
  await page.goto(system.url);
  await settled(page);
  assert.deepEqual(await page.evaluate(readCaches), []);
  await page.context().setOffline(true);
  await assert.rejects(page.goto(address), /ERR_INTERNET_DISCONNECTED/);
});

/** Everything in the caches of the browser for this address: where, and what as text. */
async function readCaches(): Promise<{ path: string; text: string }[]> {
  const found: { path: string; text: string }[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const text = (await (await cache.match(request))?.text()) ?? '';
      found.push({ path: new URL(request.url).pathname, text });
    }
  }
  return found;
}

browserTest('after the check a button sends the same file by the ordinary way', async ({ page, signInAs }) => {
  await signInAs('S. Aydin');
  await choose(page, 'link', 'Declareren');
  await choose(page, 'link', 'Controleer een bestand eerst op uw eigen computer');
  await page.getByText(/Controleren kan nu ook zonder internet\./).waitFor({ timeout: 60_000 });
  await chooseFile(page, 'oktober.xml', await octoberOf('De Meander Jeugdhulp', 'Oss'));
  await page.getByRole('heading', { name: /regels worden betaald$/ }).waitFor({ timeout: 60_000 });
  await choose(page, 'button', 'Dien dit bestand in');
  await page.getByRole('heading', { level: 1, name: 'Declareren' }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'oktober.xml' }).waitFor();
});
