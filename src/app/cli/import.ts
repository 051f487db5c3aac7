import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { municipalityOfMessage, receiveMessage, spool } from '../../modules/exchange/index.ts';
import { appendAccessLog } from '../../platform/audit/index.ts';
import { loadBsnKey } from '../../platform/config/index.ts';
import { type BsnVault, openBsnVault } from '../../platform/crypto/bsn-vault.ts';
import { type Database, withScope } from '../../platform/db/index.ts';
import { operatorScope } from '../worker/operator-scope.ts';
import { refuseMissing } from './check.ts';
import { type Command, type ExitCode, UsageError } from './command.ts';
import { importText } from './import.nl.ts';
import { importAgb } from './import-agb.ts';
import { refusalText } from './import-refusals.nl.ts';
import { withDatabase } from './with-database.ts';

/** What became of one file. */
type Taken =
  | { readonly file: string; readonly id: string; readonly outcome: 'received' | 'already-received' | 'sent' }
  | {
      readonly file: string;
      readonly id: null;
      readonly outcome: 'refused';
      readonly code: string;
      readonly text: string;
    };

export const importCommand: Command = {
  summary: importText.summary,
  description: importText.description,
  positionals: 'BESTAND...|agb BESTAND',
  options: { peildatum: { type: 'string', value: 'DAG', help: importText.peildatum } },
  run: async ({ positionals, values, json }, terminal) => {
    const [what, ...files] = positionals;
    if (what === 'agb') return await importAgb(files, values.peildatum, json, terminal);
    if (values.peildatum !== undefined) throw new UsageError(importText.onlyAgb);
    for (const path of positionals) await refuseMissing(path);
    return await withDatabase<ExitCode>(terminal, async ({ db, config }) => {
      const vault = openBsnVault(await loadBsnKey(config));
      let code: ExitCode = 0;
      for (const path of positionals) {
        const taken = await takeIn(db, path, vault);
        terminal.out(json ? JSON.stringify(taken) : importText.line(path, taken.id ?? '-', textOf(taken)));
        if (taken.outcome === 'refused') code = 1;
      }
      return code;
    });
  },
};

const textOf = (taken: Taken): string => (taken.outcome === 'refused' ? taken.text : importText[taken.outcome]);

/** Puts one file in the inbox with the job that will process it; the act is in the access log of the municipality. */
async function takeIn(db: Database, path: string, vault: BsnVault): Promise<Taken> {
  const content = await spool(createReadStream(path));
  try {
    const today = new Date().toISOString().slice(0, 10) as PlainDate;
    const request = { content, fileName: basename(path), providerIds: undefined, personId: null, today, vault };
    return await withScope(db, await operatorScope(db), async (tx) => {
      const received = await receiveMessage(tx, request);
      if (!received.ok) {
        const { code } = received.refusal;
        return { file: path, id: null, outcome: 'refused', code, text: refusalText(received.refusal) };
      }
      const { messageId, outcome } = received.value;
      await appendAccessLog(tx, [
        {
          organisationId: await municipalityOfMessage(tx, messageId),
          personId: null,
          role: 'operator',
          action: 'message.receive',
          outcome: 'allowed',
          purpose: 'formal-control',
          recordKind: 'message',
          recordId: String(messageId),
          rule: outcome,
          source: 'command-line',
          traceId: null,
        },
      ]);
      return { file: path, id: String(messageId), outcome };
    });
  } finally {
    await content.close();
  }
}
