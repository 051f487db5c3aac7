import { resolve } from 'node:path';
import { type PlainDate, parsePlainDate } from '../../kernel/plain-date.ts';
import type { ActorScope, Database } from '../../platform/db/index.ts';
import { claimsList } from '../export/claims-list.ts';
import { contractsList } from '../export/contracts-list.ts';
import type { ExportFilter } from '../export/filter.ts';
import { linesList } from '../export/lines-list.ts';
import { writeAnswer } from '../export/write-answer.ts';
import { type ExportFormat, writeExport } from '../export/write-export.ts';
import { operatorScope } from '../worker/operator-scope.ts';
import { type Command, CommandError, type ExitCode, type Input, UsageError } from './command.ts';
import { exportText } from './export.nl.ts';
import { withDatabase } from './with-database.ts';

const FORMATS = {
  contracten: ['csv', 'xlsx'],
  declaraties: ['csv', 'xlsx'],
  regels: ['csv', 'xlsx'],
  antwoord: ['xml'],
};
type What = keyof typeof FORMATS;

export const exportCommand: Command = {
  summary: exportText.summary,
  description: exportText.description,
  positionals: Object.keys(FORMATS).join('|'),
  options: {
    uit: { type: 'string', value: 'BESTAND', help: exportText.uit },
    formaat: { type: 'string', value: 'csv|xlsx|xml', help: exportText.formaat },
    gemeente: { type: 'string', value: 'CBS', help: exportText.gemeente },
    aanbieder: { type: 'string', value: 'AGB', help: exportText.aanbieder },
    van: { type: 'string', value: 'DAG', help: exportText.van },
    'tot-en-met': { type: 'string', value: 'DAG', help: exportText.totEnMet },
    declaratie: { type: 'string', value: 'NUMMER', help: exportText.declaratie },
    bericht: { type: 'string', value: 'NUMMER', help: exportText.bericht },
  },
  run: async (input, terminal) => {
    const what = whatOf(input.positionals);
    const { uit } = input.values;
    if (uit === undefined) throw new UsageError(exportText.uitMissing);
    const target = { file: resolve(uit), format: formatOf(what, input.values.formaat, uit) };
    const filter = filterOf(input);
    const messageId = idOf('bericht', input.values.bericht);
    if (what === 'antwoord' && messageId === undefined) throw new UsageError(exportText.berichtMissing);
    return await withDatabase<ExitCode>(terminal, async ({ db }) => {
      const scope = await operatorScope(db);
      const size = await write(db, scope, what, filter, messageId ?? 0n, target);
      terminal.out(input.json ? JSON.stringify({ file: target.file, ...size }) : exportText.done(target.file, size));
      return 0;
    });
  },
};

type Target = { readonly file: string; readonly format: string };

async function write(
  db: Database,
  scope: ActorScope,
  what: What,
  filter: ExportFilter,
  messageId: bigint,
  target: Target,
) {
  const place = { file: target.file, format: target.format as ExportFormat };
  switch (what) {
    case 'contracten':
      return { rows: await writeExport(db, scope, contractsList, filter, place) };
    case 'declaraties':
      return { rows: await writeExport(db, scope, claimsList, filter, place) };
    case 'regels':
      return { rows: await writeExport(db, scope, linesList, filter, place) };
    case 'antwoord':
      return { bytes: await answerOf(db, scope, messageId, target.file) };
  }
}

async function answerOf(db: Database, scope: ActorScope, messageId: bigint, file: string): Promise<number> {
  const bytes = await writeAnswer(db, scope, messageId, file);
  if (bytes === undefined) throw new CommandError(exportText.noAnswer(messageId));
  return bytes;
}

function whatOf([what = '', ...rest]: readonly string[]): What {
  if (rest.length === 0 && what in FORMATS) return what as What;
  throw new UsageError(exportText.what(Object.keys(FORMATS)));
}

/** As named, else by the ending of the file. */
function formatOf(what: What, named: string | undefined, file: string): string {
  const format = named ?? file.split('.').at(-1) ?? '';
  if (FORMATS[what].includes(format)) return format;
  throw new UsageError(exportText.format(FORMATS[what]));
}

function filterOf({ values }: Input): ExportFilter {
  const { gemeente, aanbieder } = values;
  if (gemeente !== undefined && !/^\d{4}$/.test(gemeente)) throw new UsageError(exportText.cbsForm);
  if (aanbieder !== undefined && !/^\d{8}$/.test(aanbieder)) throw new UsageError(exportText.agbForm);
  const from = dayOf('van', values.van);
  const through = dayOf('tot-en-met', values['tot-en-met']);
  const claimId = idOf('declaratie', values.declaratie);
  return {
    ...(gemeente === undefined ? {} : { municipality: gemeente }),
    ...(aanbieder === undefined ? {} : { provider: aanbieder }),
    ...(from === undefined ? {} : { from }),
    ...(through === undefined ? {} : { through }),
    ...(claimId === undefined ? {} : { claimId }),
  };
}

function dayOf(option: string, text: string | undefined): PlainDate | undefined {
  if (text === undefined) return undefined;
  const day = parsePlainDate(text);
  if (day === undefined) throw new UsageError(exportText.dayForm(option));
  return day;
}

function idOf(option: string, text: string | undefined): bigint | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,18}$/.test(text)) throw new UsageError(exportText.idForm(option));
  return BigInt(text);
}
