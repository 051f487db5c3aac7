import { yes } from '../../../../kernel/result.ts';
import { PDF_TYPE } from '../../../../platform/documents/index.ts';
import { answer, type Route, readAll, route, uploadRoute } from '../../../../platform/http/index.ts';
import { IdParams } from '../../../../platform/http/schema-parts.ts';
import { addAnnex, type ContractPapers, gatherPapers } from '../../use-cases/papers/papers-of-contract.ts';
import { known } from '../change-json.ts';
import { actorOf, type ModuleOptions } from '../context.ts';
import { termOf } from '../words.nl.ts';
import { Contractstukken, NieuweBijlage } from './papers-schemas.ts';
import { ANNEX_WORDS, papersRefusals, paperText } from './papers-words.nl.ts';

const tags = ['Contracten'];
const recordKind = 'contract-papers';

const toStukken = ({ contractId, papers, mayAdd }: ContractPapers): Contractstukken => ({
  items: papers.map((one) => paperText(one, contractId)),
  magToevoegen: mayAdd,
});

/** All that belongs to a contract, to read before it is signed, for both sides; and adding annexes. */
export function papersRoutes({ today }: ModuleOptions): Route[] {
  return [
    route({
      method: 'GET',
      url: '/contracten/:id/stukken',
      summary: 'Alles wat bij een contract hoort, om te lezen voor het tekenen; met wat nog ontbreekt',
      tags,
      rights: 'contracts.read',
      params: IdParams,
      answer: Contractstukken,
      refusals: { 'contracts.contract-unknown': papersRefusals['contracts.contract-unknown'] },
      async handler({ params, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const found = await gatherPapers(tx, actorOf(actor, today), params.id);
        return found.ok ? yes(toStukken(found.value)) : found;
      },
    }),
    uploadRoute({
      method: 'POST',
      url: '/contracten/:id/bijlagen',
      summary: 'Een bijlage bij een contract bewaren',
      description:
        'De inhoud is een PDF. Een nieuwe bijlage met dezelfde soort en naam komt in de plaats van de vorige.',
      tags,
      rights: 'contracts.manage',
      idempotent: true,
      params: IdParams,
      query: NieuweBijlage,
      upload: { contentTypes: [PDF_TYPE] },
      answer: Contractstukken,
      status: 201,
      refusals: papersRefusals,
      receive: async ({ stream }) => new Uint8Array(await readAll(stream)),
      async handler({ params, query, body, tx, actor, about }) {
        about({ recordKind, recordId: String(params.id) });
        const by = actorOf(actor, today);
        const annex = known(termOf(ANNEX_WORDS, query.soort));
        const added = await addAnnex(tx, by, params.id, { annex, name: `${query.naam.trim()}.pdf`, bytes: body });
        if (!added.ok) return added;
        const found = await gatherPapers(tx, by, params.id);
        return found.ok ? yes(answer(toStukken(found.value), { status: 201 })) : found;
      },
    }),
  ];
}
