import { dutchDay } from '../../kernel/dutch-day.ts';
import {
  type AddedAdministrator,
  addAdministrator,
  type OrganisationKey,
  type WantedAdministrator,
} from '../../modules/parties/index.ts';
import { appendAccessLog } from '../../platform/audit/index.ts';
import { migrate, type Tx, withScope } from '../../platform/db/index.ts';
import { operatorScope } from '../worker/operator-scope.ts';
import { administratorRefusals, administratorText } from './administrator.nl.ts';
import { type Command, CommandError, type ExitCode, type Input, UsageError } from './command.ts';
import { MIGRATIONS, withDatabase } from './with-database.ts';

const LONGEST = 200;

export const administrator: Command = {
  summary: administratorText.summary,
  description: administratorText.description,
  positionals: 'add',
  options: {
    regio: { type: 'string', value: 'NAAM', help: administratorText.regio },
    gemeente: { type: 'string', value: 'CBS', help: administratorText.gemeente },
    aanbieder: { type: 'string', value: 'AGB', help: administratorText.aanbieder },
    organisatie: { type: 'string', value: 'NAAM', help: administratorText.organisatie },
    naam: { type: 'string', value: 'NAAM', help: administratorText.naam },
    email: { type: 'string', value: 'ADRES', help: administratorText.email },
    kenmerk: { type: 'string', value: 'SUB', help: administratorText.kenmerk },
  },
  run: async (input, terminal) => {
    if (input.positionals.join(' ') !== 'add') throw new UsageError(administratorText.addOnly);
    const wanted = wantedOf(input);
    return await withDatabase<ExitCode>(terminal, async ({ db, log }) => {
      await migrate(db, { dir: MIGRATIONS, log });
      const added = await withScope(db, await operatorScope(db), (tx) => addAndTell(tx, wanted));
      terminal.out(input.json ? JSON.stringify(added) : administratorText.done(added));
      return 0;
    });
  },
};

function wantedOf({ values }: Input): WantedAdministrator {
  for (const [option, value] of Object.entries(values))
    if (value !== undefined && value.trim().length > LONGEST) throw new UsageError(administratorText.tooLong(option));
  const text = (option: string) => values[option]?.trim() || undefined;
  const email = text('email');
  const subject = text('kenmerk') ?? email;
  if (subject === undefined) throw new UsageError(administratorText.whoMissing);
  return {
    organisation: organisationOf(text('regio'), text('gemeente'), text('aanbieder')),
    organisationName: text('regio') ?? text('organisatie'),
    subject,
    name: text('naam'),
    email: email ?? null,
    today: dutchDay(new Date()),
  };
}

function organisationOf(
  region: string | undefined,
  municipality: string | undefined,
  provider: string | undefined,
): OrganisationKey {
  if ([region, municipality, provider].filter((one) => one !== undefined).length !== 1)
    throw new UsageError(administratorText.oneOrganisation);
  if (region !== undefined) return { kind: 'region', name: region };
  if (municipality !== undefined) {
    if (!/^\d{4}$/.test(municipality)) throw new UsageError(administratorText.cbsForm);
    return { kind: 'municipality', cbsCode: municipality };
  }
  if (provider === undefined || !/^\d{8}$/.test(provider)) throw new UsageError(administratorText.agbForm);
  return { kind: 'provider', agbCode: provider };
}

/** What was made is in the access log of the organisation, in the same transaction. */
async function addAndTell(tx: Tx, wanted: WantedAdministrator): Promise<AddedAdministrator> {
  const added = await addAdministrator(tx, wanted);
  if (!added.ok) throw new CommandError(administratorRefusals[added.refusal.code]);
  const { organisation, person, made } = added.value;
  if (made.length > 0) {
    await appendAccessLog(tx, [
      {
        organisationId: organisation.id,
        personId: null,
        role: 'operator',
        action: 'administrator.add',
        outcome: 'allowed',
        purpose: 'administration',
        recordKind: 'person',
        recordId: String(person.id),
        rule: made.join(', '),
        source: 'command-line',
        traceId: null,
      },
    ]);
  }
  return added.value;
}
