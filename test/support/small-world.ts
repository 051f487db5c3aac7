import { asOwner, type Database } from '../../src/platform/db/index.ts';

/**
 * One small invented world for tests of the modules: two regions, three municipalities, two providers, four contracts,
 * a few young people. Fixed ids, so that a test can name what it expects. Likeness to anybody is chance.
 *
 * Region 1 holds municipalities 10 and 11; region 2 holds 12. Provider 30 has contracts in both regions, 31 only in the
 * first. Municipality 10 put supplier management with region 1, 11 did not.
 */
export const WORLD = {
  region: 1,
  otherRegion: 2,
  municipality: 10,
  neighbour: 11,
  elsewhere: 12,
  team: 20,
  auditor: 21,
  provider: 30,
  otherProvider: 31,
  guidance: 100,
  daycare: 101,
  productElsewhere: 102,
  contract: 200,
  otherContract: 201,
  contractElsewhere: 202,
  endedContract: 203,
  client: 300,
  secretClient: 301,
  neighbourClient: 302,
  allocation: 400,
  secretAllocation: 401,
  neighbourAllocation: 402,
} as const;

/** Bytes that stand for an encrypted BSN in tests that never decrypt one. */
const SEALED = `'\\x00'::bytea`;

const STATEMENTS = `
insert into organisation (id, kind, name, cbs_code, agb_code, municipality_id, from_on) values
  (1, 'region', 'Regio Veldzicht', null, null, null, '2020-01-01'),
  (2, 'region', 'Regio Duinrand', null, null, null, '2020-01-01'),
  (10, 'municipality', 'Aldermeer', '9001', null, null, '2020-01-01'),
  (11, 'municipality', 'Berkenveld', '9002', null, null, '2020-01-01'),
  (12, 'municipality', 'Cranendijk', '9003', null, null, '2020-01-01'),
  (20, 'access-team', 'Wijkteam Aldermeer', null, null, 10, '2020-01-01'),
  (21, 'supervisor', 'Accountant Aldermeer', null, null, 10, '2020-01-01'),
  (30, 'provider', 'Jeugdhulp De Linde', null, '99000001', null, '2020-01-01'),
  (31, 'provider', 'Zorg aan de Beek', null, '99000002', null, '2020-01-01');
insert into region_membership values (1, 10, '2020-01-01', null), (1, 11, '2020-01-01', null), (2, 12, '2020-01-01', null);
insert into mandate (region_id, municipality_id, task, holder, adopted_on, decision, staffing_fte, organisation_note, from_on) values
  (1, 10, 'supplier-management', 'region', '2019-12-01', 'Raadsbesluit 2019-12', 2.5, 'Team contractmanagement', '2020-01-01'),
  (1, 11, 'supplier-management', 'municipality', '2019-12-01', 'Raadsbesluit 2019-31', null, null, '2020-01-01'),
  (1, 10, 'budget', 'municipality', '2019-12-01', 'Raadsbesluit 2019-13', 1, 'Financien', '2020-01-01');
insert into person (id, subject, name, organisation_id) values
  (1, 'cm', 'Caro Meijer', 1), (2, 'fo', 'Fedde Ooms', 10), (3, 'za', 'Zita Aarts', 30), (4, 'bh', 'Bo Hendriks', 1),
  (5, 'nb', 'Nena Brink', 11), (6, 'ex', 'Evi Xander', 12), (7, 'tm', 'Tom Mulder', 10);
insert into person_role (person_id, role, organisation_id, from_on) values
  (1, 'contract-manager', 1, '2020-01-01'), (2, 'financial-officer', 10, '2020-01-01'),
  (3, 'care-administrator', 30, '2020-01-01'), (4, 'administrator', 1, '2020-01-01'),
  (5, 'financial-officer', 11, '2020-01-01'), (6, 'financial-officer', 12, '2020-01-01'),
  (7, 'access-worker', 10, '2020-01-01');
insert into goal (id, region_id, code, name, description, source) values
  (1, 1, 'D1', 'Zo licht als kan', 'Lichte hulp eerst', 'Visie'), (2, 1, 'D2', 'Thuis, tenzij', 'Thuis opgroeien', 'Visie'),
  (3, 2, 'D1', 'Dichtbij', 'Hulp dichtbij', 'Visie');
insert into purchase_task (id, region_id, code, name, description) values
  (1, 1, 'T1', 'Lichte hulp ruim inkopen', ''), (2, 1, 'T2', 'Hulp zonder verblijf', ''), (3, 2, 'T1', 'Hulp in de buurt', '');
insert into goal_task values (1, 1), (2, 2), (3, 3);
insert into product (id, region_id, name, product_group, weight, category, code, unit, funding_model, description, from_on) values
  (100, 1, 'Begeleiding', 'Begeleiding', 'light', '45', '45A04', '01', 'price-times-quantity', '', '2020-01-01'),
  (101, 1, 'Daghulp', 'Daghulp', 'light', '41', '41A03', '16', 'price-times-quantity', '', '2020-01-01'),
  (102, 2, 'Begeleiding elders', 'Begeleiding', 'light', '45', '45A04', '01', 'price-times-quantity', '', '2020-01-01');
insert into product_purpose values (100, 1, 1, '2020-01-01', '2025-12-31'), (100, 2, 2, '2026-01-01', null),
  (101, 1, 1, '2020-01-01', null), (102, 3, 3, '2020-01-01', null);
insert into contract (id, region_id, provider_id, purchaser_id, number, name, segment, variant, procedure, from_on, through_on,
                      extension_options, extension_decide_by) values
  (200, 1, 30, 1, 'V-001', 'De Linde, begeleiding en daghulp', 'light', 'effort', 'open house', '2024-01-01', '2026-12-31',
   'twee keer een jaar', '2026-11-30'),
  (201, 1, 31, 1, 'V-002', 'Aan de Beek, begeleiding', 'light', 'output', 'open house', '2025-01-01', '2027-12-31', null, null),
  (202, 2, 30, 2, 'D-001', 'De Linde in Duinrand', 'light', 'effort', 'open house', '2024-01-01', '2027-12-31', null, null),
  (203, 1, 31, 10, 'A-001', 'Aan de Beek in Aldermeer', 'heavy', 'effort', 'enkelvoudig', '2024-01-01', '2024-12-31', null, null);
insert into contract_party values (200, 1, 'purchaser'), (200, 10, 'on-behalf-of'), (200, 11, 'on-behalf-of'),
  (200, 30, 'provider'), (201, 1, 'purchaser'), (201, 31, 'provider'), (202, 2, 'purchaser'), (202, 30, 'provider'),
  (203, 10, 'purchaser'), (203, 31, 'provider');
insert into contract_clause (id, contract_id, number, kind, title, text) values
  (1, 200, '7.2', 'tariff', 'Tarieven', 'De tarieven staan in bijlage 1.'), (2, 200, '7.10', 'volume', 'Volume', 'Het volume per jaar.'),
  (3, 201, '4', 'tariff', 'Tarieven', ''), (4, 202, '4', 'tariff', 'Tarieven', ''), (5, 203, '4', 'tariff', 'Tarieven', '');
insert into contract_product (contract_id, product_id, clause_id, year, volume, budget_cents, limit_cents) values
  (200, 100, 2, 2025, 120000, 12000000, null), (200, 100, 2, 2026, 120000, 12000000, 13000000), (200, 101, 2, 2026, 1200, 2400000, null),
  (201, 100, 3, 2026, 60000, 6000000, null), (202, 102, 4, 2026, 90000, 9000000, null), (203, 100, 5, 2024, 1000, 100000, null);
insert into contract_tariff (id, contract_id, product_id, municipality_id, clause_id, version, from_on, through_on, tariff_cents, unit) values
  (1, 200, 100, null, 1, 1, '2024-01-01', '2025-12-31', 95, '01'), (2, 200, 100, null, 1, 2, '2026-01-01', null, 100, '01'),
  (3, 200, 100, 11, 1, 2, '2026-01-01', null, 102, '01'), (4, 200, 101, null, 1, 1, '2026-01-01', null, 2000, '16'),
  (5, 201, 100, null, 3, 1, '2025-01-01', null, 101, '01'), (6, 202, 102, null, 4, 1, '2024-01-01', null, 99, '01');
insert into contract_event (id, contract_id, kind, on_day, due_on, title, text, person_id) values
  (1, 200, 'obligation', '2026-01-01', '2026-11-18', 'Vraag cijfers kwartaal 3 op', 'Kwartaalcijfers', 1),
  (2, 201, 'signal', '2026-11-16', null, 'Wachttijd 9 weken', 'Norm is 4 weken', 1);
insert into client (id, region_id, municipality_id, bsn_encrypted, bsn_hash, born_on, sex, surname, prefix, initials, secret_residence) values
  (300, 1, 10, ${SEALED}, '\\x01', '2012-05-01', '1', 'Vries', 'de', 'A.', false),
  (301, 1, 10, ${SEALED}, '\\x02', '2013-06-02', '2', 'Geheim', null, 'B.', true),
  (302, 1, 11, ${SEALED}, '\\x03', '2014-07-03', '2', 'Bakker', null, 'C.', false),
  (303, 2, 12, ${SEALED}, '\\x04', '2015-08-04', '1', 'Elders', null, 'D.', false);
insert into allocation (id, region_id, municipality_id, provider_id, client_id, number) values
  (400, 1, 10, 30, 300, 1001), (401, 1, 10, 30, 301, 1002), (402, 1, 11, 30, 302, 1001), (403, 2, 12, 30, 303, 1001),
  (404, 1, 10, 31, 300, 1003);
insert into allocation_version (allocation_id, version, municipality_id, provider_id, product_id, product_category, product_code,
                                from_on, through_on, volume, unit, frequency, budget_cents, change_reason, decided_at) values
  (400, 1, 10, 30, 100, '45', '45A04', '2026-01-01', '2026-06-30', 120, '01', '2', null, null, '2025-12-20T10:00Z'),
  (400, 2, 10, 30, 100, '45', '45A04', '2026-01-01', '2026-12-31', 180, '01', '2', null, 'verlenging', '2026-06-20T10:00Z'),
  (401, 1, 10, 30, 100, '45', '45A04', '2026-01-01', '2026-12-31', 120, '01', '2', null, null, '2025-12-20T10:00Z'),
  (402, 1, 11, 30, 101, '41', '41A03', '2026-03-01', null, 4, '16', '2', null, null, '2026-02-20T10:00Z'),
  (403, 1, 12, 30, 102, '45', '45A04', '2026-01-01', '2026-12-31', 60, '01', '2', null, null, '2025-12-20T10:00Z'),
  (404, 1, 10, 31, 100, '45', '45A04', '2026-01-01', '2026-12-31', 90, '01', '2', null, null, '2025-12-20T10:00Z');
insert into allocation_usage values (400, '2026-01-01', 10, 30, 500, 50000), (400, '2026-02-01', 10, 30, 600, 60000);
insert into utilisation (contract_id, product_id, municipality_id, month, region_id, provider_id, lines, refused_lines,
                         claimed_cents, approved_cents, refused_cents, paid_cents, approved_volume) values
  (200, 100, 10, '2025-06-01', 1, 30, 10, 0, 500000, 500000, 0, 500000, 5263),
  (200, 100, 10, '2026-01-01', 1, 30, 20, 2, 1100000, 1000000, 100000, 900000, 10000),
  (200, 100, 11, '2026-02-01', 1, 30, 10, 0, 510000, 510000, 0, 0, 5000),
  (200, 101, 10, '2026-03-01', 1, 30, 5, 0, 200000, 200000, 0, 200000, 100),
  (201, 100, 10, '2026-01-01', 1, 31, 50, 0, 5800000, 5800000, 0, 5800000, 57000),
  (202, 102, 12, '2026-01-01', 2, 30, 10, 0, 990000, 990000, 0, 0, 10000);
`;

const SEQUENCES = [
  'organisation',
  'mandate',
  'person',
  'person_role',
  'goal',
  'purchase_task',
  'product',
  'contract',
  'contract_clause',
  'contract_tariff',
  'contract_event',
  'client',
  'allocation',
];

/** Loads the world as the owner. */
export async function loadSmallWorld(db: Database): Promise<void> {
  await asOwner(db, async (tx) => {
    for (const statement of STATEMENTS.split(/;\n/).filter((text) => text.trim() !== '')) await tx.execute(statement);
    for (const table of SEQUENCES) {
      await tx.execute(
        `select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}) + 1000)`,
      );
    }
  });
}

/** Scopes of people in the world, as sign-in would give them. */
export const SCOPES = {
  regionManager: scope('contract-manager', 1, { regionIds: [1], municipalityIds: [10] }),
  purchaser: scope('purchaser', 1, { regionIds: [1] }),
  officer: scope('financial-officer', 10, { regionIds: [1], municipalityIds: [10] }),
  neighbourOfficer: scope('financial-officer', 11, { regionIds: [1], municipalityIds: [11] }),
  officerElsewhere: scope('financial-officer', 12, { regionIds: [2], municipalityIds: [12] }),
  provider: scope('care-administrator', 30, { providerIds: [30] }),
  otherProvider: scope('care-administrator', 31, { providerIds: [31] }),
  nobody: scope('nobody', null, {}),
} as const;

function scope(
  role: string,
  organisationId: number | null,
  visible: { regionIds?: number[]; municipalityIds?: number[]; providerIds?: number[] },
) {
  return {
    personId: organisationId === null ? null : 1,
    organisationId,
    role,
    purpose: null,
    regionIds: visible.regionIds ?? [],
    municipalityIds: visible.municipalityIds ?? [],
    providerIds: visible.providerIds ?? [],
  };
}
