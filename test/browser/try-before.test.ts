import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { octoberOf, tooMuchOf } from './declaration.ts';
import { choose } from './keyboard.ts';
import { assertSound } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest } = await browserTests();

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
  await page.getByText(/Controleren kan nu ook zonder internet\./).waitFor({ timeout: 60_000 });
  await assertSound(page);

  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
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
