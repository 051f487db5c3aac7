import { statfs } from 'node:fs/promises';
import type { Check } from '../check.ts';
import { doctorText } from '../doctor.nl.ts';

/** The first Node that runs TypeScript by itself, and the least room for a database to work in. */
const LEAST_NODE = [22, 18] as const;
const LEAST_FREE_BYTES = 2e9;
const LEAST_FREE_SHARE = 0.05;

/** The Node that runs us. */
export const nodeVersion: Check = async () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  const text = doctorText.node(process.versions.node);
  return [ok ? { check: 'node', ok, text } : { check: 'node', ok, text, advice: doctorText.nodeOld }];
};

/** The PostgreSQL behind the connection. */
export const postgresVersion: Check = async ({ tx }) => {
  const { version, number } = await tx.one<{ version: string; number: number }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number`,
  );
  const text = doctorText.postgres(version);
  if (number >= 150_000) return [{ check: 'postgres', ok: true, text }];
  return [{ check: 'postgres', ok: false, text, advice: doctorText.postgresOld }];
};

/** Room on the disk of the data folder. */
export const diskSpace: Check = async ({ dataDir }) => {
  const disk = await statfs(dataDir).catch(() => undefined);
  if (disk === undefined) return [];
  const free = disk.bavail * disk.bsize;
  const ok = free >= LEAST_FREE_BYTES && free >= disk.blocks * disk.bsize * LEAST_FREE_SHARE;
  const text = doctorText.disk(doctorText.gigabytes(free));
  return [ok ? { check: 'disk', ok, text } : { check: 'disk', ok, text, advice: doctorText.diskAdvice }];
};
