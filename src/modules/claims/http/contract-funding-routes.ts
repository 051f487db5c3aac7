import type { PlainDate } from '../../../kernel/plain-date.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { IdParams } from '../../../platform/http/schema-parts.ts';
import { loadContractFunding } from '../../funding/index.ts';
import { Contractbekostiging } from '../api.ts';
import { type PassedBound, passedBounds } from '../storage/funding/passed-bounds.ts';

/** Agreements further away than this are not looked for. */
const AHEAD_DAYS = 5 * 366;

/** By which funding terms a contract is paid, and of which of their bounds a share was passed. */
export const contractFundingRoutes = (today: () => PlainDate): readonly Route[] => [
  route({
    method: 'GET',
    url: '/contracten/:id/bekostiging',
    summary: 'De bekostigingsvoorwaarden van een contract, en de grenzen daarin die bijna of helemaal vol zijn',
    tags: ['Contracten'],
    rights: 'contracts.read',
    params: IdParams,
    answer: Contractbekostiging,
    async handler({ tx, params, about }) {
      about({ recordKind: 'contract', recordId: String(params.id) });
      const day = today();
      const days = { from: day, through: addDays(day, AHEAD_DAYS) };
      const fundings = await loadContractFunding(tx, { contractIds: [params.id], ...days });
      return {
        voorwaarden: fundings
          .toSorted((a, b) => (a.from < b.from ? -1 : 1))
          .map(({ termsId, version, terms, from, through }) => ({
            id: termsId,
            naam: terms.name,
            versie: version,
            van: from,
            tot: through,
            geldtNu: from <= day,
          })),
        grenzen: (await passedBounds(tx, { today: day, contractId: params.id })).map(toBound),
      };
    },
  }),
];

const toBound = ({ name, measure, used, limit, toldOn, productName }: PassedBound) => ({
  naam: name,
  product: productName,
  gemeten: measure === 'amount' ? ('bedrag' as const) : ('volume' as const),
  gebruikt: Number(used),
  grens: Number(limit),
  gemeldOp: toldOn,
});
