import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../paths.ts';
import { openApiDocument } from './document.ts';

// Puts the document that the server's own routes make before the NLgov API Design Rules; an error fails.
const folder = await mkdtemp(join(tmpdir(), 'rode-draad-openapi-'));
try {
  const document = await openApiDocument();
  const file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(document, null, 2));
  console.log(`${Object.keys(document.paths ?? {}).length} paths`);
  process.exitCode = await lint(file);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function lint(file: string): Promise<number> {
  const spectral = join(PROJECT_ROOT, 'node_modules', '@stoplight', 'spectral-cli', 'dist', 'index.js');
  const rules = join(PROJECT_ROOT, 'api-design-rules', 'adr-2.2-linter.yaml');
  const args = [spectral, 'lint', '-r', rules, '--fail-severity', 'error', file];
  const child = spawn(process.execPath, args, { stdio: 'inherit', cwd: folder });
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
