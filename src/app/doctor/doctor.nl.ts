import { formatCents } from '../../kernel/format.nl.ts';

const count = (value: bigint | number): string => new Intl.NumberFormat('nl-NL').format(value);

/** Every sentence of the doctor: what was found, and what to do. */
export const doctorText = {
  node: (version: string) => `Node.js ${version}.`,
  nodeOld: 'Gebruik Node.js 22.18 of nieuwer; npm install brengt op Linux (x64) de juiste versie mee.',
  postgres: (version: string) => `PostgreSQL ${version} antwoordt.`,
  postgresOld: 'Werk PostgreSQL bij naar versie 15 of nieuwer.',
  migrationsCurrent: (total: number) => `Het schema is bij: ${total} stappen.`,
  migrationsPending: (names: readonly string[]) => `Nog niet uitgevoerd: ${names.join(', ')}.`,
  migrationsPendingAdvice: 'Maak een reservekopie en voer dan uit: rodedraad migrate',
  migrationsUnknown: (names: readonly string[]) => `De database is nieuwer dan dit programma: ${names.join(', ')}.`,
  migrationsUnknownAdvice: 'Gebruik een nieuwere versie van het programma.',
  migrationsChanged: (names: readonly string[]) => `Anders dan in dit programma: ${names.join(', ')}.`,
  migrationsChangedAdvice:
    'Programma en database horen niet bij elkaar. Installeer de versie die bij deze database hoort.',
  rolesRight: 'De rol van de toepassing (rd_app) kan de rijbeveiliging niet omzeilen.',
  rolesWrong: (problems: readonly string[]) => `De rol rd_app heeft te veel rechten: ${problems.join(', ')}.`,
  rolesAdvice: 'Voer als beheerder van PostgreSQL uit: alter role rd_app nosuperuser nobypassrls',
  rolesMissing: 'De rol rd_app bestaat niet.',
  rolesMissingAdvice: 'Voer uit: rodedraad migrate',
  rowSecurityOn: (tables: number) =>
    `Rijbeveiliging staat aan op alle ${tables} tabellen met gegevens van organisaties.`,
  rowSecurityOff: (names: readonly string[]) => `Zonder rijbeveiliging: ${names.join(', ')}.`,
  rowSecurityAdvice: 'Zet de rijbeveiliging aan met een migratie en zoek uit wie haar heeft uitgezet.',
  chainHolds: (rows: bigint, organisations: number) =>
    `De keten van het toegangslogboek klopt: ${count(rows)} regels van ${count(organisations)} organisaties.`,
  chainBroken: (organisation: number, problems: readonly string[]) =>
    `Het toegangslogboek van organisatie ${organisation} is veranderd: ${problems.join(', ')}.`,
  chainAdvice:
    'Bewaar deze database ongewijzigd voor onderzoek, meld het bij uw functionaris gegevensbescherming en vergelijk met de laatste ' +
    'reservekopie.',
  chainAltered: (rows: bigint, first: string) => `${count(rows)} regels met een andere inhoud (eerste: ${first})`,
  chainGap: (rows: bigint) => `${count(rows)} regels die ontbreken of dubbel voorkomen`,
  chainEnd: 'het einde van de keten ontbreekt',
  ledgerBalances: (transactions: bigint) => `Het grootboek is in balans: ${count(transactions)} boekingen.`,
  ledgerOff: (transactions: bigint, example: bigint) =>
    `${count(transactions)} boekingen zijn niet in balans (bijvoorbeeld ${example}).`,
  ledgerAdvice:
    'Betaal niets uit op grond van deze boekingen; zet de laatste goede reservekopie terug of vraag ondersteuning.',
  claimsClose: (claims: bigint) =>
    `De sommen sluiten: ${count(claims)} declaraties, gedeclareerd = toegekend + afgekeurd.`,
  claimsOpen: (claims: bigint, example: bigint) =>
    `Bij ${count(claims)} declaraties sluiten de sommen niet met de regels (bijvoorbeeld declaratie ${example}).`,
  claimsAdvice: 'Betaal deze declaraties niet uit en vraag ondersteuning; de regels zelf zijn bewaard.',
  threadWhole: (lines: bigint, cents: bigint) =>
    `De draad is heel: ${count(lines)} toegekende regels, ${formatCents(cents)}, elk tot aan het doel te volgen.`,
  threadBroken: (orphans: bigint, example: string) =>
    `Van ${count(orphans)} bedragen is de draad gebroken (bijvoorbeeld ${example}).`,
  moneyThreadWhole: (fixed: bigint, corrections: bigint, orders: bigint) =>
    `Ook buiten de declaraties is de draad heel: ${count(fixed)} vaste bedragen, ${count(corrections)} correcties en ${count(orders)} betaalopdrachten.`,
  moneyThreadAdvice:
    'Betaal dit niet uit voordat duidelijk is waarop het rust: voorwaarden, correctie, afspraak of betaalronde.',
  threadAdvice:
    'Betaal dit niet uit voordat duidelijk is waarop het rust: toewijzing, contract, tarief, product en doel.',
  partitionsReady: (years: readonly number[]) => `Er is plaats voor declaraties van ${years.join(' en ')}.`,
  partitionsMissing: (years: readonly number[]) => `Er is nog geen plaats voor declaraties van ${years.join(' en ')}.`,
  partitionsAdvice: (year: number) => `Voer als eigenaar uit: select rd.ensure_claim_year(${year})`,
  queueRuns: (waiting: bigint) => `De wachtrij loopt: ${count(waiting)} taken wachten.`,
  queueLate: (waiting: bigint, minutes: number) =>
    `${count(waiting)} taken wachten langer dan een kwartier; de oudste ${count(minutes)} minuten.`,
  queueLateAdvice: 'Start een verwerker (rodedraad worker) of start er een bij.',
  queueFailed: (failed: bigint, example: string) => `${count(failed)} taken zijn opgegeven (bijvoorbeeld ${example}).`,
  queueFailedAdvice: 'Lees in het logboek waarom, los de oorzaak op en bied het bericht opnieuw aan.',
  disk: (free: string) => `Er is ${free} vrij op de schijf van de gegevensmap.`,
  diskAdvice: 'Maak ruimte vrij of vergroot de schijf: zonder ruimte stopt de database.',
  gigabytes: (bytes: number) =>
    `${new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 }).format(bytes / 1e9)} GB`,
} as const;
