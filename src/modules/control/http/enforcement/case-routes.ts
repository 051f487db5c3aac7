import { Type } from 'typebox';
import { addDays } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { DOCX_TYPE, PDF_TYPE } from '../../../../platform/documents/index.ts';
import { answer, type Route, route } from '../../../../platform/http/index.ts';
import { wholeList } from '../../../../platform/http/list.ts';
import { choice, Id, IdParams } from '../../../../platform/http/schema-parts.ts';
import { termOf } from '../../../../platform/http/terms.ts';
import { type Dossier, findDossier, listDossiers } from '../../storage/dossiers.ts';
import { payingMunicipalities } from '../../storage/provider-money.ts';
import type { ControlActor } from '../../use-cases/control-actor.ts';
import { carryOut, releaseMeasure } from '../../use-cases/enforcement/carry-out.ts';
import { type ManagerStep, reactInCase, takeCaseStep } from '../../use-cases/enforcement/case-steps.ts';
import { openCase } from '../../use-cases/enforcement/open-case.ts';
import {
  inForceOn,
  openedUnder,
  type ProtocolVersion,
  protocolVersions,
} from '../../use-cases/enforcement/protocol.ts';
import { controlActorOf, type ModuleOptions, regionActorOf } from '../context.ts';
import { ReasonBody } from '../file-schemas.ts';
import { FORMATS, letterOf } from '../letter.nl.ts';
import { caseRefusals as refusals, stepRefusals } from '../refusals.nl.ts';
import { DOUBT_WORDS, STEP_WORDS } from '../words.nl.ts';
import { toZaak, toZaakDetail } from './case-json.ts';
import {
  Handhavingsreactie,
  HandhavingszaakDetail,
  HandhavingszakenLijst,
  NieuweHandhavingsstap,
  NieuweHandhavingszaak,
  NieuweUitvoering,
} from './case-schemas.ts';
import { detailsOfCaseStep } from './case-texts.nl.ts';

const tags = ['Handhaving'];
const recordKind = 'enforcement-case';
const YEAR_DAYS = 366;

type Rights = { readonly own: boolean; readonly may: boolean };

/** A case as who asks sees it. */
async function shown(tx: Tx, by: ControlActor, id: number, { own, may }: Rights) {
  const file = await findDossier(tx, id);
  if (file?.kind !== 'enforcement') return no({ code: 'control.file-unknown' } as const);
  const versions = await protocolVersions(tx, file.regionId);
  const { protocol } = inForceOn(versions, by.today);
  const opened = openedUnder(versions, file.content.protocolVersion);
  const { regionId, providerId, contractId } = file;
  const payers =
    own || providerId === null
      ? []
      : await payingMunicipalities(tx, { regionId, providerId, contractId }, addDays(by.today, -YEAR_DAYS));
  return yes(toZaakDetail(file, { protocol, opened, payers, by, own, may }));
}

/** The same after something was done in it. */
async function made(tx: Tx, by: ControlActor, id: number, rights: Rights) {
  const seen = await shown(tx, by, id, rights);
  return seen.ok ? yes(answer(seen.value, { status: 201 })) : seen;
}

/** Enforcement: cases about providers, each step with its letter, the provider's side, and what municipalities do with a decision. */
export function caseRoutes({ today }: ModuleOptions): Route[] {
  /** The case after something was done in it. */
  const after = async <No extends { readonly code: string }>(
    tx: Tx,
    by: ControlActor,
    id: number,
    done: Result<unknown, No>,
    rights: Rights,
  ) => {
    return done.ok ? made(tx, by, id, rights) : done;
  };
  const asManager = { own: false, may: true } as const;
  return [
    route({
      method: 'GET',
      url: '/handhavingszaken',
      summary: 'Zaken van handhaving; een aanbieder ziet de eigen, zodra er iets aan hem is verteld',
      tags,
      rights: 'enforcement.read',
      query: Type.Object({ aanbieder: Type.Optional(Id) }),
      answer: HandhavingszakenLijst,
      async handler({ query, tx, about }) {
        about({ recordKind });
        const cases = await listDossiers(tx, { kinds: ['enforcement'], providerId: query.aanbieder });
        const versions = new Map<number, readonly ProtocolVersion[]>();
        for (const id of new Set(cases.map(({ regionId }) => regionId)))
          versions.set(id, await protocolVersions(tx, id));
        return wholeList(cases, (one) =>
          toZaak(openedUnder(versions.get(one.regionId) ?? [], one.content.protocolVersion), today())(one),
        );
      },
    }),
    route({
      method: 'POST',
      url: '/handhavingszaken',
      summary: 'Een zaak openen; er wordt niets vastgesteld, de eerste stap vraagt de aanbieder om uitleg',
      tags,
      rights: 'enforcement.manage',
      idempotent: true,
      body: NieuweHandhavingszaak,
      answer: HandhavingszaakDetail,
      status: 201,
      refusals,
      async handler({ body, tx, actor, scope, about }) {
        about({ recordKind });
        const by = regionActorOf(actor, scope, today());
        if (!by.ok) return by;
        const opened = await openCase(tx, by.value, {
          providerId: body.aanbiederId,
          contractId: body.contractId ?? null,
          groundKey: body.grond,
          doubt: termOf(DOUBT_WORDS, body.twijfel),
          title: body.titel,
          facts: body.feiten,
          flagKey: body.vlag ?? null,
        });
        if (!opened.ok) return opened;
        about({ recordKind, recordId: String(opened.value) });
        return made(tx, by.value, opened.value, asManager);
      },
    }),
    route({
      method: 'GET',
      url: '/handhavingszaken/:id',
      summary: 'Een zaak met elke stap, wat nu kan, en wat elke gemeente met het besluit deed',
      tags,
      rights: 'enforcement.read',
      params: IdParams,
      answer: HandhavingszaakDetail,
      refusals: stepRefusals,
      async handler({ params, tx, actor, can, about }) {
        about({ recordKind, recordId: String(params.id) });
        const own = can('controls.own');
        return shown(tx, controlActorOf(actor, today()), params.id, {
          own,
          may: own || can('enforcement.manage') || can('payments.manage'),
        });
      },
    }),
    route({
      method: 'POST',
      url: '/handhavingszaken/:id/stappen',
      summary:
        'Een stap van de regio: vragen, vaststellen, waarschuwen, aankondigen, voorstellen, besluiten, opheffen, sluiten',
      tags,
      rights: 'enforcement.manage',
      idempotent: true,
      params: IdParams,
      body: NieuweHandhavingsstap,
      answer: HandhavingszaakDetail,
      status: 201,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const by = controlActorOf(actor, today());
        const measure =
          body.maatregel === undefined
            ? undefined
            : { key: body.maatregel, from: body.van ?? null, through: body.tot ?? null };
        const kind = termOf(STEP_WORDS, body.soort) as ManagerStep;
        const done = await takeCaseStep(tx, by, params.id, { kind, text: body.tekst, measure, upheld: body.gegrond });
        return after(tx, by, params.id, done, asManager);
      },
    }),
    route({
      method: 'POST',
      url: '/handhavingszaken/:id/reacties',
      summary: 'Als aanbieder antwoorden, een zienswijze geven of bezwaar maken',
      tags,
      rights: 'controls.own',
      idempotent: true,
      params: IdParams,
      body: Handhavingsreactie,
      answer: HandhavingszaakDetail,
      status: 201,
      refusals: stepRefusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const by = controlActorOf(actor, today());
        const kind = termOf({ answer: 'antwoord', defence: 'zienswijze', objection: 'bezwaar' }, body.soort);
        return after(tx, by, params.id, await reactInCase(tx, by, params.id, { kind, text: body.tekst }), {
          own: true,
          may: true,
        });
      },
    }),
    route({
      method: 'POST',
      url: '/handhavingszaken/:id/uitvoeringen',
      summary: 'Als gemeente een besluit uitvoeren in de eigen betalingen, of vastleggen waarom bewust niet',
      tags,
      rights: ['enforcement.read', 'payments.manage'],
      idempotent: true,
      params: IdParams,
      body: NieuweUitvoering,
      answer: HandhavingszaakDetail,
      status: 201,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const by = controlActorOf(actor, today());
        const done = await carryOut(tx, by, params.id, { applied: body.toegepast, reason: body.reden });
        return after(tx, by, params.id, done, asManager);
      },
    }),
    route({
      method: 'POST',
      url: '/handhavingszaken/:id/vrijgaven',
      summary: 'Als gemeente vrijgeven wat is ingehouden, nadat de maatregel is opgeheven',
      tags,
      rights: ['enforcement.read', 'payments.manage'],
      idempotent: true,
      params: IdParams,
      body: ReasonBody,
      answer: HandhavingszaakDetail,
      status: 201,
      refusals,
      async handler({ params, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const by = controlActorOf(actor, today());
        return after(tx, by, params.id, await releaseMeasure(tx, by, params.id, body.reden), asManager);
      },
    }),
    route({
      method: 'GET',
      url: '/handhavingszaken/:id/stappen/:stap/brief',
      summary: 'De brief bij een stap, als PDF of DOCX',
      tags,
      rights: 'enforcement.read',
      params: Type.Object({ id: Id, stap: Id }),
      query: Type.Object({ formaat: choice(FORMATS) }),
      produces: [PDF_TYPE, DOCX_TYPE],
      refusals: stepRefusals,
      async handler({ params, query, tx, about }) {
        about({ recordKind, recordId: String(params.id) });
        const file = await findDossier(tx, params.id);
        const step = file?.kind === 'enforcement' ? file.steps.find(({ id }) => Number(id) === params.stap) : undefined;
        if (!file || !step) return no({ code: 'control.file-unknown' } as const);
        const basis = await basisOf(tx, file);
        const letter = await letterOf(file, step, detailsOfCaseStep(step), basis, query.formaat);
        return letter ? yes(letter) : no({ code: 'control.file-unknown' } as const);
      },
    }),
  ];
}

async function basisOf(tx: Tx, { regionId, content }: Dossier): Promise<string | null> {
  const { grounds } = openedUnder(await protocolVersions(tx, regionId), content.protocolVersion);
  return grounds.find(({ key }) => key === content.groundKey)?.basis ?? null;
}
