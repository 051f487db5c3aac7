import assert from 'node:assert/strict';
import type { Cents } from '../../src/kernel/money.ts';
import { plainDate } from '../../src/kernel/plain-date.ts';
import type { Result } from '../../src/kernel/result.ts';
import { EMPTY_CONTENT } from '../../src/modules/procurement/domain/application/content.ts';
import type { FindingTest } from '../../src/modules/procurement/domain/assessment/findings.ts';
import type { Points, StatedFormula } from '../../src/modules/procurement/domain/assessment/panel.ts';
import type { ProcedureEvent, RunKey } from '../../src/modules/procurement/domain/procedure-event.ts';
import type { RequirementKind } from '../../src/modules/procurement/domain/requirements/requirement.ts';
import { insertEvidence } from '../../src/modules/procurement/storage/evidence.ts';
import { listAskedRequirements } from '../../src/modules/procurement/storage/requirements.ts';
import { insertRequirementSet } from '../../src/modules/procurement/storage/write-requirements.ts';
import { type DraftContent, keepDraft } from '../../src/modules/procurement/use-cases/application/drafts.ts';
import {
  handInApplication,
  startApplication,
  withdrawApplication,
} from '../../src/modules/procurement/use-cases/application/hand-in.ts';
import {
  recordConsensus,
  revealScores,
  scoreApplication,
  stateInterest,
  statePanel,
} from '../../src/modules/procurement/use-cases/assessment/panel-acts.ts';
import { recordFinding } from '../../src/modules/procurement/use-cases/assessment/record-finding.ts';
import { stateFormula } from '../../src/modules/procurement/use-cases/assessment/state-formula.ts';
import { decideAward, proposeAward } from '../../src/modules/procurement/use-cases/award/decide-award.ts';
import { listAwarded } from '../../src/modules/procurement/use-cases/award/list-awarded.ts';
import {
  actInProcedure,
  makeProcedure,
  type ProcurementActor,
  type Step,
  takeStep,
  verifyProcedureLog,
} from '../../src/modules/procurement/use-cases/run-procedure.ts';
import { openSealer } from '../../src/platform/crypto/sealer.ts';
import { type ActorScope, asOwner, type Database, type Tx, withScope } from '../../src/platform/db/index.ts';
import { SCOPES, WORLD } from '../support/small-world.ts';
import { sure } from '../support/sure.ts';

export const sealer = openSealer(Buffer.alloc(32, 7));
export const FIRST_PROVIDER = 500;
export const PURCHASER = 601;
export const ASSESSORS = [602, 603, 604] as const;

/** Twelve invented providers and four people of the region who buy and assess. */
export async function addMarket(db: Database): Promise<void> {
  await asOwner(db, async (tx) => {
    for (let at = 0; at < 12; at += 1)
      await tx.execute(
        `insert into organisation (id, kind, name, agb_code, from_on) values (${FIRST_PROVIDER + at}, 'provider', 'Aanbieder ${at + 1}', '9900${String(1000 + at)}', '2020-01-01')`,
      );
    for (let at = 0; at < 12; at += 1) {
      await tx.execute(
        `insert into person (id, subject, name, organisation_id) values (${700 + at}, 'aanbieder-${at}', 'Verkoper ${at + 1}', ${FIRST_PROVIDER + at})`,
      );
      await tx.execute(
        `insert into person_role (person_id, role, organisation_id, from_on) values (${700 + at}, 'sales-adviser', ${FIRST_PROVIDER + at}, '2020-01-01')`,
      );
    }
    for (const id of [PURCHASER, ...ASSESSORS]) {
      await tx.execute(
        `insert into person (id, subject, name, organisation_id) values (${id}, 'inkoop-${id}', 'Persoon ${id}', 1)`,
      );
      await tx.execute(
        `insert into person_role (person_id, role, organisation_id, from_on) values (${id}, 'purchaser', 1, '2020-01-01')`,
      );
    }
  });
}

export const regionScope = (personId: number, role = 'purchaser'): ActorScope => ({
  ...SCOPES.nobody,
  personId,
  organisationId: WORLD.region,
  role,
  regionIds: [WORLD.region],
});
export const providerScope = (provider: number): ActorScope => ({
  ...SCOPES.nobody,
  personId: 700 + provider,
  organisationId: FIRST_PROVIDER + provider,
  role: 'sales-adviser',
  providerIds: [FIRST_PROVIDER + provider],
});
const actorOf = (scope: ActorScope, now: string): ProcurementActor => ({
  personId: scope.personId ?? 0,
  organisationId: scope.organisationId ?? 0,
  now,
});

export const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.refusal.code);

/** Requirements of the set that every procedure here asks. */
const REQUIREMENTS: readonly (readonly [code: string, kind: RequirementKind, evidence: string | null])[] = [
  ['U-1', 'exclusion', 'exclusion-statement'],
  ['U-2', 'exclusion', null],
  ['G-1', 'suitability', 'quality-mark'],
  ['G-2', 'suitability', null],
  ['S-1', 'selection', null],
  ['R-1', 'condition', null],
];

/** One procedure being played from its making on, at moments that the test names. */
export class Play {
  readonly db: Database;
  readonly id: number;
  readonly #applications = new Map<number, number>();

  private constructor(db: Database, id: number) {
    this.db = db;
    this.id = id;
  }

  static async make(db: Database, kind: string, number: string, at: string): Promise<Play> {
    const scope = regionScope(PURCHASER);
    const id = await withScope(db, scope, async (tx) => {
      const made = sure(
        await makeProcedure(tx, actorOf(scope, at), {
          kind,
          number,
          title: `Jeugdhulp ${number}`,
          description: '',
          segment: kind.startsWith('european') ? 'heavy' : 'light',
          estimatedValueCents: null,
          contractsFrom: plainDate('2026-01-01'),
          contractsThrough: plainDate('2028-12-31'),
          productIds: [WORLD.guidance, WORLD.daycare],
        }),
      );
      const set = await insertRequirementSet(tx, WORLD.region, `Eisen ${number}`);
      assert.ok(set);
      await tx.execute(`insert into procedure_requirement_set values (${made}, ${set})`);
      for (const [code, requirementKind, evidence] of REQUIREMENTS) {
        const { id: requirement } = await tx.one<{ id: number }>(
          'insert into requirement (requirement_set_id, code, kind, theme) values ($1, $2, $3, $4) returning id',
          [set, code, requirementKind, 'Kwaliteit'],
        );
        await tx.execute(
          `insert into requirement_version (requirement_id, version, title, text, status, evidence_kind, weight, person_id)
           values ($1, 1, $2, $3, 'final', $4, $5, $6)`,
          [requirement, code, `Eis ${code}`, evidence, requirementKind === 'selection' ? '1' : null, PURCHASER],
        );
      }
      return made;
    });
    return new Play(db, id);
  }

  asRegion<T>(at: string, work: (tx: Tx, actor: ProcurementActor) => Promise<T>, personId = PURCHASER): Promise<T> {
    const scope = regionScope(personId);
    return withScope(this.db, scope, (tx) => work(tx, actorOf(scope, at)));
  }
  asProvider<T>(provider: number, at: string, work: (tx: Tx, actor: ProcurementActor) => Promise<T>): Promise<T> {
    const scope = providerScope(provider);
    return withScope(this.db, scope, (tx) => work(tx, actorOf(scope, at)));
  }

  step = (at: string, step: Step) => this.asRegion(at, (tx, actor) => takeStep(tx, actor, this.id, step));
  begin = async (at: string, run: RunKey | null, phase: string, closesAt: string | null = null): Promise<void> =>
    void sure(await this.step(at, { step: 'begin-phase', run, phase, closesAt }));

  /** The id of the application of a provider. */
  application(provider: number): number {
    const id = this.#applications.get(provider);
    assert.ok(id, `no application of provider ${provider}`);
    return id;
  }

  /** In a next round everybody begins anew. */
  forget = (): void => this.#applications.clear();

  /** Fills in the whole form, but for what `but` says otherwise. */
  async fill(
    provider: number,
    at: string,
    run: RunKey | null,
    but: Partial<DraftContent> & { skip?: readonly string[] } = {},
  ) {
    const { skip = [], ...changed } = but;
    const started = await this.asProvider(provider, at, async (tx, actor) => {
      const known = this.#applications.get(provider);
      if (known) return { ok: true as const, value: known };
      return startApplication(tx, actor, this.id, run);
    });
    if (!started.ok) return started;
    const id = started.value;
    this.#applications.set(provider, id);
    await this.asProvider(provider, at, async (tx, actor) => {
      const asked = await listAskedRequirements(tx, this.id);
      assert.equal(asked.length, REQUIREMENTS.length, 'a provider reads what is asked');
      const evidenceIds: number[] = [];
      for (const kind of ['exclusion-statement', 'quality-mark'])
        if (!skip.includes(kind))
          evidenceIds.push(
            await insertEvidence(tx, FIRST_PROVIDER + provider, actor.personId, {
              kind,
              number: `${kind}-${provider}`,
              issuer: null,
              validFrom: plainDate('2024-01-01'),
              validThrough: plainDate('2027-12-31'),
              note: '',
            }),
          );
      const { evidence: _e, files: _f, ...empty } = EMPTY_CONTENT;
      const version =
        (
          await tx.maybeOne<{ v: number }>(
            `select row_version as v from application_draft where application_id = ${id}`,
          )
        )?.v ?? 0;
      const kept = await keepDraft(
        tx,
        sealer,
        { id, providerId: FIRST_PROVIDER + provider },
        {
          ...empty,
          answers: asked
            .filter(({ code }) => !skip.includes(code))
            .map((one) => ({
              requirementId: one.id,
              version: one.version,
              text: `Antwoord ${one.code} van ${provider}`,
            })),
          evidenceIds,
          productIds: [WORLD.guidance],
          signedBy: skip.includes('signature') ? '' : `Verkoper ${provider + 1}, bestuurder`,
          ...changed,
        },
        version,
      );
      assert.ok(kept);
    });
    return { ok: true as const, value: id };
  }

  handIn = (provider: number, at: string, alsoIncomplete = false) =>
    this.asProvider(provider, at, (tx, actor) =>
      handInApplication(tx, actor, sealer, this.application(provider), { alsoIncomplete }),
    );
  withdraw = (provider: number, at: string) =>
    this.asProvider(provider, at, (tx, actor) => withdrawApplication(tx, actor, this.application(provider)));

  /** Writes a finding on every ground of these providers; `against` names who fails which ground. */
  async check(at: string, providers: readonly number[], against: Readonly<Record<number, string>> = {}): Promise<void> {
    const asked = await this.asRegion(at, (tx) => listAskedRequirements(tx, this.id));
    const grounds: { code: string; test: FindingTest; requirementId: number | null }[] = [
      { code: 'completeness', test: 'completeness', requirementId: null },
      ...asked.flatMap(({ id, code, kind }) =>
        kind === 'exclusion' || kind === 'suitability' ? [{ code, test: kind, requirementId: id }] : [],
      ),
    ];
    for (const provider of providers)
      for (const { code, test, requirementId } of grounds) {
        const met = against[provider] !== code;
        const finding = { test, requirementId, met, reason: met ? 'Nagekeken.' : `Voldoet niet aan ${code}.` };
        sure(
          await this.asRegion(
            at,
            (tx, actor) => recordFinding(tx, actor, this.application(provider), finding),
            ASSESSORS[0],
          ),
        );
      }
  }

  /** Says how a phase is scored. */
  formula = (at: string, phase: string, formula: StatedFormula, places: number | null, reason: string | null = null) =>
    this.asRegion(at, (tx, actor) => stateFormula(tx, actor, { procedureId: this.id, phase, formula, places, reason }));
  panel = (at: string, run: RunKey, phase: string) =>
    this.asRegion(at, (tx, actor) =>
      statePanel(tx, actor, { procedureId: this.id, run, phase, name: 'Kwaliteit', assessors: ASSESSORS }),
    );
  interest = (at: string, panelId: number, assessor: number, provider: number, conflict = false) =>
    this.asRegion(
      at,
      (tx, actor) =>
        stateInterest(tx, actor, sealer, panelId, {
          applicationId: this.application(provider),
          conflict,
          explanation: conflict ? 'Eerder in dienst geweest.' : '',
        }),
      assessor,
    );
  score = (at: string, panelId: number, assessor: number, provider: number, sheet: readonly Points[], final = true) =>
    this.asRegion(
      at,
      (tx, actor) =>
        scoreApplication(tx, actor, sealer, panelId, { applicationId: this.application(provider), final, sheet }),
      assessor,
    );
  reveal = (at: string, panelId: number) => this.asRegion(at, (tx, actor) => revealScores(tx, actor, sealer, panelId));
  agree = (at: string, panelId: number, provider: number, sheet: readonly Points[]) =>
    this.asRegion(at, (tx, actor) =>
      recordConsensus(tx, actor, panelId, { applicationId: this.application(provider), sheet }),
    );

  propose = (at: string, run: RunKey) =>
    this.asRegion(at, (tx, actor) => proposeAward(tx, actor, sealer, this.id, run));
  /** Confirms what is proposed, but for the providers whose outcome is said otherwise. */
  async decide(
    at: string,
    run: RunKey,
    but: Readonly<Record<number, 'awarded' | 'refused'>> = {},
    revisionReason: string | null = null,
  ) {
    const { decisions } = sure(await this.propose(at, run));
    const changed = new Map(
      Object.entries(but).map(([provider, outcome]) => [this.application(Number(provider)), outcome]),
    );
    return this.asRegion(at, (tx, actor) =>
      decideAward(tx, actor, sealer, {
        procedureId: this.id,
        run,
        revisionReason,
        decisions: decisions.map(({ applicationId, outcome, reason }) => ({
          applicationId,
          outcome: changed.get(applicationId) ?? outcome,
          reason,
        })),
      }),
    );
  }

  /** Outcome per provider, as it would be decided now. */
  async outcomes(at: string, run: RunKey): Promise<Record<number, string>> {
    const { decisions } = sure(await this.propose(at, run));
    const providers = new Map([...this.#applications].map(([provider, id]) => [id, provider]));
    return Object.fromEntries(decisions.map((one) => [providers.get(one.applicationId), one.outcome]));
  }

  /** An objection comes in, and is decided. */
  async object(provider: number, at: string, run: RunKey, upheld: boolean, decidedAt: string): Promise<void> {
    const say = (event: ProcedureEvent) => ({ ok: true as const, value: [event] });
    sure(
      await this.asProvider(provider, at, (tx, actor) =>
        actInProcedure(tx, actor, this.id, () =>
          say({ kind: 'objected', at, personId: actor.personId, run, objectionId: 1 }),
        ),
      ),
    );
    assert.equal(
      codeOf(await this.step(decidedAt, { step: 'begin-phase', run, phase: 'contracting', closesAt: null })),
      'procurement.objections-open',
    );
    sure(
      await this.asRegion(decidedAt, (tx, actor) =>
        actInProcedure(tx, actor, this.id, () =>
          say({
            kind: 'objection-decided',
            at: decidedAt,
            personId: actor.personId,
            run,
            objectionId: 1,
            upheld,
            reason: 'Beoordeeld.',
          }),
        ),
      ),
    );
  }

  awarded = (at: string) => this.asRegion(at, (tx) => listAwarded(tx, sealer, this.id));
  log = (at: string) => this.asRegion(at, (tx) => verifyProcedureLog(tx, this.id));
}

export const euros = (amount: number): Cents => BigInt(amount * 100) as Cents;
