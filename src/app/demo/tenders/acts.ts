import { addDays } from '../../../kernel/plain-date.ts';
import { yes } from '../../../kernel/result.ts';
import {
  attachFile,
  decideAward,
  EMPTY_CONTENT,
  handInApplication,
  insertEvidence,
  keepDraft,
  listAskedRequirements,
  makeProcedure,
  proposeAward,
  type RunKey,
  recordFinding,
  startApplication,
  takeStep,
} from '../../../modules/procurement/index.ts';
import { buildPdf, PDF_TYPE } from '../../../platform/documents/index.ts';
import type { Bidder } from './cast.ts';
import { asBidder, asRegion, momentAgo, type Stage } from './stage.ts';
import { ATTACHMENT, answerTo, attachmentText, FALLBACK, MET, NOT_MET, signedBy } from './words.nl.ts';

type Made = {
  readonly kind: string;
  readonly number: string;
  readonly title: string;
  readonly description: string;
  readonly segment: 'light' | 'heavy';
  readonly products: readonly number[];
};

/** Makes a procedure that asks the set of the play, and gives its number. */
export const announce = (stage: Stage, daysAgo: number, { products, ...made }: Made): Promise<number> =>
  asRegion(stage, momentAgo(stage, daysAgo), async (tx, actor) => {
    const done = await makeProcedure(tx, actor, {
      ...made,
      estimatedValueCents: null,
      contractsFrom: addDays(stage.today, 60),
      contractsThrough: addDays(stage.today, 60 + 4 * 365),
      productIds: products,
    });
    if (done.ok)
      await tx.execute('insert into procedure_requirement_set values ($1, $2)', [done.value, stage.cast.setId]);
    return done;
  });

/** Begins a phase; `closesDaysAgo` is the day on which it closes. */
export const begin = (
  stage: Stage,
  id: number,
  daysAgo: number,
  run: RunKey | null,
  phase: string,
  closesDaysAgo: number | null = null,
) =>
  asRegion(stage, momentAgo(stage, daysAgo, 10), (tx, actor) =>
    takeStep(tx, actor, id, {
      step: 'begin-phase',
      run,
      phase,
      closesAt: closesDaysAgo === null ? null : momentAgo(stage, closesDaysAgo, 11),
    }),
  );

/** The boards decide that the procedure goes on, with what to fall back on. */
export const decideToGo = (stage: Stage, id: number, daysAgo: number) =>
  asRegion(stage, momentAgo(stage, daysAgo, 10), (tx, actor) =>
    takeStep(tx, actor, id, { step: 'decide-go', go: true, conditions: [], fallback: FALLBACK }),
  );

/** One provider has a statement to renew: something to do for who works there, and to ask for the region. */
const ENDS_SOON = 'tax';
const KINDS = ['exclusion-statement', ENDS_SOON, 'chamber-of-commerce', 'agb', 'quality-mark'];

/** What a provider uses in every procedure: its evidence, and its plan as a PDF. */
export type Passport = { readonly evidenceIds: readonly number[]; readonly plan: Buffer };

/** Evidence and plan of a provider. */
export const fillPassport = (stage: Stage, bidder: Bidder): Promise<Passport> =>
  asBidder(stage, momentAgo(stage, 330), bidder, async (tx, actor) => {
    const [renewing] = stage.cast.bidders;
    const ids: number[] = [];
    for (const [at, kind] of KINDS.entries())
      ids.push(
        await insertEvidence(tx, bidder.organisationId, actor.personId, {
          kind,
          number: `${bidder.organisationId}-${at + 1}`,
          issuer: null,
          validFrom: addDays(stage.today, -400),
          validThrough: addDays(stage.today, kind === ENDS_SOON && bidder === renewing ? 26 : 300 + 30 * at),
          note: '',
        }),
      );
    return yes({ evidenceIds: ids, plan: await planOf(bidder, actor.now) });
  });

/** A whole application with an attachment, handed in; gives its number. */
export const apply = (
  stage: Stage,
  daysAgo: number,
  bidder: Bidder,
  made: {
    readonly procedureId: number;
    readonly run: RunKey | null;
    /** An application that is there already, in a later phase. */
    readonly id?: number;
    readonly seen?: number;
    readonly passport: Passport;
    readonly productIds: readonly number[];
    readonly cents?: bigint;
  },
): Promise<number> =>
  asBidder(stage, momentAgo(stage, daysAgo), bidder, async (tx, actor) => {
    const started =
      made.id === undefined ? await startApplication(tx, actor, made.procedureId, made.run) : yes(made.id);
    if (!started.ok) return started;
    const id = started.value;
    const asked = await listAskedRequirements(tx, made.procedureId);
    const { evidence: _evidence, files: _files, ...empty } = EMPTY_CONTENT;
    const content = {
      ...empty,
      answers: asked.map((one) => ({ requirementId: one.id, version: one.version, text: answerTo(one.code) })),
      evidenceIds: made.passport.evidenceIds,
      productIds: made.productIds,
      priceCents: (made.cents ?? null) as typeof empty.priceCents,
      signedBy: signedBy(bidder.name),
    };
    await keepDraft(tx, stage.sealer, { id, providerId: bidder.organisationId }, content, made.seen ?? 0);
    const attached = await attachFile(tx, actor, stage.sealer, id, {
      content: made.passport.plan,
      name: ATTACHMENT.name,
      mediaType: PDF_TYPE,
      requirementId: null,
    });
    if (!attached.ok) return attached;
    const handed = await handInApplication(tx, actor, stage.sealer, id, { alsoIncomplete: made.run !== null });
    return handed.ok ? yes(id) : handed;
  });

const planOf = async ({ name }: Bidder, at: string): Promise<Buffer> =>
  Buffer.from(
    await buildPdf(
      { title: ATTACHMENT.title, author: name, subject: ATTACHMENT.title, madeAt: new Date(at), footer: name },
      [
        { kind: 'heading', level: 1, text: ATTACHMENT.title },
        { kind: 'paragraph', text: attachmentText(name) },
      ],
    ),
  );

/** Writes down findings on every ground, or the first few; `against` is the code of the requirement that is not met. */
export const check = (
  stage: Stage,
  daysAgo: number,
  procedureId: number,
  applicationId: number,
  { against, most }: { readonly against?: string; readonly most?: number } = {},
): Promise<true> =>
  asRegion(stage, momentAgo(stage, daysAgo, 13), async (tx, actor) => {
    const asked = await listAskedRequirements(tx, procedureId, 'published');
    const grounds = [
      { code: '', test: 'completeness' as const, requirementId: null },
      ...asked.flatMap(({ id, code, kind }) =>
        kind === 'exclusion' || kind === 'suitability' ? [{ code, test: kind, requirementId: id }] : [],
      ),
    ];
    for (const { code, test, requirementId } of grounds.slice(0, most)) {
      const met = code !== against;
      const finding = { test, requirementId, met, reason: met ? MET : NOT_MET };
      const done = await recordFinding(tx, actor, applicationId, finding);
      if (!done.ok) return done;
    }
    return yes(true as const);
  });

/** Confirms what follows from tests and formula. */
export const decide = (stage: Stage, daysAgo: number, procedureId: number, run: RunKey) =>
  asRegion(stage, momentAgo(stage, daysAgo, 14), async (tx, actor) => {
    const proposed = await proposeAward(tx, actor, stage.sealer, procedureId, run);
    if (!proposed.ok) return proposed;
    const { decisions } = proposed.value;
    return await decideAward(tx, actor, stage.sealer, { procedureId, run, decisions, revisionReason: null });
  });
