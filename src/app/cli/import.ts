import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { municipalityOfMessage, receiveMessage, spool } from '../../modules/exchange/index.ts';
import { appendAccessLog } from '../../platform/audit/index.ts';
import { type Database, withScope } from '../../platform/db/index.ts';
import { operatorScope } from '../worker/operator-scope.ts';
import { refuseMissing } from './check.ts';
import type { Command, ExitCode } from './command.ts';
import { importText } from './import.nl.ts';
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
  positionals: 'BESTAND...',
  options: {},
  run: async ({ positionals, json }, terminal) => {
    for (const path of positionals) await refuseMissing(path);
    return await withDatabase<ExitCode>(terminal, async ({ db }) => {
      let code: ExitCode = 0;
      for (const path of positionals) {
        const taken = await takeIn(db, path);
        terminal.out(json ? JSON.stringify(taken) : importText.line(path, taken.id ?? '-', textOf(taken)));
        if (taken.outcome === 'refused') code = 1;
      }
      return code;
    });
  },
};

const textOf = (taken: Taken): string => (taken.outcome === 'refused' ? taken.text : importText[taken.outcome]);

/** Puts one file in the inbox with the job that will process it; the act is in the access log of the municipality. */
async function takeIn(db: Database, path: string): Promise<Taken> {
  const content = await spool(createReadStream(path));
  try {
    const today = new Date().toISOString().slice(0, 10) as PlainDate;
    const request = { content, fileName: basename(path), providerIds: undefined, personId: null, today };
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
