import { type Cents, ZERO_CENTS } from '../../kernel/money.ts';
import { plainDate } from '../../kernel/plain-date.ts';
import {
  type BatchDecision,
  CLAIM_RULES,
  claimFindings,
  maskOfRules,
  type RefusedLine,
} from '../../modules/claims/index.ts';
import { answerClients, answerHead, answerHeader } from '../../modules/exchange/index.ts';
import { type DeclaratieHead, type JW323, makeHeader, ruleText } from '../../standards/ijw/index.ts';
import { codesOf } from './compare.ts';
import { claimDecided } from './decide.ts';
import { MUNICIPALITY, PROVIDER, SOMEONE } from './people.ts';
import { type Fields, fieldsOf, listOf } from './scenario.ts';

/**
 * The JW325 to a declaration of which a scenario only tells what is wrong with it: built by the same functions that answer
 * real ones, from those verdicts (IV087, IV088).
 */
export async function answerDeclaration(input: Fields): Promise<Fields> {
  const header = makeHeader('JW323', {
    Afzender: PROVIDER,
    Ontvanger: MUNICIPALITY,
    Identificatie: 'R1',
    Dagtekening: plainDate('2025-06-02'),
  }) as JW323.Header;
  const naming = { identification: 'A1', datedOn: plainDate('2025-06-05') };
  if (listed(input.level2Errors).length > 0) return shown({ Header: answerHeader(header, naming, '0001') });
  const inHeader = listed(input.headerErrors).map(codeOf);
  if (inHeader.length > 0) {
    return shown({ Header: { ...answerHeader(header, naming), RetourCodes: { RetourCode: inHeader } } });
  }
  const lines = linesIn(input);
  const claim = claimOf(input);
  const findings = claimFindings(claim);
  const refusedAsWhole = findings.some(({ outcome }) => outcome === 'not-met');
  const submitted = lines.reduce((sum, line) => sum + line.line.amountCents, 0n);
  const refused = lines.filter(({ failedMask }) => failedMask !== 0);
  const refusedCents = refusedAsWhole ? submitted : refused.reduce((sum, { line }) => sum + line.amountCents, 0n);
  const decision: BatchDecision = {
    findings,
    refusedAsWhole,
    totals: {
      lines: lines.length,
      approvedLines: refusedAsWhole ? 0 : lines.length - refused.length,
      claimedCents: submitted as Cents,
      approvedCents: (submitted - refusedCents) as Cents,
      refusedCents: refusedCents as Cents,
      heldCents: ZERO_CENTS,
      heldLines: 0,
    },
    signals: [],
    boundChanges: new Map(),
  };
  const head = {
    DeclaratieNummer: claim.declarationNumber,
    TotaalIngediendBedrag: { TotaalBedrag: Number(submitted), DebetCredit: 'D' },
  } as DeclaratieHead;
  const clients = [];
  if (!refusedAsWhole) for await (const client of answerClients(inBatches(refused))) clients.push(client);
  const answer = answerHead(head, claimDecided({ claim }, decision));
  return shown({ Header: answerHeader(header, naming), DeclaratieAntwoord: { ...answer, Clienten: clients } });
}

/** The codes per class, the totals, and whether there are clients. */
function shown(answer: { readonly Header: unknown; readonly DeclaratieAntwoord?: unknown }): Fields {
  const header = fieldsOf(codesOf(answer.Header));
  const body = fieldsOf(codesOf(answer.DeclaratieAntwoord));
  const clients = listOf(body.Clienten);
  const prestaties = clients.flatMap((client) => listOf(fieldsOf(client.Prestaties).Prestatie));
  return {
    retour: 'JW325',
    ...header,
    Header: header.RetourCodes,
    ...(answer.DeclaratieAntwoord === undefined
      ? {}
      : {
          DeclaratieAntwoord: body.RetourCodes,
          TotaalIngediendBedrag: fieldsOf(body.TotaalIngediendBedrag).TotaalBedrag,
          TotaalToegekendBedrag: fieldsOf(body.TotaalToegekendBedrag).TotaalBedrag,
        }),
    ...(clients.length === 0
      ? {}
      : {
          Clienten: clients,
          Client: clients.map(({ RetourCodes }) => RetourCodes),
          Prestatie: prestaties.map(({ RetourCodes }) => RetourCodes),
        }),
  };
}

const claimOf = (input: Fields) => ({
  declarationNumber: 'D1',
  declarationPeriod: { from: plainDate('2025-05-01'), through: plainDate('2025-05-31') },
  datedOn: plainDate('2025-06-02'),
  receivedOn: plainDate('2025-06-02'),
  municipalityId: MUNICIPALITY,
  providerId: PROVIDER,
  numberUsedBefore: input.DeclaratieNummerAlreadyUsed === true || declared(input, 'TR333'),
  lastDeclaredMonth: declared(input, 'TR318') ? plainDate('2025-06-01') : null,
});

const declared = (input: Fields, rule: string): boolean =>
  listed(input.errors).some((error) => error === rule || error === ruleText(rule)?.retourcode);

/** The lines told, or one good line over the whole amount; an unknown client is wrong on all of them. */
function linesIn(input: Fields): readonly RefusedLine[] {
  const told = listOf(input.prestaties ?? input.Prestatie);
  const amount = Number(input.TotaalIngediendBedrag ?? 10_000);
  const onClient = [...listed(input.clientErrors), ...(input.clientKnown === false ? ['TR304'] : [])];
  const lines = told.length > 0 ? told : [{ bedrag: amount }];
  return lines.map((line, seq) => ({
    bsn: SOMEONE,
    line: {
      seq,
      reference: `P${seq + 1}`,
      previousReference: null,
      clientId: null,
      allocationNumber: 300_001,
      productCategory: '45',
      productCode: '45A04',
      period: { from: plainDate('2025-05-01'), through: plainDate('2025-05-31') },
      volume: 1,
      unit: '14',
      tariffCents: BigInt(Number(line.bedrag ?? amount)) as Cents,
      amountCents: BigInt(Number(line.bedrag ?? amount)) as Cents,
      sign: 'D',
    },
    failedMask: maskOfRules([...listed(line.errors), ...onClient].flatMap(rulesOf)),
  }));
}

async function* inBatches(lines: readonly RefusedLine[]): AsyncGenerator<readonly RefusedLine[]> {
  if (lines.length > 0) yield lines;
}

const listed = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const codeOf = (told: string): string => ruleText(told)?.retourcode ?? told;
const rulesOf = (told: string) =>
  CLAIM_RULES.filter(({ rule, retourcode }) => told === rule || told === retourcode)
    .slice(0, 1)
    .map(({ rule }) => rule);
