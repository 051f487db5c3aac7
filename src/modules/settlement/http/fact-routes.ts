import { Type } from 'typebox';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { Id } from '../../../platform/http/schema-parts.ts';
import { Afrekengegevens, NieuwAfrekengegeven } from '../api.ts';
import { parseShare } from '../domain/fraction-text.ts';
import { loadAgreedProducts, loadContracts, loadParties } from '../storage/decided-care.ts';
import { type ResultsOfYear, resultsOfYear } from '../storage/results-of-year.ts';
import { loadStated, type StatedRow } from '../storage/stated-facts.ts';
import { stateFact } from '../use-cases/state-fact.ts';
import { AGREEMENT_WORDS, agreementOf, FACT_WORDS, factKindOf, factRefusals } from './settle-words.nl.ts';

const tags = ['Afrekeningen'];
const recordKind = 'settlement-fact';
const About = Type.Object({ jaar: Type.Integer({ minimum: 2000, maximum: 2100 }), aanbieder: Id });

/** What a settlement needs and no register knows: stated by the region with its source, or proposed by a provider about its cost. */
export const factRoutes = (): Route[] => [
  route({
    method: 'GET',
    url: '/afrekeningen/gegevens',
    summary: 'Wat over een jaar is opgegeven voor de afrekening van een aanbieder, met de bron',
    tags,
    rights: 'settlements.read',
    query: About,
    answer: Afrekengegevens,
    refusals: { 'settlement.not-allowed-here': factRefusals['settlement.not-allowed-here'] },
    async handler({
      query,
      tx,
      actor,
      can,
      about,
    }): Promise<Result<Afrekengegevens, { code: 'settlement.not-allowed-here' }>> {
      about({ recordKind, recordId: `${query.jaar}-${query.aanbieder}` });
      const { regionId, providerId } = staterOf(actor);
      if (regionId === undefined && providerId !== query.aanbieder) return no({ code: 'settlement.not-allowed-here' });
      const asked = { regionId: regionId ?? null, year: query.jaar, providerId: query.aanbieder };
      const contracts = await loadContracts(tx, asked);
      const products = await loadAgreedProducts(
        tx,
        contracts.map(({ id }) => id),
        query.jaar,
      );
      const numbers = new Map(contracts.map(({ id, number }) => [id, number]));
      const [provider] = await loadParties(tx, [query.aanbieder]);
      return yes({
        jaar: query.jaar,
        aanbieder: { id: query.aanbieder, naam: provider?.name ?? '' },
        contracten: contracts.map(({ id, number, name }) => ({
          id,
          nummer: number,
          naam: name,
          producten: products
            .filter(({ contractId }) => contractId === id)
            .map((one) => ({ id: one.productId, naam: one.name })),
        })),
        items: (await loadStated(tx, asked)).map((row) => toGegeven(row, numbers)),
        resultaten: toResultaten(await resultsOfYear(tx, asked)),
        mag: {
          opgeven: can('settlements.manage') || can('settlements.own-cost'),
          alleenEigenKosten: !can('settlements.manage'),
        },
      });
    },
  }),
  ...(['settlements.manage', 'settlements.own-cost'] as const).map((rights) =>
    route({
      method: 'POST',
      url: rights === 'settlements.manage' ? '/afrekeningen/gegevens' : '/afrekeningen/eigen-kosten',
      summary:
        rights === 'settlements.manage'
          ? 'Een gegeven voor de afrekening opgeven, met de bron; het nieuwste telt'
          : 'Als aanbieder de eigen werkelijke kosten voorstellen; zij tellen als de regio ze overneemt',
      tags,
      rights,
      idempotent: true,
      body: NieuwAfrekengegeven,
      answer: Type.Object({ bewaard: Type.Boolean() }),
      status: 201,
      refusals: factRefusals,
      async handler({ body, tx, actor, about }) {
        about({ recordKind, recordId: `${body.jaar}-${body.aanbieder}` });
        const share = body.aandeel == null ? null : parseShare(body.aandeel);
        const stated = await stateFact(tx, { personId: actor.personId, ...staterOf(actor) }, body.jaar, {
          providerId: body.aanbieder,
          contractId: body.contractId ?? null,
          productId: body.productId ?? null,
          kind: factKindOf(body.soort),
          agreement: body.afspraak == null ? null : agreementOf(body.afspraak),
          amountCents: body.bedragCent == null ? null : BigInt(body.bedragCent),
          shareTop: share && Number(share.numerator),
          shareBottom: share && Number(share.denominator),
          names: body.namen ?? null,
          source: body.bron,
        });
        return stated.ok ? yes({ bewaard: true }) : stated;
      },
    }),
  ),
];

const staterOf = ({ organisation }: Actor) => ({
  regionId: organisation.kind === 'region' ? organisation.id : undefined,
  providerId: organisation.kind === 'provider' ? organisation.id : undefined,
});

/** Null when nothing was reported in the year. */
const toResultaten = ({ answered, reached, open }: ResultsOfYear): Afrekengegevens['resultaten'] =>
  answered + open === 0 ? null : { beoordeeld: answered, bereikt: reached, wachtend: open };

const toGegeven = (row: StatedRow, numbers: ReadonlyMap<number, string>): Afrekengegevens['items'][number] => ({
  id: row.id,
  soort: FACT_WORDS[row.kind],
  contract: row.contractId === null ? null : { id: row.contractId, nummer: numbers.get(row.contractId) ?? '' },
  product: row.product,
  afspraak: row.agreement && AGREEMENT_WORDS[row.agreement],
  bedragCent: row.amountCents === null ? null : Number(row.amountCents),
  aandeel: row.shareTop === null || row.shareBottom === null ? null : `${row.shareTop}/${row.shareBottom}`,
  namen: row.names === null ? null : [...row.names],
  bron: row.source,
  voorstel: row.proposed,
  door: row.byName,
  op: row.at.toISOString(),
});
