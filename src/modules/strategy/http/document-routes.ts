import { Type } from 'typebox';
import { no, type Result, yes } from '../../../kernel/result.ts';
import { buildDocx, buildPdf, DOCX_TYPE, PDF_TYPE, type PdfBlock } from '../../../platform/documents/index.ts';
import { answer, file, type Route, route } from '../../../platform/http/index.ts';
import { choice, IdParams } from '../../../platform/http/schema-parts.ts';
import { termOf } from '../../../platform/http/terms.ts';
import { WEIGHING_WORDS } from '../../catalogue/api.ts';
import type { StrategyHead } from '../storage/strategies.ts';
import { findVersion, listReactions, listVersions, type Reaction, type StrategyDocument } from '../storage/versions.ts';
import { reactToStrategy, weighReaction } from '../use-cases/act-on-strategy.ts';
import { findStrategy, openStrategy, type StrategyUnknown, statusOfHead } from '../use-cases/open-strategy.ts';
import { authorOf, type ModuleOptions, recordKind, tags, type Viewer, viewerOf, worksOn } from './context.ts';
import { paperOf, writeStrategy } from './document.nl.ts';
import { reactionRefusals, strategyUnknown } from './refusals.nl.ts';
import { type Blok, NieuweAfweging, NieuweReactie, Strategiedocument } from './schemas.ts';
import { nameOf } from './sections.nl.ts';
import { AUDIENCE_WORDS, STATUS_WORDS } from './words.nl.ts';

const Asked = Type.Object({
  versie: Type.Optional(Type.Integer({ minimum: 1, description: 'Weglaten: zoals het nu is, of de laatste versie.' })),
});
type Tx = Parameters<typeof findStrategy>[0];
type Shown = {
  readonly head: StrategyHead;
  readonly document: StrategyDocument;
  readonly version: {
    readonly id: number;
    readonly number: number;
    readonly hash: string;
    readonly madeAt: Date;
  } | null;
};

/** The written strategy: on screen, as DOCX and PDF, with reactions per paragraph and what was done with them (R-022, R-362). */
export function documentRoutes({ today, sources = [] }: ModuleOptions): Route[] {
  /** The version that was asked for. Without one: what is written now for the region while it is a concept, else the newest. */
  async function read(
    tx: Tx,
    id: number,
    number: number | undefined,
    viewer: Viewer,
  ): Promise<Result<Shown, StrategyUnknown>> {
    const found = await findStrategy(tx, id);
    if (!found.ok) return found;
    const head = found.value;
    const inside = viewer.regionIds.includes(head.regionId);
    if (number === undefined && inside && statusOfHead(head) === 'concept') {
      const document = writeStrategy(await openStrategy(tx, head, sources, today()));
      return yes({ head, document, version: null });
    }
    const version = await findVersion(tx, id, number);
    return version ? yes({ head, document: version.document, version }) : no({ code: 'strategy.unknown' });
  }

  async function toDocument(tx: Tx, { head, document, version }: Shown, viewer: Viewer): Promise<Strategiedocument> {
    return {
      titel: document.title,
      regio: document.region,
      periode: document.period,
      stand: standingOf(head, version?.number),
      versie: version?.number ?? null,
      controlegetal: version?.hash ?? null,
      paragrafen: document.paragraphs.map(({ key, title, blocks }) => ({
        sleutel: key,
        titel: title,
        blokken: blocks.flatMap(toBlok),
      })),
      reacties: (await listReactions(tx, head.id)).map(toReactie),
      magReageren: version !== null && version.id === head.askedVersionId && viewer.can('strategy.react'),
      magAfwegen: worksOn(viewer, head.regionId),
      versies: (await listVersions(tx, head.id)).map((one) => ({
        nummer: one.number,
        voor: AUDIENCE_WORDS[
          head.acts.some((act) => act.act === 'adopted' && act.versionId === one.id) ? 'everybody' : one.audience
        ],
        controlegetal: one.hash,
        op: one.madeAt.toISOString(),
        door: one.personName,
      })),
    };
  }

  return [
    route({
      method: 'GET',
      url: '/strategieen/:id/document',
      summary: 'De geschreven strategie met reacties per paragraaf',
      tags,
      rights: 'strategy.read',
      params: IdParams,
      query: Asked,
      answer: Strategiedocument,
      refusals: strategyUnknown,
      async handler({ params, query, tx, actor, scope, can, about }) {
        about({ recordKind, recordId: String(params.id) });
        const viewer = viewerOf({ actor, scope, can }, today());
        const shown = await read(tx, params.id, query.versie, viewer);
        return shown.ok ? yes(await toDocument(tx, shown.value, viewer)) : shown;
      },
    }),
    route({
      method: 'GET',
      url: '/strategieen/:id/document/_exporteer',
      summary: 'De geschreven strategie als bestand: Word om in te werken, PDF om te delen',
      tags,
      rights: 'strategy.read',
      params: IdParams,
      query: Type.Object({ ...Asked.properties, formaat: choice(['docx', 'pdf']) }),
      produces: [DOCX_TYPE, PDF_TYPE],
      refusals: strategyUnknown,
      async handler({ params, query, tx, actor, scope, can, about }) {
        about({ recordKind: 'strategy-export', recordId: String(params.id) });
        const shown = await read(tx, params.id, query.versie, viewerOf({ actor, scope, can }, today()));
        if (!shown.ok) return shown;
        const { head, document, version } = shown.value;
        const { head: paper, blocks } = paperOf(document, {
          standing: standingOf(head, version?.number),
          hash: version?.hash ?? null,
          madeAt: version?.madeAt ?? new Date(`${today()}T12:00:00Z`),
        });
        const name = `inkoopstrategie-${params.id}${version ? `-versie-${version.number}` : '-concept'}`;
        return query.formaat === 'docx'
          ? yes(file(`${name}.docx`, DOCX_TYPE, await buildDocx(paper, blocks)))
          : yes(file(`${name}.pdf`, PDF_TYPE, await buildPdf(paper, blocks)));
      },
    }),
    route({
      method: 'POST',
      url: '/strategieen/:id/reacties',
      summary: 'Reageer op een paragraaf van een strategie die in consultatie is',
      tags,
      rights: 'strategy.react',
      idempotent: true,
      params: IdParams,
      body: NieuweReactie,
      answer: Strategiedocument,
      status: 201,
      refusals: reactionRefusals,
      async handler({ params, body, tx, actor, scope, can, about }) {
        about({ recordKind, recordId: String(params.id) });
        const by = authorOf(actor, today());
        const said = { paragraph: body.paragraaf, text: body.tekst };
        const reacted = await reactToStrategy(tx, by, params.id, said);
        if (!reacted.ok) return reacted;
        const viewer = viewerOf({ actor, scope, can }, today());
        const shown = await read(tx, params.id, undefined, viewer);
        return shown.ok ? yes(answer(await toDocument(tx, shown.value, viewer), { status: 201 })) : shown;
      },
    }),
    route({
      method: 'POST',
      url: '/strategieen/:id/afwegingen',
      summary: 'Leg vast wat met een reactie is gedaan, en waarom',
      description: 'Een latere afweging van dezelfde reactie komt in de plaats; de eerdere blijft bewaard.',
      tags,
      rights: 'strategy.manage',
      idempotent: true,
      params: IdParams,
      body: NieuweAfweging,
      answer: Strategiedocument,
      status: 201,
      refusals: reactionRefusals,
      async handler({ params, body, tx, actor, scope, can, about }) {
        about({ recordKind, recordId: String(params.id) });
        const weighed = await weighReaction(tx, authorOf(actor, today()), params.id, {
          reactionId: body.reactieId,
          outcome: termOf(WEIGHING_WORDS, body.uitkomst),
          reason: body.reden,
        });
        if (!weighed.ok) return weighed;
        const viewer = viewerOf({ actor, scope, can }, today());
        const shown = await read(tx, params.id, undefined, viewer);
        return shown.ok ? yes(answer(await toDocument(tx, shown.value, viewer), { status: 201 })) : shown;
      },
    }),
  ];
}

/** How the document stands: a version that was adopted, one that was put out, or what is written now. */
function standingOf(head: StrategyHead, number: number | undefined): string {
  if (number === undefined) return 'Concept';
  const last = head.acts.findLast(({ versionNumber }) => versionNumber === number);
  const words = { 'sent-internal': 'internal-consultation', 'sent-external': 'external-consultation' } as const;
  const act = last?.act;
  const status =
    act === 'sent-internal' || act === 'sent-external' ? words[act] : act === 'adopted' ? 'adopted' : 'proposed';
  return `Versie ${number}, ${nameOf(STATUS_WORDS[status]).toLowerCase()}`;
}

const toReactie = (one: Reaction): Strategiedocument['reacties'][number] => ({
  id: one.id,
  versie: one.versionNumber,
  paragraaf: one.paragraph,
  tekst: one.text,
  door: one.personName,
  namens: one.organisationName,
  op: one.onDay,
  afweging: one.weighing && {
    uitkomst: WEIGHING_WORDS[one.weighing.outcome],
    reden: one.weighing.reason,
    op: one.weighing.onDay,
  },
});

/** A block of paper as a block of the screen; bars are shown as the table that stands with them. */
function toBlok(block: PdfBlock): Blok[] {
  switch (block.kind) {
    case 'heading':
      return [{ soort: 'kop', tekst: block.text }];
    case 'paragraph':
      return [{ soort: 'alinea', tekst: block.text }];
    case 'note':
      return [{ soort: 'noot', tekst: block.text }];
    case 'facts':
      return [
        {
          soort: 'tabel',
          titel: block.caption,
          kolommen: [
            { kop: 'Wat', rechts: false },
            { kop: 'Waarde', rechts: false },
          ],
          rijen: block.rows.map((row) => [...row]),
        },
      ];
    case 'table':
      return [
        {
          soort: 'tabel',
          titel: block.caption,
          kolommen: block.columns.map(({ header, align }) => ({ kop: header, rechts: align === 'right' })),
          rijen: block.rows.map(({ cells }) => [...cells]),
        },
      ];
    case 'bars':
      return [];
  }
}
