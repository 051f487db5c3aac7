import { no, yes } from '../../../kernel/result.ts';
import { answer, type Route, route } from '../../../platform/http/index.ts';
import { wholeList } from '../../../platform/http/list.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { termOf } from '../../../platform/http/terms.ts';
import { isDecision } from '../domain/status.ts';
import { listStrategies, type StrategyHead } from '../storage/strategies.ts';
import { decideStrategy, type StepRefusal, takeStep } from '../use-cases/act-on-strategy.ts';
import { beginStrategy, changeStrategy } from '../use-cases/keep-strategy.ts';
import { findStrategy, openStrategy } from '../use-cases/open-strategy.ts';
import { authorOf, type ModuleOptions, recordKind, tags, type Viewer, viewerOf } from './context.ts';
import { writeStrategy } from './document.nl.ts';
import { toBevinding } from './findings.nl.ts';
import { headRefusals, stepRefusals, strategyUnknown } from './refusals.nl.ts';
import { NieuweStrategie, Stapverzoek, Strategie, Strategiehoofd, StrategieLijst } from './schemas.ts';
import { toKop, toStrategie } from './to-json.ts';
import { ACT_WORDS } from './words.nl.ts';

type Tx = Parameters<typeof findStrategy>[0];

/** The strategy file of a region per round: begun, kept, put out, proposed and adopted. */
export function strategyRoutesOf({ today, sources = [] }: ModuleOptions): Route[] {
  const shown = async (tx: Tx, head: StrategyHead, viewer: Viewer) =>
    toStrategie(await openStrategy(tx, head, sources, today()), viewer);

  return [
    route({
      method: 'GET',
      url: '/strategieen',
      summary: 'Inkoopstrategieën per ronde, de nieuwste eerst',
      tags,
      rights: 'strategy.read',
      answer: StrategieLijst,
      async handler({ tx, about }) {
        about({ recordKind });
        return wholeList(await listStrategies(tx), toKop);
      },
    }),
    route({
      method: 'POST',
      url: '/strategieen',
      summary: 'Begin een strategie voor een ronde; met vanId neemt u over wat gelijk blijft',
      tags,
      rights: 'strategy.manage',
      idempotent: true,
      body: NieuweStrategie,
      answer: Strategie,
      status: 201,
      refusals: headRefusals,
      async handler({ body, tx, actor, scope, can, about }) {
        const by = { ...authorOf(actor, today()), isRegion: actor.organisation.kind === 'region' };
        const begun = await beginStrategy(tx, by, {
          title: body.titel,
          fromOn: body.van,
          throughOn: body.tot ?? null,
          ownerId: body.eigenaarId ?? null,
          fromId: body.vanId ?? null,
        });
        if (!begun.ok) return begun;
        const { id, rowVersion } = begun.value;
        about({ recordKind, recordId: String(id) });
        const made = await shown(tx, begun.value, viewerOf({ actor, scope, can }, today()));
        return yes(answer(made, { status: 201, version: rowVersion, location: `/strategieen/${id}` }));
      },
    }),
    route({
      method: 'GET',
      url: '/strategieen/:id',
      summary: 'Een strategie: de piramide, hoe ver elk blok is, wat er mist en welke stap nu kan',
      tags,
      rights: 'strategy.read',
      params: IdParams,
      answer: Strategie,
      refusals: strategyUnknown,
      async handler({ params, tx, actor, scope, can, about }) {
        about({ recordKind, recordId: String(params.id) });
        const found = await findStrategy(tx, params.id);
        if (!found.ok) return found;
        const viewer = viewerOf({ actor, scope, can }, today());
        return yes(answer(await shown(tx, found.value, viewer), { version: found.value.rowVersion }));
      },
    }),
    route({
      method: 'PUT',
      url: '/strategieen/:id',
      summary: 'Titel, periode en eigenaar',
      tags,
      rights: 'strategy.manage',
      ifMatch: true,
      params: IdParams,
      body: Strategiehoofd,
      answer: Strategie,
      refusals: headRefusals,
      async handler({ params, body, tx, actor, scope, can, ifMatch, about }) {
        about({ recordKind, recordId: String(params.id) });
        const made = {
          title: body.titel,
          fromOn: body.van,
          throughOn: body.tot ?? null,
          ownerId: body.eigenaarId ?? null,
        };
        const changed = await changeStrategy(tx, authorOf(actor, today()), params.id, made, ifMatch);
        if (!changed.ok) return changed;
        const viewer = viewerOf({ actor, scope, can }, today());
        return yes(answer(await shown(tx, changed.value, viewer), { version: changed.value.rowVersion }));
      },
    }),
    route({
      method: 'POST',
      url: '/strategieen/:id/stappen',
      summary: 'Een stap: interne of externe consultatie, terughalen, voorleggen, vaststellen of teruggeven',
      description: 'Wie aan de strategie werkt, brengt haar uit en legt haar voor; een bestuurder stelt haar vast.',
      tags,
      rights: 'strategy.read',
      idempotent: true,
      params: IdParams,
      body: Stapverzoek,
      answer: Strategie,
      status: 201,
      refusals: stepRefusals,
      async handler({ params, body, tx, actor, scope, can, about }) {
        about({ recordKind, recordId: String(params.id) });
        const act = termOf(ACT_WORDS, body.soort);
        if (act === 'made') return no({ code: 'strategy.act-not-open' });
        const step = { act, text: body.tekst ?? '', dueOn: body.reageerVoor ?? null };
        const by = authorOf(actor, today());
        if (!can(isDecision(act) ? 'strategy.adopt' : 'strategy.manage'))
          return no(isDecision(act) ? { code: 'strategy.not-allowed-to-decide' } : { code: 'strategy.not-yours' });
        const taken = isDecision(act)
          ? await decideStrategy(tx, by, params.id, step)
          : await takeStep(tx, by, params.id, step, { sources, write: writeStrategy });
        if (!taken.ok) return no(explained(taken.refusal));
        const done = await shown(tx, taken.value, viewerOf({ actor, scope, can }, today()));
        return yes(answer(done, { status: 201 }));
      },
    }),
  ];
}

/** Everything that stands in the way goes into the answer, each with its sentence. */
const explained = (refusal: StepRefusal) =>
  refusal.code === 'strategy.not-complete'
    ? ({
        code: refusal.code,
        errors: refusal.findings.map((finding) => ({
          code: `strategy.${finding.code}`,
          detail: toBevinding(finding).zin,
        })),
      } as const)
    : refusal;
