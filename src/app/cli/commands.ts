import { serveText } from '../serve/serve.nl.ts';
import { administratorText } from './administrator.nl.ts';
import { backupTexts, restoreTexts } from './backup.nl.ts';
import { checkText } from './check.nl.ts';
import { checkOcdsText } from './check-ocds.nl.ts';
import type { Command } from './command.ts';
import { demoText } from './demo.nl.ts';
import { doctorTexts } from './doctor.nl.ts';
import { exportText } from './export.nl.ts';
import { hubText } from './hub.nl.ts';
import { importText } from './import.nl.ts';
import { migrateText } from './migrate.nl.ts';
import { replayText } from './replay.nl.ts';
import { verifyLogText } from './verify-log.nl.ts';
import { processText, workerText } from './worker.nl.ts';

type Entry = { readonly summary: string; readonly load: () => Promise<Command> };

const entry = ({ summary }: { readonly summary: string }, load: () => Promise<Command>): Entry => ({ summary, load });

/** All commands; each is loaded only when it is asked for, so that the program starts at once. */
export const COMMANDS: Readonly<Record<string, Entry>> = {
  serve: entry(serveText, async () => (await import('./serve.ts')).serve),
  worker: entry(workerText, async () => (await import('./worker.ts')).worker),
  migrate: entry(migrateText, async () => (await import('./migrate.ts')).migrateCommand),
  administrator: entry(administratorText, async () => (await import('./administrator.ts')).administrator),
  demo: entry(demoText, async () => (await import('./demo.ts')).demo),
  import: entry(importText, async () => (await import('./import.ts')).importCommand),
  process: entry(processText, async () => (await import('./process.ts')).processCommand),
  check: entry(checkText, async () => (await import('./check.ts')).check),
  'check-ocds': entry(checkOcdsText, async () => (await import('./check-ocds.ts')).checkOcds),
  replay: entry(replayText, async () => (await import('./replay.ts')).replayCommand),
  export: entry(exportText, async () => (await import('./export.ts')).exportCommand),
  'verify-log': entry(verifyLogText, async () => (await import('./verify-log.ts')).verifyLog),
  backup: entry(backupTexts, async () => (await import('./backup.ts')).backup),
  restore: entry(restoreTexts, async () => (await import('./restore.ts')).restore),
  doctor: entry(doctorTexts, async () => (await import('./doctor.ts')).doctor),
  hub: entry(hubText, async () => (await import('./hub.ts')).hub),
};
