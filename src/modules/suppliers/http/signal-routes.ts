import { Type } from 'typebox';
import { yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { type Column, CSV_TYPE, writeCsv, writeXlsx, XLSX_TYPE } from '../../../platform/documents/index.ts';
import { answer, file, type Route, route } from '../../../platform/http/index.ts';
import { listAnswer, listFields, parseList } from '../../../platform/http/list.ts';
import { choice, Id, IdParams, searchField } from '../../../platform/http/schema-parts.ts';
import { allSignals, findSignal, listSignals, listSteps, type SignalFilter } from '../storage/signals.ts';
import { replyToSignal, reportSignal, takeSignalStep } from '../use-cases/keep-signals.ts';
import { type ModuleOptions, ownActorOf, supplierActorOf } from './context.ts';
import { supplierRefusals } from './refusals.nl.ts';
import {
  NieuweSignaalstap,
  NieuwSignaal,
  Reactie,
  type Signaal,
  SignaalDetail,
  SignalenLijst,
} from './signal-schemas.ts';
import { signalExportText } from './signal-texts.nl.ts';
import { toSignaal, toSignaalstap } from './to-json.ts';
import { SIGNAL_STATE_WORDS, SIGNAL_STEP_WORDS, TONE_WORDS, TOPIC_WORDS, termIf, termOf } from './words.nl.ts';

const tags = ['Signalen'];
const recordKind = 'supplier-signal';
const SORTS = {
  gemeld: { column: 'recordedAt', type: 'timestamptz' },
  aanbieder: { column: 'sortProvider', type: 'text' },
} as const;
const filterFields = {
  ...searchField,
  aanbieder: Type.Optional(Id),
  toon: Type.Optional(choice(Object.values(TONE_WORDS))),
  onderwerp: Type.Optional(choice(Object.values(TOPIC_WORDS))),
  status: Type.Optional(choice(Object.values(SIGNAL_STATE_WORDS))),
};
type Filters = {
  readonly zoek?: string;
  readonly aanbieder?: number;
  readonly toon?: string;
  readonly onderwerp?: string;
  readonly status?: string;
};

const filterOf = (query: Filters): SignalFilter => ({
  search: query.zoek,
  providerId: query.aanbieder,
  tone: termIf(TONE_WORDS, query.toon),
  topic: termIf(TOPIC_WORDS, query.onderwerp),
  state: termIf(SIGNAL_STATE_WORDS, query.status),
});

/** The municipality where somebody works: the own one, or that of the access team. */
const municipalityOf = ({ organisation }: Actor, municipalityIds: readonly number[]): number | null =>
  organisation.kind === 'municipality'
    ? organisation.id
    : organisation.kind === 'region'
      ? null
      : (municipalityIds[0] ?? null);

/** Signals about providers: told by access and others, handled by who manages, answered to the sender. */
export function signalRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/signalen',
      summary: 'Signalen over aanbieders: eigen signalen, en voor de regio alle',
      tags,
      rights: 'signals.report',
      query: Type.Object({ ...listFields(SORTS), ...filterFields }),
      answer: SignalenLijst,
      async handler({ query, tx, about }) {
        const list = parseList(query, SORTS, '-gemeld');
        if (!list.ok) return list;
        about({ recordKind });
        return yes(
          listAnswer(list.value, await listSignals(tx, filterOf(query), list.value.order, list.value.page), toSignaal),
        );
      },
    }),
    route({
      method: 'GET',
      url: '/signalen/_exporteer',
      summary: 'Signalen met dezelfde filters als bestand',
      tags,
      rights: 'signals.report',
      query: Type.Object({ ...filterFields, formaat: choice(['xlsx', 'csv']) }),
      produces: [XLSX_TYPE, CSV_TYPE],
      async handler({ query, tx, about }) {
        about({ recordKind: 'supplier-signal-export' });
        const rows = (await allSignals(tx, filterOf(query))).map(toSignaal);
        const name = `${signalExportText.fileName}-${today()}`;
        return query.formaat === 'csv'
          ? file(`${name}.csv`, CSV_TYPE, writeCsv(rows, COLUMNS))
          : file(`${name}.xlsx`, XLSX_TYPE, writeXlsx({ name: signalExportText.title, columns: COLUMNS, rows }));
      },
    }),
    route({
      method: 'GET',
      url: '/signalen/:id',
      summary: 'Een signaal met wat ermee is gedaan',
      tags,
      rights: 'signals.report',
      params: IdParams,
      answer: SignaalDetail,
      refusals: supplierRefusals,
      async handler({ params, tx, can, about }) {
        about({ recordKind, recordId: String(params.id) });
        return await detail(tx, params.id, can('suppliers.manage'));
      },
    }),
    route({
      method: 'POST',
      url: '/signalen',
      summary: 'Een signaal over een aanbieder geven; zonder gegevens van een jeugdige',
      tags,
      rights: 'signals.report',
      idempotent: true,
      body: NieuwSignaal,
      answer: SignaalDetail,
      status: 201,
      refusals: supplierRefusals,
      async handler({ body, tx, actor, scope, can, about }) {
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const made = await reportSignal(
          tx,
          { ...by.value, municipalityId: municipalityOf(actor, scope.municipalityIds) },
          {
            providerId: body.aanbiederId,
            tone: termOf(TONE_WORDS, body.toon),
            topic: termOf(TOPIC_WORDS, body.onderwerp),
            onDay: body.dag,
            text: body.tekst,
          },
        );
        if (!made.ok) return made;
        about({ recordKind, recordId: String(made.value) });
        const shown = await detail(tx, Number(made.value), can('suppliers.manage'));
        return shown.ok ? yes(answer(shown.value, { status: 201 })) : shown;
      },
    }),
    route({
      method: 'POST',
      url: '/signalen/:id/stappen',
      summary: 'Een signaal oppakken, er iets bij noteren, het voorleggen aan de aanbieder, of de melder antwoorden',
      tags,
      rights: 'suppliers.manage',
      idempotent: true,
      params: IdParams,
      body: NieuweSignaalstap,
      answer: SignaalDetail,
      status: 201,
      refusals: supplierRefusals,
      async handler({ params, body, tx, actor, scope, about }) {
        about({ recordKind, recordId: String(params.id) });
        const by = supplierActorOf(actor, scope, today());
        if (!by.ok) return by;
        const kind = termOf(SIGNAL_STEP_WORDS, body.soort);
        if (kind === 'reply') throw new RangeError('the schema lets no reply through here');
        const taken = await takeSignalStep(tx, by.value, params.id, { kind, text: body.tekst ?? '' });
        if (!taken.ok) return taken;
        const shown = await detail(tx, params.id, true);
        return shown.ok ? yes(answer(shown.value, { status: 201 })) : shown;
      },
    }),
    route({
      method: 'POST',
      url: '/eigen-dossier/signalen/:id/reacties',
      summary: 'Reageren op een signaal dat aan de aanbieder is voorgelegd',
      tags,
      rights: 'suppliers.own',
      idempotent: true,
      params: IdParams,
      query: Type.Object({ regio: Type.Optional(Id) }),
      body: Reactie,
      status: 204,
      refusals: supplierRefusals,
      async handler({ params, query, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const by = await ownActorOf(tx, actor, query.regio, today());
        return by.ok ? await replyToSignal(tx, by.value, params.id, body.tekst) : by;
      },
    }),
  ];
}

async function detail(tx: Parameters<typeof findSignal>[0], id: number, manages: boolean) {
  const signal = await findSignal(tx, id);
  if (!signal) return { ok: false, refusal: { code: 'suppliers.signal-unknown' } } as const;
  const steps = await listSteps(tx, id);
  // What was noted on the way stays with who handles it; a sender reads where it stands and the answer.
  const shown = manages ? steps : steps.filter(({ kind }) => kind === 'taken-up' || kind === 'answered');
  return yes({
    ...toSignaal(signal),
    stappen: shown.map(toSignaalstap),
    mag: { behandelen: manages && signal.state !== 'answered' },
  });
}

const { columns } = signalExportText;
const COLUMNS: Column<Signaal>[] = [
  { header: columns.day, kind: 'day', value: (row) => row.dag },
  { header: columns.provider, kind: 'text', value: (row) => row.aanbieder.naam },
  { header: columns.municipality, kind: 'text', value: (row) => row.gemeente?.naam ?? null },
  { header: columns.tone, kind: 'text', value: (row) => row.toon },
  { header: columns.topic, kind: 'text', value: (row) => row.onderwerp },
  { header: columns.text, kind: 'text', value: (row) => row.tekst },
  { header: columns.status, kind: 'text', value: (row) => row.status },
  { header: columns.answer, kind: 'text', value: (row) => row.antwoord },
];
