import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { asOwner } from '../../src/platform/db/index.ts';
import { checkFile } from '../../src/standards/ijw/index.ts';
import { octoberOf, tooMuchOf } from './declaration.ts';
import { assertFocusKept, choose, fillIn, tabTo } from './keyboard.ts';
import { assertSound, settled, visit } from './screen.ts';
import { browserTests } from './visitor.ts';

const { browserTest, system } = await browserTests();
const NUMBER = 'D2026100828';
const declaration = await octoberOf('De Meander Jeugdhulp', 'Oss');

/** Opens the chooser of files by keyboard and gives it a file. */
async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose(page, 'button', 'Kies een bestand')]);
  await chooser.setFiles({ name, mimeType: 'text/xml', buffer });
}

browserTest('a file that is no declaration of this provider is refused in plain Dutch', async (visitor) => {
  const { page, signInAs, expectReport } = visitor;
  expectReport(/status of 4(00|03|22) .*\/v1\/berichten/);
  await signInAs('S. Aydin');
  await choose(page, 'link', 'Declareren');
  await assertSound(page);
  await chooseFile(page, 'foto.jpg', Buffer.from('geen xml'));
  await page.getByText('foto.jpg is geen XML-bestand. Het is niet verstuurd.').waitFor();
  await chooseFile(page, 'rommel.xml', Buffer.from('<rommel/>'));
  await page.getByText('rommel.xml is niet aangenomen.').waitFor();
  await page.getByText(/Er is niets bewaard/).waitFor();
  await assertSound(page);
  await chooseFile(page, 'ander.xml', await octoberOf('Kompas en Kade', 'Oss'));
  await page.getByText('ander.xml is niet aangenomen.').waitFor();
  await page.getByText(/Dat is niet uw organisatie\. Kies een bestand van uw eigen organisatie\./).waitFor();
  await assertFocusKept(page);
});

browserTest('a file that breaks off half-way is refused after reading, and says where', async ({ page, signInAs }) => {
  await signInAs('S. Aydin');
  await choose(page, 'link', 'Declareren');
  const half = Buffer.from(declaration.toString('utf8').replace(/B2026100828/, 'B2026100829'));
  await chooseFile(page, 'half.xml', half.subarray(0, half.length / 2));
  const row = page.getByRole('listitem').filter({ hasText: 'half.xml' });
  await row.getByText('Geweigerd', { exact: true }).waitFor();
  await choose(page, 'link', 'half.xml');
  await page.getByText('Dit bericht is geweigerd.').waitFor();
  await page.getByRole('table', { name: /^Wat er niet klopt/ }).waitFor();
  await assertSound(page);
});

browserTest(
  'R-287: the care administrator declares, leaves, comes back and gets a verdict and an answer',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('S. Aydin');
    assert.equal(await visit(page, `${system.url}/contracten`), 'Contracten');
    for (const row of await page.locator('tbody tr').allTextContents()) assert.match(row, /De Meander Jeugdhulp/);

    await system.worker.stop();
    await choose(page, 'link', 'Declareren');
    await page.getByRole('heading', { level: 1, name: 'Declareren' }).waitFor();
    await chooseFile(page, 'oktober.xml', declaration);
    await page.getByText('oktober.xml is ontvangen. U kunt dit scherm verlaten; wij werken door.').waitFor();
    const row = page.getByRole('listitem').filter({ hasText: 'oktober.xml' });
    await row.getByRole('progressbar', { name: 'Voortgang van oktober.xml' }).waitFor();
    await assertFocusKept(page);
    await assertSound(page);
    await choose(page, 'link', 'Berichten');
    await page.getByRole('heading', { level: 1, name: 'Berichten' }).waitFor();
    await assertSound(page);
    system.worker.start();
    await choose(page, 'link', 'Declareren');
    await row.getByRole('link', { name: 'Bekijk het oordeel' }).waitFor();
    await assertSound(page);
    await choose(page, 'link', 'oktober.xml');
    await page.getByText('Dit bericht is verwerkt.').waitFor();
    await assertSound(page);
    await choose(page, 'link', 'Bekijk het oordeel');
    await page.getByRole('heading', { level: 1, name: `Declaratie ${NUMBER}` }).waitFor();
    await page.getByRole('heading', { name: /^\d+ van \d+ regels worden betaald$/ }).waitFor();
    await assertSound(page);

    const answer = 'Download het antwoord (JW325)';
    const [file] = await Promise.all([page.waitForEvent('download'), choose(page, 'link', answer)]);
    const report = await checkFile([await readFile(await file.path())], { fileName: file.suggestedFilename() });
    assert.deepEqual([report.message, report.xsdValid, report.findings], ['JW325', true, []]);

    await choose(page, 'link', /^Bekijk \d+ regels$/);
    await page.waitForURL(/oordeel=afgewezen&regel=TR\d+/);
    await settled(page);
    await assertSound(page);
    const reference =
      (await page
        .locator('#regels ~ * tbody th a, section[aria-labelledby=regels] tbody th a')
        .first()
        .textContent()) ?? '';
    await choose(page, 'link', reference);
    await page.getByRole('heading', { level: 1, name: `Declaratieregel ${reference}` }).waitFor();
    await page.getByRole('heading', { name: /^Niet betaald: \d+ van de \d+ controles? / }).waitFor();
    await page.getByText('Voldoet niet', { exact: true }).first().waitFor();
    await assertSound(page);
  },
);

browserTest('the financial officer of Oss opens the proof of a line and shows a BSN for a purpose', async (visitor) => {
  const { page, signInAs } = visitor;
  await signInAs('J. Verhoeven');
  await choose(page, 'link', 'Declaraties');
  await page.getByRole('heading', { level: 1, name: 'Declaraties' }).waitFor();
  await fillIn(page, 'Zoek op nummer of aanbieder', NUMBER, 'searchbox');
  await page.keyboard.press('Enter');
  await page.waitForURL(/zoek=D2026100828/);
  await settled(page);
  await assertSound(page);
  const claim = page.getByRole('row', { name: /De Meander Jeugdhulp/ }).getByRole('link');
  await claim.waitFor();
  await page.goto(`${system.url}${await claim.getAttribute('href')}?oordeel=goedgekeurd`);
  await settled(page);
  const line = (await page.locator('section[aria-labelledby=regels] tbody th a').first().textContent()) ?? '';
  await choose(page, 'link', line);
  await page.getByRole('heading', { name: /^Wordt betaald: alle \d+ controles kloppen$/ }).waitFor();
  await choose(page, 'button', 'Beslis opnieuw op dezelfde feiten');
  await page.getByText(/^Op .* uur opnieuw beslist: het besluit is gelijk\.$/).waitFor();
  await assertFocusKept(page);
  await assertSound(page);
  const findings = await page.locator('.findings > li').allTextContents();
  assert.ok(findings.length > 20, `${findings.length} checks`);
  for (const rule of ['TR338', 'TR418', 'TR346', 'TR321']) {
    assert.ok(
      findings.some((finding) => finding.includes(rule)),
      `${rule} is shown`,
    );
  }
  assert.match(
    findings.find((finding) => finding.includes('TR418')) ?? '',
    /Het tarief is het afgesproken tarief\.\s€\s\d+,\d\d/,
  );
  const thread = page.getByRole('navigation', { name: 'Plaats op de draad' });
  assert.match((await thread.locator('li').first().textContent()) ?? '', /^Doel/);
  assert.match((await thread.textContent()) ?? '', /ContractC-\d{4}-\d{3}, clausule \d/);
  assert.ok((await thread.getByRole('link').count()) >= 3);

  await page.getByText(/^BSN •{7}\d{2}$/).waitFor();
  await choose(page, 'button', 'Toon het BSN, dit wordt vastgelegd');
  await page.getByRole('dialog', { name: 'Waarvoor hebt u het BSN nodig?' }).waitFor();
  await assertSound(page);
  await tabTo(page, 'radio', 'Formele controle van een declaratie');
  await choose(page, 'button', 'Toon het BSN en leg dit vast');
  await page.getByText(/^BSN 9999\d{5}$/).waitFor();
  await assertFocusKept(page);
  await assertSound(page);
  const logged = await asOwner(system.db, (tx) =>
    tx.query(`select l.purpose, l.outcome from access_log l join person p on p.id = l.person_id
               where p.name = 'J. Verhoeven' and l.action like '%reveal-bsn%'`),
  );
  assert.deepEqual(logged, [{ purpose: 'formal-control', outcome: 'allowed' }]);
  await choose(page, 'link', /^De draad$/);
  await page.getByRole('heading', { level: 1, name: 'De draad: van doel naar resultaat' }).waitFor();
  await assertSound(page);
});

browserTest(
  'a dropped file is counted through and decided; too high a tariff and too much volume say so',
  async (visitor) => {
    const { page, signInAs } = visitor;
    await signInAs('S. Aydin');
    await choose(page, 'link', 'Declareren');
    await page.getByRole('heading', { level: 1, name: 'Declareren' }).waitFor();
    const { bytes, number } = await tooMuchOf('De Meander Jeugdhulp', "'s-Hertogenbosch");
    await system.worker.stop();
    await dropFile(page, 'te-veel.xml', bytes);
    const row = page.getByRole('listitem').filter({ hasText: 'te-veel.xml' });
    const bar = row.getByRole('progressbar', { name: 'Voortgang van te-veel.xml' });
    await bar.waitFor();
    await asOwner(system.db, (tx) =>
      tx.execute(`update job set started_at = now(), progress = '{"stage": "Regels beoordelen", "done": 30, "total": 120}'
                 where id = (select max(job_id) from message where file_name = 'te-veel.xml')`),
    );
    await page.waitForFunction((it) => it?.getAttribute('aria-valuenow') === '25', await bar.elementHandle());
    assert.match((await row.textContent()) ?? '', /30 van 120/);
    await assertSound(page);
    system.worker.start();
    await row.getByRole('link', { name: 'Bekijk het oordeel' }).waitFor();
    await choose(page, 'link', 'te-veel.xml');
    await choose(page, 'link', 'Bekijk het oordeel');
    await page.getByRole('heading', { level: 1, name: `Declaratie ${number}` }).waitFor();
    const claim = new URL(page.url()).pathname;
    for (const [rule, repair] of [
      ['TR418', /tarief/i],
      ['TR321', /in plaats van/],
    ] as const) {
      await page.goto(`${system.url}${claim}?oordeel=afgewezen&regel=${rule}`);
      await settled(page);
      const reference = (await page.locator('section[aria-labelledby=regels] tbody th a').first().textContent()) ?? '';
      await choose(page, 'link', reference);
      await page.getByRole('heading', { name: /^Niet betaald: / }).waitFor();
      assert.match((await page.locator('.finding--failed').allTextContents()).join(' '), new RegExp(rule));
      assert.match((await page.locator('.repair').textContent()) ?? '', repair);
      await assertSound(page);
    }
  },
);

/** Drops a file from disk where a mouse would: the browser itself makes the DataTransfer. */
async function dropFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rd-drop-'));
  await writeFile(join(folder, name), bytes);
  const box = await page.locator('.file-drop').boundingBox();
  assert.ok(box);
  const at = { x: box.x + box.width / 2, y: box.y + 20 };
  const data = { items: [], files: [join(folder, name)], dragOperationsMask: 1 };
  const browser = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, ...at, data });
  await page.getByText(`${name} is ontvangen. U kunt dit scherm verlaten; wij werken door.`).waitFor();
  await rm(folder, { recursive: true });
}
